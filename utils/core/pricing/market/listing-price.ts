import type { Listing } from '../../model/listing';

/** What one piece of a listing costs at a quantity, in minor units of the listing's currency. */
export interface ListingPrice {
  low: number;
  /** Price of the dearest variant; equal to `low` where one price is known. */
  high: number;
  currency: string;
  /** Pieces that are bought: the user's quantity, raised to the least order. */
  pieces: number;
  /** The seller takes no order of the user's quantity. */
  isRaised: boolean;
}

/**
 * Undefined where the listing has no price. Of several tiers that are reached the cheapest counts, as a
 * larger order can be placed as smaller ones.
 * @param quantity pieces that the user wants
 */
export function listingPriceAt(listing: Listing, quantity: number): ListingPrice | undefined {
  const { currency, tiers = [], moq = 1 } = listing;
  const least = Math.max(moq, ...(tiers.length > 0 ? [lowest(tiers.map(({ from }) => from))] : []));
  const pieces = Math.max(quantity, least);
  const bought = { currency, pieces, isRaised: pieces > quantity };
  const reached = tiers.flatMap(({ from, price }) => (from <= pieces ? [price] : []));
  if (reached.length > 0) return { ...bought, low: lowest(reached), high: lowest(reached) };
  const { price, priceMax } = listing;
  if (price === undefined) return undefined;
  return { ...bought, low: price, high: Math.max(price, priceMax ?? price) };
}

const lowest = (values: readonly number[]): number => Math.min(...values);
