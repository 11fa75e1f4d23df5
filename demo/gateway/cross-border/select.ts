import type { GatewayOffer } from '../catalogue';
import type { ListQuery } from './query';

type Filter = NonNullable<ListQuery['filter']>[number];
type SortKey = keyof NonNullable<ListQuery['sort']>;

const FILTERS: Record<Filter, (offer: GatewayOffer) => boolean> = {
  shipIn24Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 24,
  shipIn48Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 48,
  certifiedFactory: ({ isFactory }) => isFactory === true,
  isOnePsale: ({ isOnePsale }) => isOnePsale === true,
};

const SORT_VALUES: Record<SortKey, (offer: GatewayOffer) => number | undefined> = {
  price: ({ price }) => (price === undefined ? undefined : Number(price)),
  rePurchaseRate: ({ repurchaseRate }) =>
    repurchaseRate === undefined ? undefined : Number.parseInt(repurchaseRate, 10),
  monthSold: ({ sold30d }) => sold30d,
};

/** The offers that match a query's filters, in the requested order. */
export function selectOffers(
  offers: readonly GatewayOffer[],
  query: ListQuery,
): readonly GatewayOffer[] {
  return sorted(
    offers.filter((offer) => passes(offer, query)),
    query,
  );
}

function passes(offer: GatewayOffer, query: ListQuery): boolean {
  const { filter = [], priceStart, priceEnd, categoryId } = query;
  if (!filter.every((name) => FILTERS[name](offer))) return false;
  if (categoryId !== undefined && offer.categoryId !== String(categoryId)) return false;
  if (priceStart === undefined && priceEnd === undefined) return true;
  const price = SORT_VALUES.price(offer);
  return price !== undefined && price >= (priceStart ?? 0) && price <= (priceEnd ?? Infinity);
}

/** Unknown values sort last in both directions. */
function sorted(offers: GatewayOffer[], { sort = {} }: ListQuery): readonly GatewayOffer[] {
  const keys: readonly SortKey[] = ['price', 'rePurchaseRate', 'monthSold'];
  const key = keys.find((name) => sort[name] !== undefined);
  if (key === undefined) return offers;
  const sign = sort[key] === 'desc' ? -1 : 1;
  const worst = sign * Infinity;
  const value = (offer: GatewayOffer) => SORT_VALUES[key](offer) ?? worst;
  return offers.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    return left === right ? 0 : sign * (left - right);
  });
}
