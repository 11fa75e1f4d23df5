/** Medians that prices are judged by (`docs/misleading-prices.md`). */
import type { PriceBasis } from '../../model/offer';
import { compareSizes } from '../groups/evidence';
import type { TitleTraits } from '../groups/title';
import { countSellers, medianOf, splitByPrice } from '../price-statistics';

export interface PricedMember {
  key: string;
  /** Id of the offers that look alike. */
  look: string;
  /** The larger look that it is most like. */
  nearestLook?: string | undefined;
  sellerKey: string;
  /** Fen a piece. */
  price: number;
  basis: PriceBasis;
  sizes: Sizes;
}

/** The sizes that a title states. */
export interface Sizes extends Pick<TitleTraits, 'sizes'> {
  /** Sizes as a text; empty if the title states none. */
  name: string;
}

export interface Median {
  value: number;
  /** Taken from the same product in the same size; else from what is most like it, or from the whole list. */
  isOfLook: boolean;
  /** Taken from the same product or from what it is most like. */
  isLike: boolean;
  /** Nothing that it was taken from has another size. */
  isOfSize: boolean;
}

/** The median for an offer; undefined if too few sellers have a comparable price. */
export type MedianOf = (offer: PricedMember) => Median | undefined;

const MIN_SELLERS_OF_LOOK = 4;
const MIN_SELLERS_OF_LIST = 8;
/** Bounds of outliers as multiples of the median. */
const TRIM = { below: 0.35, above: 3 };
/** Prices at the user's quantity: where one has too few sellers, another stands in for it. */
const TRADE_BASES: readonly PriceBasis[] = ['tier', 'list', 'sku'];

/**
 * Medians of one price basis: of the offers that look alike with at least four sellers, else of the
 * look that is most like them, else of the list with at least eight.
 */
export function createMedians(unmarked: readonly PricedMember[]): MedianOf {
  const inLook = new Map(
    [...groupBy(unmarked, ({ look }) => look)].map(([look, members]) => [
      look,
      createPool(members, MIN_SELLERS_OF_LOOK),
    ]),
  );
  const inList = createPool(unmarked, MIN_SELLERS_OF_LIST);
  return (offer) => {
    const own = inLook.get(offer.look)?.(offer);
    if (own) return Object.assign(own, { isOfLook: own.isOfSize, isLike: true });
    const ofNearest = inLook.get(offer.nearestLook ?? '')?.(offer);
    const other = ofNearest ?? inList(offer);
    return other && Object.assign(other, { isOfLook: false, isLike: ofNearest !== undefined });
  };
}

interface PoolMedian {
  value: number;
  /** Nothing in the pool has another size. */
  isOfSize: boolean;
}

/**
 * Medians of offers that are compared with each other. An offer that states a size is compared with
 * those of that size, or, if they are too few, with those that state no other, or with all: a part has
 * sizes of its own.
 */
function createPool(
  all: readonly PricedMember[],
  minSellers: number,
): (offer: PricedMember) => PoolMedian | undefined {
  const bySize = createSizeIndex(all);
  let anySize: MedianOfBasis | undefined;
  const ofAnySize: MedianOfBasis = (basis, price) => {
    anySize ??= createClusters(all, minSellers);
    return anySize(basis, price);
  };
  const ladders = new Map<string, readonly Step[]>();
  return (offer) => {
    const { name } = offer.sizes;
    const steps = ladders.get(name) ?? stepsOf(bySize, offer.sizes, minSellers, ofAnySize);
    ladders.set(name, steps);
    for (const { medianOfBasis, isOfSize } of steps) {
      for (const basis of fallbackBases(offer.basis)) {
        const value = medianOfBasis(basis, offer.price);
        if (value !== undefined) return { value, isOfSize };
      }
    }
    return undefined;
  };
}

type MedianOfBasis = (basis: PriceBasis, price: number) => number | undefined;

interface Step {
  isOfSize: boolean;
  medianOfBasis: MedianOfBasis;
}

/** The pools that a size is compared with, in order. */
function stepsOf(
  bySize: SizeIndex,
  sizes: Sizes,
  minSellers: number,
  ofAnySize: MedianOfBasis,
): Step[] {
  const { same, notOther } = bySize.split(sizes);
  const isOfSize = notOther.length === bySize.count;
  const rest = { isOfSize, medianOfBasis: createClusters(notOther, minSellers) };
  const steps = isOfSize ? [rest] : [rest, { isOfSize: false, medianOfBasis: ofAnySize }];
  return same.length > 0
    ? [{ isOfSize: true, medianOfBasis: createClusters(same, minSellers) }, ...steps]
    : steps;
}

interface SizeIndex {
  /** Number of all offers. */
  count: number;
  /** Offers of the same size, and all but those of another one. */
  split: (sizes: Sizes) => { same: PricedMember[]; notOther: PricedMember[] };
}

/** Sizes are compared only where they share a number: a list may have thousands, each once. */
function createSizeIndex(all: readonly PricedMember[]): SizeIndex {
  const bySize = [...groupBy(all, ({ sizes }) => sizes.name).values()];
  const stating = new Map<string, Set<number>>();
  for (const [at, [first]] of bySize.entries()) {
    for (const size of first ? numbersOf(first.sizes) : []) {
      stating.set(size, (stating.get(size) ?? new Set()).add(at));
    }
  }
  const silent = new Map<string, PricedMember[]>();
  /** Offers that state none of these measures. */
  const silentOn = (measures: readonly string[]) => {
    const name = measures.join(' ');
    const known =
      silent.get(name) ?? all.filter(({ sizes }) => !measures.some((one) => sizes.sizes.has(one)));
    silent.set(name, known);
    return known;
  };
  return {
    count: all.length,
    split: (sizes) => {
      const near = new Set<number>();
      for (const size of numbersOf(sizes)) for (const at of stating.get(size) ?? []) near.add(at);
      const same = [...near].flatMap((at) => {
        const members = bySize[at] ?? [];
        const isSame = members[0] && compareSizes(sizes, members[0].sizes) === 'same';
        return isSame ? members : [];
      });
      return { same, notOther: [...same, ...silentOn([...sizes.sizes.keys()])] };
    },
  };
}

/** "volume 500" */
function numbersOf({ sizes }: Sizes): string[] {
  const numbers: string[] = [];
  for (const [measure, of] of sizes) {
    for (const size of of) numbers.push(`${measure} ${size}`);
  }
  return numbers;
}

/** The basis itself, and what stands in for it. */
function fallbackBases(basis: PriceBasis): readonly PriceBasis[] {
  return TRADE_BASES.includes(basis)
    ? [basis, ...TRADE_BASES.filter((other) => other !== basis)]
    : [basis];
}

function createClusters(members: readonly PricedMember[], minSellers: number): MedianOfBasis {
  const byBasis = groupBy(members, ({ basis }) => basis);
  const known = new Map<PriceBasis, readonly Cluster[]>();
  return (basis, price) => {
    const clusters = known.get(basis) ?? clustersOf(byBasis.get(basis) ?? [], minSellers);
    known.set(basis, clusters);
    return nearest(price, clusters)?.trimmed;
  };
}

interface Cluster {
  median: number;
  /** Median without outliers. */
  trimmed: number | undefined;
  sellers: number;
}

/**
 * Clusters that may judge a price. Of two sizes under one picture each has its own; but a few cheap
 * offers are no size, or they would find each other usual.
 */
function clustersOf(offers: readonly PricedMember[], minSellers: number): readonly Cluster[] {
  if (countSellers(offers) < minSellers) return [];
  const byPrice = splitByPrice(offers)
    .map(toCluster)
    .toSorted((a, b) => b.median - a.median);
  let dearer = 0;
  const judging = byPrice.filter(({ sellers }) => {
    const isMinority = sellers < dearer;
    dearer += sellers;
    return !isMinority && sellers >= minSellers;
  });
  return judging.length > 0 ? judging : [toCluster(offers)];
}

function toCluster(offers: readonly PricedMember[]): Cluster {
  const prices = offers.map(({ price }) => price);
  return {
    median: medianOf(prices) ?? Number.NaN,
    trimmed: trimmedMedian(prices),
    sellers: countSellers(offers),
  };
}

/** Median without outliers, which are removed once. */
function trimmedMedian(prices: readonly number[]): number | undefined {
  const first = medianOf(prices) ?? Number.NaN;
  const { below, above } = TRIM;
  return medianOf(prices.filter((price) => price >= below * first && price <= above * first));
}

function nearest(price: number, clusters: readonly Cluster[]): Cluster | undefined {
  const distance = (cluster: Cluster) => Math.abs(Math.log(price / cluster.median));
  return clusters.toSorted((a, b) => distance(a) - distance(b))[0];
}

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
