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
/** Between the dearest of the cheap ones and the cheapest of the dear ones there is nothing. */
const LEAST_GAP = 1.3;
const LEAST_IN_CLUSTER = 3;

/** What an offer is judged by: undefined where too few sellers have a price like it. */
export type MedianOf = (offer: Priced) => Median | undefined;

/**
 * The median that a price is judged by: of its own basis, in its group where that has four sellers,
 * else in the whole list where that has eight. Of a group of two products it is that of the nearer.
 */
export function createMedians(unmarked: readonly Priced[]): MedianOf {
  const clusters = new Map<string, Cluster[]>();
  for (const [key, offers] of collect(unmarked, groupKey)) {
    clusters.set(key, split(offers).map(toCluster));
  }
  const lists = new Map(
    [...collect(unmarked, ({ basis }) => basis)].map(([basis, offers]) => [
      basis,
      medianOf(offers, LEAST_SELLERS_OF_LIST),
    ]),
  );
  return (offer) => {
    const inGroup = nearer(offer.price, clusters.get(groupKey(offer)) ?? [])?.median;
    if (inGroup !== undefined) return { value: inGroup, isOfGroup: true };
    const inList = lists.get(offer.basis);
    return inList === undefined ? undefined : { value: inList, isOfGroup: false };
  };
}

interface Cluster {
  middle: number;
  /** Absent: of too few sellers. */
  median: number | undefined;
}

const groupKey = ({ group, basis }: Priced) => `${basis} ${group}`;
const toCluster = (offers: readonly Priced[]): Cluster => ({
  middle: middle(sorted(offers)),
  median: medianOf(offers, LEAST_SELLERS),
});

function collect<K>(offers: readonly Priced[], keyOf: (offer: Priced) => K): Map<K, Priced[]> {
  const all = new Map<K, Priced[]>();
  for (const offer of offers) {
    const key = keyOf(offer);
    const known = all.get(key);
    if (known) known.push(offer);
    else all.set(key, [offer]);
  }
  return all;
}

/** Without outliers, which are looked for once. */
function medianOf(offers: readonly Priced[], leastSellers: number): number | undefined {
  if (sellersOf(offers) < leastSellers) return undefined;
  const all = sorted(offers);
  const first = middle(all);
  const { below, above } = TRIM;
  return middle(all.filter(({ price }) => price >= below * first && price <= above * first));
}

export function sellersOf(offers: readonly { seller: string }[]): number {
  return new Set(offers.map(({ seller }) => seller)).size;
}

/** Two clusters, where the gap between them is the widest; or all offers where there is but one. */
function split(offers: readonly Priced[]): readonly (readonly Priced[])[] {
  const all = sorted(offers);
  const first = placeOfSeller(all, LEAST_IN_CLUSTER);
  const last = all.length - placeOfSeller(all.toReversed(), LEAST_IN_CLUSTER);
  let widest = LEAST_GAP;
  let cut: number | undefined;
  for (let at = first; at <= last; at += 1) {
    const gap = (all[at]?.price ?? 0) / (all[at - 1]?.price ?? Infinity);
    if (gap <= widest || middle(all, at) < APART * middle(all, 0, at)) continue;
    widest = gap;
    cut = at;
  }
  return cut === undefined ? [all] : [all.slice(0, cut), all.slice(cut)];
}

/** How many offers it takes until so many sellers are among them. */
function placeOfSeller(offers: readonly Priced[], count: number): number {
  const seen = new Set<string>();
  const place = offers.findIndex(({ seller }) => seen.add(seller).size === count);
  return place < 0 ? Infinity : place + 1;
}

function nearer(price: number, clusters: readonly Cluster[]): Cluster | undefined {
  const distance = (cluster: Cluster) => Math.abs(Math.log(price / cluster.middle));
  return clusters.toSorted((a, b) => distance(a) - distance(b))[0];
}

const sorted = (offers: readonly Priced[]) => offers.toSorted((a, b) => a.price - b.price);

/** The median of sorted offers, or of a part of them. */
function middle(offers: readonly Priced[], from = 0, to = offers.length): number {
  const half = (from + to) / 2;
  const high = offers[Math.floor(half)]?.price ?? Number.NaN;
  const low = offers[Math.ceil(half) - 1]?.price ?? high;
  return (low + high) / 2;
}
