/** What an offer's page of the stand-in says, as the panel has it, and what it costs by hand. */
import type { OfferPageTruth } from '../../../demo/gateway/web/offer-facts';
import { type Row, US_SEA, byHand } from './by-hand';

export const fenOf = (price: string) => Math.round(Number(price) * 100);

/** What the page of an offer says, as details. */
export function saidOn({ moq, unit, tiers, skus }: OfferPageTruth) {
  return {
    moq,
    unit,
    ...(tiers.length > 1 && {
      tiers: tiers.map(({ from, price }) => ({ from, price: fenOf(price) })),
    }),
    skus: skus.map(({ properties, price = '', stock, weightGrams }) => ({
      name: Object.values(properties).join(' / '),
      price: fenOf(price),
      stock,
      weight: weightGrams,
    })),
    weight: Math.max(...skus.map(({ weightGrams = 0 }) => weightGrams)),
    size: skus[0]?.size,
  };
}

/** A line of an order of the offer, by hand. The catalogue's SKUs are packed alike. */
export function rowOf({ skus }: OfferPageTruth, units: number, price: string): Row {
  const { weightGrams = NaN, size } = skus[0] ?? {};
  const kilograms = weightGrams / 1000;
  const litres = size ? (size.length * size.width * size.height) / 1000 : NaN;
  return ['A', units, fenOf(price), 1, kilograms, kilograms, litres, 'buyer'];
}

/** Dollars that a piece costs at 200 pieces. */
export function landedByHand(truth: OfferPageTruth, price: string): string {
  const rows = [rowOf(truth, 200, price)];
  const [low, high] = [byHand(US_SEA, 0, rows).landed, byHand(US_SEA, 1, rows).landed];
  return ((low + high) / 2 / 200).toFixed(2);
}

const isWeighed = ({ skus: [sku] }: OfferPageTruth) => sku?.weightGrams !== undefined;
/** One price for all SKUs, less from more pieces on. */
export const isByTiers = (truth: OfferPageTruth) => truth.tiers.length > 1 && isWeighed(truth);
/** SKUs of several prices. */
export const isBySku = (truth: OfferPageTruth) => truth.tiers.length === 0 && isWeighed(truth);
