import type { Offer } from '../model/offer';
import type { ServiceSort } from '../model/query';

export const SORTS = ['match', 'price', 'moq', 'sold', 'repurchase'] as const;
export type Sort = (typeof SORTS)[number];

/** What each order compares; smaller comes first. */
const KEYS = {
  match: ({ similarity }) => (similarity === undefined ? undefined : -similarity),
  price: ({ price }) => price,
  moq: ({ moq }) => moq,
  sold: ({ sold }) => (sold === undefined ? undefined : -sold),
  repurchase: ({ repurchase }) => (repurchase === undefined ? undefined : -repurchase),
} satisfies Record<Sort, (offer: Offer) => number | undefined>;

/** How a service that sorts all of its offers is told the same. */
export const SERVICE_SORT_OF: Partial<Record<Sort, ServiceSort>> = {
  price: 'price-asc',
  sold: 'sold-desc',
  repurchase: 'repurchase-desc',
};

/** The order that a service was asked for, as the panel names it. */
export function sortOf(asked: ServiceSort | undefined): Sort | undefined {
  return asked && SORTS.find((sort) => SERVICE_SORT_OF[sort] === asked);
}

/** Orders that say something of these offers, or that the service can bring them into. */
export function sortsFor(
  offers: readonly Offer[],
  service: readonly ServiceSort[] = [],
): readonly Sort[] {
  return SORTS.filter((sort) => {
    if (sort !== 'sold' && sort !== 'repurchase') return true;
    const asked = SERVICE_SORT_OF[sort];
    const isAsked = asked !== undefined && service.includes(asked);
    return isAsked || offers.some((offer) => offer[sort] !== undefined);
  });
}

/**
 * A sorted copy. Unknown comes last, and equals keep the service's own order: where a service
 * gives no similarity, "match" is its order.
 */
export function sortOffers<T extends Offer>(offers: readonly T[], sort: Sort): T[] {
  const key = KEYS[sort];
  return offers.toSorted((a, b) => (key(a) ?? Infinity) - (key(b) ?? Infinity) || 0);
}
