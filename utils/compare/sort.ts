import type { Offer } from '../model/offer';

export const SORTS = ['match', 'price', 'moq'] as const;
export type Sort = (typeof SORTS)[number];

/** What each order compares; smaller comes first. */
const KEYS = {
  match: ({ similarity }) => (similarity === undefined ? undefined : -similarity),
  price: ({ price }) => price,
  moq: ({ moq }) => moq,
} satisfies Record<Sort, (offer: Offer) => number | undefined>;

/**
 * A sorted copy. Unknown comes last, and equals keep the service's own order: where a service
 * gives no similarity, "match" is its order.
 */
export function sortOffers(offers: readonly Offer[], sort: Sort): Offer[] {
  const key = KEYS[sort];
  return offers.toSorted((a, b) => (key(a) ?? Infinity) - (key(b) ?? Infinity) || 0);
}
