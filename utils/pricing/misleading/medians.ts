/** Medians that prices are judged by (`docs/misleading-prices.md`). */
import type { PriceBasis } from '../../model/offer';
import { countSellers, medianOf, splitByPrice } from '../price-statistics';

export interface PricedMember {
  key: string;
  group: string;
  sellerKey: string;
  /** Fen a piece. */
  price: number;
  basis: PriceBasis;
}

export interface Median {
  value: number;
  /** Of the same product; else of the whole list. */
  isOfGroup: boolean;
}

const MIN_SELLERS_OF_GROUP = 4;
const MIN_SELLERS_OF_LIST = 8;
/** Bounds of outliers as multiples of the median. */
const TRIM = { below: 0.35, above: 3 };

/** The median for an offer; undefined if too few sellers have a price of its basis. */
export type MedianOf = (offer: PricedMember) => Median | undefined;

/**
 * Medians by price basis: of the group with at least four sellers, else of the list with at least
 * eight. If a group splits into price clusters, the nearest one counts.
 */
export function createMedians(unmarked: readonly PricedMember[]): MedianOf {
  const clusters = new Map<string, Cluster[]>();
  for (const [key, offers] of groupBy(unmarked, groupKey)) {
    clusters.set(key, splitByPrice(offers).map(toCluster));
  }
  const lists = new Map(
    [...groupBy(unmarked, ({ basis }) => basis)].map(([basis, offers]) => [
      basis,
      trimmedMedian(offers, MIN_SELLERS_OF_LIST),
    ]),
  );
  return (offer) => {
    const inGroup = nearest(offer.price, clusters.get(groupKey(offer)) ?? [])?.trimmed;
    if (inGroup !== undefined) return { value: inGroup, isOfGroup: true };
    const inList = lists.get(offer.basis);
    return inList === undefined ? undefined : { value: inList, isOfGroup: false };
  };
}

interface Cluster {
  median: number;
  /** Without outliers; undefined with too few sellers. */
  trimmed: number | undefined;
}

const groupKey = ({ group, basis }: PricedMember) => `${basis} ${group}`;
const toCluster = (offers: readonly PricedMember[]): Cluster => ({
  median: medianOf(offers.map(({ price }) => price)) ?? Number.NaN,
  trimmed: trimmedMedian(offers, MIN_SELLERS_OF_GROUP),
});

function groupBy<K>(
  offers: readonly PricedMember[],
  keyOf: (offer: PricedMember) => K,
): Map<K, PricedMember[]> {
  const all = new Map<K, PricedMember[]>();
  for (const offer of offers) {
    const key = keyOf(offer);
    const known = all.get(key);
    if (known) known.push(offer);
    else all.set(key, [offer]);
  }
  return all;
}

/** Median without outliers, which are removed once. */
function trimmedMedian(offers: readonly PricedMember[], minSellers: number): number | undefined {
  if (countSellers(offers) < minSellers) return undefined;
  const prices = offers.map(({ price }) => price);
  const first = medianOf(prices) ?? Number.NaN;
  const { below, above } = TRIM;
  return medianOf(prices.filter((price) => price >= below * first && price <= above * first));
}

function nearest(price: number, clusters: readonly Cluster[]): Cluster | undefined {
  const distance = (cluster: Cluster) => Math.abs(Math.log(price / cluster.median));
  return clusters.toSorted((a, b) => distance(a) - distance(b))[0];
}
