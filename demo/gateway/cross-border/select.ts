import type { GatewayOffer } from '../catalogue';
import { sortedBy, type Order } from '../order';
import type { ListQuery } from './query';

type Filter = NonNullable<ListQuery['filter']>[number];
const FILTERS: Record<Filter, (offer: GatewayOffer) => boolean> = {
  shipIn24Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 24,
  shipIn48Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 48,
  certifiedFactory: ({ isFactory }) => isFactory === true,
  isOnePsale: ({ isOnePsale }) => isOnePsale === true,
};

const SORT_KEYS = {
  price: 'price',
  rePurchaseRate: 'repurchaseRate',
  monthSold: 'sold30d',
} as const;

/** The offers that match a query's filters, in the requested order. */
export function selectOffers(
  offers: readonly GatewayOffer[],
  query: ListQuery,
): readonly GatewayOffer[] {
  const passing = offers.filter((offer) => passes(offer, query));
  return sortedBy(passing, (offer) => offer, orderOf(query));
}

function passes(offer: GatewayOffer, query: ListQuery): boolean {
  const { filter = [], priceStart, priceEnd, categoryId } = query;
  if (!filter.every((name) => FILTERS[name](offer))) return false;
  if (categoryId !== undefined && offer.categoryId !== String(categoryId)) return false;
  if (priceStart === undefined && priceEnd === undefined) return true;
  const price = Number(offer.price); // NaN where it is unknown
  return price >= (priceStart ?? 0) && price <= (priceEnd ?? Infinity);
}

function orderOf({ sort = {} }: ListQuery): Order | undefined {
  for (const key of ['price', 'rePurchaseRate', 'monthSold'] as const) {
    const way = sort[key];
    if (way !== undefined) return [SORT_KEYS[key], way];
  }
  return undefined;
}
