import type { CompareContext } from '@/utils/core/pricing/compare-offers';
import { GLOSSARY } from '../glossary';
import { inputs, RATES } from './landed-cost';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

/** A cup at 10 yuan from a separate seller. */
export const cup = (offerId: string, facts: Partial<FoundOffer> = {}): FoundOffer => ({
  provider: 'demo',
  offerId,
  title: '304不锈钢保温杯500ml',
  price: 1000,
  unit: '个',
  seller: { id: `b2b-${offerId}` },
  badges: [],
  ...facts,
});

/** Inputs: 200 cups for the United States, against a page price of 40 dollars. */
export const context = (changes: Partial<CompareContext> = {}): CompareContext => ({
  glossary: GLOSSARY,
  inputs: inputs(),
  rates: RATES,
  page: { minor: 4000, currency: 'USD', pieces: 1 },
  cleared: new Set(),
  detailed: new Set(),
  ...changes,
});

/** Nine sellers of one cup; the last one asks a tenth of the others' price. */
export const WITH_MISLEADING: readonly FoundOffer[] = [
  ...[880, 920, 960, 990, 1010, 1040, 1080, 1120].map((price, at) => cup(`u${at}`, { price })),
  cup('misleading', { price: 100 }),
];

/** The offers, each with a similarity to the picture. */
export function liken(
  offers: readonly FoundOffer[],
  similarityOf: (offer: FoundOffer) => number,
): FoundOffer[] {
  return offers.map((offer) => Object.assign({}, offer, { similarity: similarityOf(offer) }));
}
