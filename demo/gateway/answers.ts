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

/** The items of one page, counted from 1; empty after the last. */
export function pageOf<T>(items: readonly T[], page: number, pageSize: number): T[] {
  return items.slice((page - 1) * pageSize, page * pageSize);
}

/** No text of an answer holds these: JSON writes a control character as an escape. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/**
 * JSON in which a bigint is a bare number with all its digits, as the platform's Java writes a
 * `Long`. (`JSON.rawJSON` would do it, but Node 20 does not have it.)
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? `${OPEN}${item}${CLOSE}` : item,
  );
  return text.replace(/"\\u0001(\d+)\\u0002"/g, '$1');
}

export const JSON_TYPE = { 'Content-Type': 'application/json; charset=UTF-8' } as const;

const CHINA_OFFSET = 8 * 60 * 60 * 1000;

/** Epoch milliseconds as the platform writes a time: `20261010164552223+0800`. */
export function platformTime(milliseconds: number): string {
  const digits = new Date(milliseconds + CHINA_OFFSET).toISOString().replace(/\D/g, '');
  return `${digits}+0800`;
}
