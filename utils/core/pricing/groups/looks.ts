/**
 * What looks alike, whatever it costs. A low price counts against two offers being one product, so
 * that a cheap part with the product's picture leaves the group, and a few of them are a group of
 * their own. They are judged against all that look like them.
 */
import { type Links, mergeByAverage } from './cluster';
import { DIFFERENT, priceEvidence } from './evidence';

/** A look: clusters of offers that look alike. Offers are numbered by their place in the list. */
export interface Look {
  clusters: readonly (readonly number[])[];
  /** The lowest of its numbers. */
  first: number;
  /** The first number of the larger look that it is most like. */
  nearest: number | undefined;
}

/** A look with fewer offers has no median to judge others by. */
const MIN_OFFERS = 4;
/** Mean similarity, prices left out, below which a look tells nothing about another. */
const MIN_LIKENESS = -0.3;

/** Merges clusters whose average similarity is above 0 if prices are left out. */
export function findLooks(
  clusters: readonly (readonly number[])[],
  links: Links,
  offers: readonly { price?: number }[],
): Look[] {
  const sums = sumLinks(clusters, links, offers);
  const merged = mergeByAverage(
    clusters.map((items) => [...items]),
    sums,
    [],
  );
  const lookOf = new Map(
    merged.flatMap((items, look) => items.map((item) => [item, look] as const)),
  );
  const ofLook = merged.map((): (readonly number[])[] => []);
  for (const items of clusters) {
    const [item = -1] = items;
    ofLook[lookOf.get(item) ?? -1]?.push(items);
  }
  const firsts = merged.map((items) => Math.min(...items));
  const nearest = nearestOf(merged, sumLinks(merged, links, offers));
  return ofLook.map((own, look) => ({
    clusters: own,
    first: firsts[look] ?? 0,
    nearest: firsts[nearest[look] ?? -1],
  }));
}

/** Sums by cluster: link values without the points of prices, over the pairs with another one. */
function sumLinks(
  clusters: readonly (readonly number[])[],
  links: Links,
  offers: readonly { price?: number }[],
): Map<number, number>[] {
  const clusterOf = new Int32Array(offers.length);
  for (const [cluster, items] of clusters.entries()) {
    for (const item of items) clusterOf[item] = cluster;
  }
  const sums = clusters.map(() => new Map<number, number>());
  for (const [a, of] of links.entries()) {
    const own = clusterOf[a] ?? 0;
    const offer = offers[a] ?? {};
    for (const [b, value] of of) {
      const other = clusterOf[b] ?? 0;
      if (own === other) continue;
      const points = value - priceEvidence(offer, offers[b] ?? {});
      sums[own]?.set(other, (sums[own]?.get(other) ?? 0) + points);
    }
  }
  return sums;
}

/** Larger look that each look is most like. */
function nearestOf(
  looks: readonly (readonly number[])[],
  sums: readonly ReadonlyMap<number, number>[],
): (number | undefined)[] {
  const sizeOf = (look: number) => looks[look]?.length ?? 0;
  return looks.map((items, look) => {
    let best: number | undefined;
    let most = MIN_LIKENESS;
    for (const [other, sum] of sums[look] ?? []) {
      const likeness = sum / (items.length * sizeOf(other)) + DIFFERENT;
      if (sizeOf(other) < Math.max(MIN_OFFERS, items.length + 1) || likeness <= most) continue;
      [best, most] = [other, likeness];
    }
    return best;
  });
}
