import type { Offer } from '../model/offer';
import { SERVICE_SORTS, type ServiceSort } from '../model/query';
import type { ComparedOffer } from '../model/compared-offer';
import { OFFER_FIELDS, type OfferField } from './offer-fields';
import { toCompared } from './compare-offers';

export const SORTS = ['match', 'price', 'landed', 'margin', 'moq', 'sold', 'repurchase'] as const;
export type Sort = (typeof SORTS)[number];

/** By which fact, and whether the most of it comes first. */
const KEYS = {
  match: { fact: 'similarity', isMostFirst: true },
  price: { fact: 'price', isMostFirst: false },
  landed: { fact: 'landed', isMostFirst: false },
  margin: { fact: 'margin', isMostFirst: true },
  moq: { fact: 'moq', isMostFirst: false },
  sold: { fact: 'sold', isMostFirst: true },
  repurchase: { fact: 'repurchase', isMostFirst: true },
} as const satisfies Record<Sort, object>;

/** The order that puts by a fact, where there is one. */
export const SORT_OF_FIELD: Partial<Record<OfferField, { sort: Sort; isMostFirst: boolean }>> =
  Object.fromEntries(
    SORTS.map((sort) => [KEYS[sort].fact, { sort, isMostFirst: KEYS[sort].isMostFirst }]),
  );

export interface SortOrder {
  sort: Sort;
  /** The other way round: what is usually first comes last. */
  isReversed?: boolean | undefined;
}

/** What each order of a service is in the panel. */
const ORDER_OF_SERVICE_SORT = {
  'price-asc': { sort: 'price', isReversed: false },
  'price-desc': { sort: 'price', isReversed: true },
  'sold-desc': { sort: 'sold', isReversed: false },
  'repurchase-desc': { sort: 'repurchase', isReversed: false },
} as const satisfies Record<ServiceSort, SortOrder>;

/** How a service is asked for an order; undefined where none can bring its offers into it. */
export function serviceSortOf({ sort, isReversed = false }: SortOrder): ServiceSort | undefined {
  return SERVICE_SORTS.find((id) => {
    const order = ORDER_OF_SERVICE_SORT[id];
    return order.sort === sort && order.isReversed === isReversed;
  });
}

/** The order that a service was asked for, as the panel names it. */
export function orderOf(asked: ServiceSort | undefined): Required<SortOrder> | undefined {
  return asked && ORDER_OF_SERVICE_SORT[asked];
}

const ALWAYS_OFFERED: ReadonlySet<Sort> = new Set(['match', 'price', 'moq']);

/** Orders that say something of these offers, or that the service can bring them into. */
export function sortsFor(
  offers: readonly ComparedOffer[],
  service: readonly ServiceSort[] = [],
): readonly Sort[] {
  return SORTS.filter((sort) => {
    if (ALWAYS_OFFERED.has(sort)) return true;
    const asked = serviceSortOf({ sort });
    const isAtService = asked !== undefined && service.includes(asked);
    return (
      isAtService || offers.some((offer) => OFFER_FIELDS[KEYS[sort].fact](offer) !== undefined)
    );
  });
}

export interface Ranking extends SortOrder {
  /** What is not to be compared comes after all that is. */
  marksLast?: boolean | undefined;
}

/**
 * A sorted copy. Unknown comes last, whichever way round, and equals keep the order in which they
 * came: where a service gives no similarity, "match" is its own order.
 */
export function rankOffers(offers: readonly ComparedOffer[], ranking: Ranking): ComparedOffer[] {
  return rank(offers, (offer) => offer, ranking);
}

/** The same for offers that nothing has been computed for. */
export function sortOffers<T extends Offer>(offers: readonly T[], sort: Sort): T[] {
  return rank(offers, toCompared, { sort });
}

function rank<T>(
  items: readonly T[],
  comparedOf: (item: T) => ComparedOffer,
  { sort, isReversed = false, marksLast = false }: Ranking,
): T[] {
  const { fact, isMostFirst } = KEYS[sort];
  const sign = isMostFirst === isReversed ? 1 : -1;
  return items
    .map((item) => {
      const offer = comparedOf(item);
      const isLate = marksLast && offer.mark !== undefined;
      return { item, isLate, value: OFFER_FIELDS[fact](offer) };
    })
    .toSorted((a, b) => Number(a.isLate) - Number(b.isLate) || compare(a.value, b.value, sign))
    .map(({ item }) => item);
}

function compare(a: number | undefined, b: number | undefined, sign: 1 | -1): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return a === b ? 0 : sign * (a - b);
}
