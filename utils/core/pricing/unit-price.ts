/** The price of one piece at a quantity (`docs/misleading-prices.md`). */
import type { Mode } from '../model/mode';
import type { PriceBasis } from '../model/offer';
import { type RuleId, inRuleOrder } from '../model/rule-ids';
import type { ComparedOffer, UnitPrice, FoundOffer } from '../model/compared-offer';
import { isPostFreeForOne } from './misleading/free-for-one';
import { toPlainText } from '../text/plain-text';
import { isByMeasure, piecesIn, writtenUnit } from './units';

/** SKUs whose prices differ by more than this factor are different products or packs. */
const MAX_SKU_SPREAD = 2;

interface Price {
  /** Fen for one unit. */
  fen: number;
  basis: PriceBasis;
  isListOnly: boolean;
  corrections: RuleId[];
}

/**
 * Price of one piece in fen at a quantity. Undefined if the offer has no readable price, hides it,
 * or sells by weight or length.
 * @param quantity pieces that the user wants
 * @param pageTitle selects the SKU of an offer with several
 */
export function unitPriceAt(
  offer: FoundOffer,
  quantity: number,
  mode: Mode,
  pageTitle?: string,
): UnitPrice | undefined {
  if (offer.isPriceHidden === true || isByMeasure(offer)) return undefined;
  const sku = isBySku(offer) ? chooseSku(offer, pageTitle)?.sku : undefined;
  const piecesPerUnit = piecesPerUnitOf(offer, sku);
  const wanted = Math.ceil(quantity / piecesPerUnit);
  const { least, lot } = orderTerms(offer, mode);
  const units = fullLots(Math.max(wanted, least), lot);
  const price = unitsPriceAt(offer, units, mode, sku);
  if (!price) return undefined;
  return {
    ...price,
    corrections: inRuleOrder([
      ...price.corrections,
      ...(units > Math.max(wanted, least) ? (['sold-in-lots'] as const) : []),
    ]),
  };
}

/**
 * Unit price for units that are known: of all SKUs of the offer together, as its tiers count them.
 * @param sku that is bought, of an offer with several
 */
export function unitsPriceAt(
  offer: FoundOffer,
  units: number,
  mode: Mode,
  sku?: Sku,
): UnitPrice | undefined {
  if (offer.isPriceHidden === true || isByMeasure(offer)) return undefined;
  const single = mode === 'direct' ? dropshipPrice(offer) : undefined;
  const piecesPerUnit = piecesPerUnitOf(offer, sku);
  const bySku = isBySku(offer) ? skuPrice(offer, sku) : undefined;
  const price = single ?? bySku ?? tierPrice(offer, units) ?? listPrice(offer);
  if (!price) return undefined;
  return {
    perPiece: price.fen / piecesPerUnit,
    perUnit: price.fen,
    piecesPerUnit,
    pieces: units * piecesPerUnit,
    basis: price.basis,
    isListOnly: price.isListOnly,
    corrections: inRuleOrder([
      ...(piecesPerUnit > 1 ? (['pack-of-several'] as const) : []),
      ...price.corrections,
    ]),
  };
}

/** Pieces in one unit. @param sku that is bought, of an offer with several */
export function piecesPerUnitOf(offer: FoundOffer, sku?: Sku): number {
  return piecesIn({ unit: writtenUnit(offer), title: offer.title, sku: sku?.name }) ?? 1;
}

/** What a seller takes an order for: units at least, in multiples of a lot. */
export interface OrderTerms {
  least: number;
  lot: number;
}

/** A dropship price is for single pieces, whatever the MOQ. */
export function orderTerms(offer: FoundOffer, mode: Mode): OrderTerms {
  const { moq, tiers, lot = 1, dropship } = offer;
  if (mode === 'direct' && dropship) return { least: 1, lot: 1 };
  return { least: Math.max(1, moq ?? tiers?.[0]?.from ?? 1), lot: Math.max(1, lot) };
}

/** Units raised to full lots. */
export function fullLots(units: number, lot: number): number {
  return Math.ceil(units / lot) * lot;
}

/** Tiers of an offer quoted by SKU are not what is paid. */
export function isBySku({ quote, tiers, skus }: FoundOffer): boolean {
  if (skus?.some(({ price }) => price !== undefined) !== true) return false;
  return quote === 'skus' || (quote === undefined && (tiers?.length ?? 0) === 0);
}

function dropshipPrice(offer: FoundOffer): Price | undefined {
  const { dropship } = offer;
  if (!dropship) return undefined;
  const corrections: RuleId[] = [
    isPostFreeForOne(offer) ? 'dropship-free-shipping' : 'dropship-price',
  ];
  return { fen: dropship.price, basis: 'dropship', isListOnly: false, corrections };
}

function skuPrice({ skus = [] }: FoundOffer, sku: Sku | undefined): Price | undefined {
  if (sku?.price === undefined) return undefined;
  const prices = skus.flatMap(({ price }) => price ?? []);
  const isWide = Math.max(...prices) > MAX_SKU_SPREAD * Math.min(...prices);
  return {
    fen: sku.price,
    basis: 'sku',
    isListOnly: false,
    corrections: isWide ? ['price-of-another-kind'] : [],
  };
}

/** The tier that so many units are sold at, or the first where they are too few for it. */
export function tierAt<Tier extends { from: number }>(
  tiers: readonly Tier[],
  units: number,
): Tier | undefined {
  return tiers.findLast(({ from }) => from <= units) ?? tiers[0];
}

function tierPrice({ tiers = [], ...offer }: FoundOffer, units: number): Price | undefined {
  const tier = tierAt(tiers, units);
  if (!tier || offer.quote === 'skus') return undefined;
  const headline = offer.headline ?? offer.price;
  const isDearer = headline !== undefined && tier.price > headline;
  const corrections: RuleId[] = isDearer ? ['largest-quantity-price'] : [];
  return { fen: tier.price, basis: 'tier', isListOnly: false, corrections };
}

function listPrice({ price, priceBasis = 'list' }: FoundOffer): Price | undefined {
  return price === undefined
    ? undefined
    : { fen: price, basis: priceBasis, isListOnly: true, corrections: [] };
}

export type Sku = NonNullable<FoundOffer['skus']>[number];

interface ChosenSku {
  sku: Sku & { price: number };
  /** Matched by name; else it is the one of the median price. */
  isMatched: boolean;
}

/** Minimum share of a SKU name's words that must be in the text. */
const MIN_NAME_SHARE = 0.5;

/**
 * The SKU whose name has the most words in common with the page's and the offer's title, else the
 * one of the median price. Sold-out SKUs count only if all are.
 */
export function chooseSku(offer: FoundOffer, pageTitle = ''): ChosenSku | undefined {
  const priced = (offer.skus ?? []).flatMap((sku) =>
    sku.price === undefined ? [] : [{ ...sku, price: sku.price }],
  );
  const inStock = priced.filter(({ stock }) => stock !== 0);
  const skus = inStock.length > 0 ? inStock : priced;
  const text = `${toPlainText(pageTitle)} ${toPlainText(offer.title)}`;
  const shares = skus.map(({ name }) => shareIn(text, name));
  const best = Math.max(...shares);
  const matched = best >= MIN_NAME_SHARE ? skus.filter((_, at) => shares[at] === best) : [];
  const sku = medianPriced(matched.length > 0 ? matched : skus);
  return sku && { sku, isMatched: matched.length > 0 };
}

function medianPriced<T extends { price: number }>(skus: readonly T[]): T | undefined {
  return skus.toSorted((a, b) => a.price - b.price)[Math.floor(skus.length / 2)];
}

/** Share of a name's words found in a text: runs of Latin letters, pairs of Chinese characters. */
function shareIn(text: string, name = ''): number {
  const words = [...toPlainText(name).matchAll(/[a-z\d.]+|\p{Script=Han}+/gu)].flatMap(([run]) =>
    /^[a-z\d.]/.test(run) || run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  if (words.length === 0) return 0;
  return words.filter((word) => text.includes(word)).length / words.length;
}

/** Converts units of an offer (boxes of six) to pieces. */
export function inPieces(
  units: number | undefined,
  { unitPrice }: Pick<ComparedOffer, 'unitPrice'>,
): number | undefined {
  return units === undefined ? undefined : units * (unitPrice?.piecesPerUnit ?? 1);
}
