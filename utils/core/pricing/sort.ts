import type { Offer } from '../model/offer';
import { SERVICE_SORTS, type ServiceSort } from '../model/query';
import type { ComparedOffer } from '../model/compared-offer';
import { OFFER_FIELDS, type OfferField } from './offer-fields';
import { toCompared } from './compare-offers';

export const SORTS = ['match', 'price', 'landed', 'margin', 'moq', 'sold', 'repurchase'] as const;
export type Sort = (typeof SORTS)[number];

/** Field of each order, and whether its highest value comes first. */
const KEYS = {
  match: { fact: 'similarity', isMostFirst: true },
  price: { fact: 'price', isMostFirst: false },
  landed: { fact: 'landed', isMostFirst: false },
  margin: { fact: 'margin', isMostFirst: true },
  moq: { fact: 'moq', isMostFirst: false },
  sold: { fact: 'sold', isMostFirst: true },
  repurchase: { fact: 'repurchase', isMostFirst: true },
} as const satisfies Record<Sort, object>;

/** The order by a field, if there is one. */
export const SORT_OF_FIELD: Partial<Record<OfferField, { sort: Sort; isMostFirst: boolean }>> =
  Object.fromEntries(
    SORTS.map((sort) => [KEYS[sort].fact, { sort, isMostFirst: KEYS[sort].isMostFirst }]),
  );

export interface SortOrder {
  sort: Sort;
  /** Reversed: usually first comes last. */
  isReversed?: boolean | undefined;
}

/** The panel's order of each order of a service. */
const ORDER_OF_SERVICE_SORT = {
  'price-asc': { sort: 'price', isReversed: false },
  'price-desc': { sort: 'price', isReversed: true },
  'sold-desc': { sort: 'sold', isReversed: false },
  'repurchase-desc': { sort: 'repurchase', isReversed: false },
} as const satisfies Record<ServiceSort, SortOrder>;

/** The service's order for an order of the panel; undefined if no service supports it. */
export function serviceSortOf({ sort, isReversed = false }: SortOrder): ServiceSort | undefined {
  return SERVICE_SORTS.find((id) => {
    const order = ORDER_OF_SERVICE_SORT[id];
    return order.sort === sort && order.isReversed === isReversed;
  });
}

/** The panel's order for a service's order. */
export function orderOf(asked: ServiceSort | undefined): Required<SortOrder> | undefined {
  return asked && ORDER_OF_SERVICE_SORT[asked];
}

const ALWAYS_OFFERED: ReadonlySet<Sort> = new Set(['match', 'price', 'moq']);

/** Orders that at least one offer has a value for, or that the service supports. */
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
  /** Marked offers come last. */
  marksLast?: boolean | undefined;
  /** Keys of offers that come after all others, marked ones as well. */
  last?: ReadonlySet<string> | undefined;
}

/**
 * Returns a sorted copy. Unknown values come last in both directions; equal ones keep their order,
 * so that "match" is the service's own order without similarities.
 */
export function rankOffers(offers: readonly ComparedOffer[], ranking: Ranking): ComparedOffer[] {
  return rank(offers, (offer) => offer, ranking);
}

/** Sorts offers without computed prices. */
export function sortOffers<T extends Offer>(offers: readonly T[], sort: Sort): T[] {
  return rank(offers, toCompared, { sort });
}

function rank<T>(
  items: readonly T[],
  comparedOf: (item: T) => ComparedOffer,
  { sort, isReversed = false, marksLast = false, last }: Ranking,
): T[] {
  const { fact, isMostFirst } = KEYS[sort];
  const sign = isMostFirst === isReversed ? 1 : -1;
  return items
    .map((item) => {
      const offer = comparedOf(item);
      const late = last?.has(offer.key) ? 2 : 0;
      const marked = marksLast && offer.mark !== undefined ? 1 : 0;
      return { item, late: late + marked, value: OFFER_FIELDS[fact](offer) };
    })
    .toSorted((a, b) => a.late - b.late || compare(a.value, b.value, sign))
    .map(({ item }) => item);
}

function compare(a: number | undefined, b: number | undefined, sign: 1 | -1): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return a === b ? 0 : sign * (a - b);
}
