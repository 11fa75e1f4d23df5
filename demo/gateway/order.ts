import type { GatewayOffer } from './catalogue';

type Key = 'price' | 'sold30d' | 'repurchaseRate' | 'serviceScore';

/** What a list is sorted by, and which way. */
export type Order = readonly [by: Key, way: 'asc' | 'desc'];

/** Numbers at the start of texts: "14.20", "13%". */
const valueOf = (offer: GatewayOffer, by: Key): number | undefined =>
  offer[by] === undefined ? undefined : Number.parseFloat(String(offer[by]));

/** In this order; unknown values stand last in both directions. Without one the list stays as it is. */
export function sortedBy<T>(
  list: readonly T[],
  offerOf: (item: T) => GatewayOffer,
  order: Order | undefined,
): readonly T[] {
  if (order === undefined) return list;
  const [by, way] = order;
  const sign = way === 'desc' ? -1 : 1;
  const value = (item: T) => valueOf(offerOf(item), by) ?? sign * Infinity;
  return list.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    return left === right ? 0 : sign * (left - right);
  });
}
