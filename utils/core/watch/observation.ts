/** What one answer says of a watched offer. */
import type { FoundOffer } from '../model/compared-offer';
import type { OfferDetails } from '../model/offer';
import type { Observation, Watch } from '../model/watch';
import { withDetails } from '../pricing/merge-offers';
import { unitPriceAt } from '../pricing/unit-price';

/** Terms on which the price of an offer is read. */
export type WatchTerms = Pick<Watch, 'quantity' | 'mode' | 'pageTitle'>;

/** The observation of an offer at the watched quantity. A price or a MOQ of 0 is none; a stock of 0 is sold out. */
export function observationOf(
  offer: FoundOffer,
  { quantity, mode, pageTitle }: WatchTerms,
  at: number,
): Observation {
  if (offer.isPublished === false) return { at, state: 'gone' };
  const price = unitPriceAt(offer, quantity, mode, pageTitle);
  const stock = stockOf(offer);
  const moq = offer.moq ?? offer.tiers?.[0]?.from;
  return {
    at,
    state: 'found',
    ...(price && price.perPiece > 0 && { price: price.perPiece, basis: price.basis }),
    ...(moq !== undefined && moq > 0 && { moq }),
    ...(stock !== undefined && { stock }),
  };
}

/** A watched offer with the details of its service, which do not repeat the title. */
export function detailedOffer({ offer, service }: Watch, details: OfferDetails): FoundOffer {
  const { key: _, seller: __, unit, ...known } = offer;
  const found = { provider: service, badges: [], ...known, ...(unit !== undefined && { unit }) };
  return withDetails(found, details, 'zh'); // prices by the unit are read from the Chinese one
}

/** Stock of all SKUs, if the offer itself says nothing. */
function stockOf({ stock, skus = [] }: FoundOffer): number | undefined {
  if (stock !== undefined || skus.length === 0) return stock;
  const counts = skus.map((sku) => sku.stock);
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}
