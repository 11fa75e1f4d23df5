import type { ComparedOffer } from './compared';

export interface FrozenOrder {
  offers: ComparedOffer[];
  /** How many would stand elsewhere by now, or are new. */
  updated: number;
}

/**
 * Offers in an order that was settled earlier, so that nothing moves under the hand; what has come
 * since stands at the end.
 * @param ranked as they would stand by what is known now
 * @param settled keys, as they stood when the user first touched the list
 */
export function inFrozenOrder(
  ranked: readonly ComparedOffer[],
  settled: readonly string[],
): FrozenOrder {
  const places = new Map(settled.map((key, place) => [key, place]));
  const placeOf = ({ key }: ComparedOffer) => places.get(key) ?? settled.length;
  const offers = ranked.toSorted((a, b) => placeOf(a) - placeOf(b));
  const updated = offers.filter((offer, place) => offer !== ranked[place]).length;
  return { offers, updated };
}
