/** Sort and filter in the API's words. Pure. */
import type { Filter, Selection, Sort } from '../provider';

const KEYS = { price: 'price', sold: 'monthSold', repurchase: 'rePurchaseRate' } as const;

const FILTERS: Record<Filter, string> = {
  'ships-in-24h': 'shipIn24Hours',
  'ships-in-48h': 'shipIn48Hours',
  'certified-factory': 'certifiedFactory',
  'one-piece': 'isOnePsale',
};

/** Nothing for what was not chosen. */
export function selectionArguments({ sort, filters = [] }: Selection): {
  sort?: Record<string, string>;
  filter?: string;
} {
  return {
    ...(sort && { sort: sortArgument(sort) }),
    ...(filters.length > 0 && { filter: filters.map((filter) => FILTERS[filter]).join(',') }),
  };
}

function sortArgument(sort: Sort): Record<string, string> {
  const isRising = sort.endsWith('-asc');
  const key = sort.startsWith('price')
    ? KEYS.price
    : sort.startsWith('sold')
      ? KEYS.sold
      : KEYS.repurchase;
  return { [key]: isRising ? 'asc' : 'desc' };
}
