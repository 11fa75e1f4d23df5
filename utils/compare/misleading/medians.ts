/** What a price is judged by. */
import type { PriceBasis } from '../../model/offer';

export interface Priced {
  key: string;
  group: string;
  seller: string;
  /** Fen a piece. */
  price: number;
  basis: PriceBasis;
}

export interface Median {
  value: number;
  /** Of offers of the same product; else of all that were found. */
  isOfGroup: boolean;
}

const LEAST_SELLERS = 4;
const LEAST_SELLERS_OF_LIST = 8;
const TRIM = { below: 0.35, above: 3 };
/** Prices so far apart are of two products: two sizes under one picture. */
const APART = 1.8;
const LEAST_IN_CLUSTER = 3;

/**
 * The median that a price is judged by: of its own basis, in its group where that has four sellers,
 * else in the whole list where that has eight. Of a group of two products it is that of the nearer.
 */
export function medianFor(of: Priced, unmarked: readonly Priced[]): Median | undefined {
  const alike = unmarked.filter(({ basis }) => basis === of.basis);
  const group = nearer(of.price, split(alike.filter((other) => other.group === of.group)));
  const inGroup = medianOf(group, LEAST_SELLERS);
  if (inGroup !== undefined) return { value: inGroup, isOfGroup: true };
  const inList = medianOf(alike, LEAST_SELLERS_OF_LIST);
  return inList === undefined ? undefined : { value: inList, isOfGroup: false };
}

/** Without outliers, which are looked for once. */
function medianOf(offers: readonly Priced[], leastSellers: number): number | undefined {
  if (sellersOf(offers) < leastSellers) return undefined;
  const first = middle(offers);
  const { below, above } = TRIM;
  const kept = offers.filter(({ price }) => price >= below * first && price <= above * first);
  return middle(kept.length > 0 ? kept : offers);
}

export function sellersOf(offers: readonly { seller: string }[]): number {
  return new Set(offers.map(({ seller }) => seller)).size;
}

/** Both clusters, or all offers where there is but one. */
function split(offers: readonly Priced[]): readonly (readonly Priced[])[] {
  const sorted = offers.toSorted((a, b) => a.price - b.price);
  let best: readonly (readonly Priced[])[] = [sorted];
  let widest = 1;
  for (let at = 1; at < sorted.length; at += 1) {
    const [low, high] = [sorted.slice(0, at), sorted.slice(at)];
    const gap = (high[0]?.price ?? 0) / (low.at(-1)?.price ?? Infinity);
    const isApart =
      gap > widest &&
      sellersOf(low) >= LEAST_IN_CLUSTER &&
      sellersOf(high) >= LEAST_IN_CLUSTER &&
      middle(high) >= APART * middle(low);
    if (!isApart) continue;
    widest = gap;
    best = [low, high];
  }
  return best;
}

function nearer(price: number, clusters: readonly (readonly Priced[])[]): readonly Priced[] {
  const distance = (cluster: readonly Priced[]) => Math.abs(Math.log(price / middle(cluster)));
  return clusters.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
}

function middle(offers: readonly Priced[]): number {
  const prices = offers.map(({ price }) => price).toSorted((a, b) => a - b);
  const half = prices.length / 2;
  const high = prices[Math.floor(half)] ?? Number.NaN;
  const low = prices[Math.ceil(half) - 1] ?? high;
  return (low + high) / 2;
}
