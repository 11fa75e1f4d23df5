import { DIFFERENT } from './evidence';

/** Link value of two items that must not be in one cluster. */
export const CANNOT_LINK = -Infinity;

/** Links by index, symmetric: similarity above `DIFFERENT`, or `CANNOT_LINK`. */
export type Links = readonly Map<number, number>[];

/** Link value of a merged cluster to a third one, from the sums and sizes of its parts. */
type Linkage = (sum: number, other: number, size: number, otherSize: number) => number;

const averageLinkage: Linkage = (sum, other) => sum + other;
/** Items joined by hand follow their nearest neighbour and do not lower the group's average. */
const singleLinkage: Linkage = (sum, other, size, otherSize) =>
  sum === CANNOT_LINK || other === CANNOT_LINK
    ? CANNOT_LINK
    : Math.max(sum / size, other / otherSize) * (size + otherSize);

/**
 * Agglomerative clustering by average linkage with the nearest-neighbour chain algorithm: clusters
 * whose average similarity is above 0, so that a chain of similar pairs forms no cluster. Ties go
 * to the lower index, so that the result is deterministic.
 * @param links similarity of pairs by index; missing pairs count as `DIFFERENT`
 * @param joined pairs that are merged first, unless they are `CANNOT_LINK`
 * @returns indexes of each cluster
 */
export function clusterByAverage(
  links: Links,
  joined: readonly (readonly [number, number])[],
): number[][] {
  return mergeByAverage(
    links.map((_, index): number[] => [index]),
    links.map((of) => new Map(of)),
    joined,
  );
}

/**
 * Merging by average that starts from existing clusters.
 * @param members items of each cluster; changed
 * @param sums by cluster: link values summed over the pairs with another one; changed
 */
export function mergeByAverage(
  members: number[][],
  sums: readonly Map<number, number>[],
  joined: readonly (readonly [number, number])[],
): number[][] {
  const clusterOf = new Map<number, number>();
  for (const [cluster, items] of members.entries()) {
    for (const item of items) clusterOf.set(item, cluster);
  }

  function likeness(a: number, b: number): number {
    const pairs = (members[a]?.length ?? 0) * (members[b]?.length ?? 0);
    return (sums[a]?.get(b) ?? 0) / pairs + DIFFERENT;
  }

  function merge(a: number, b: number, add: Linkage): void {
    const [into, from] = a < b ? [a, b] : [b, a];
    const sizes = [members[into]?.length ?? 0, members[from]?.length ?? 0] as const;
    const others = new Set([...(sums[into]?.keys() ?? []), ...(sums[from]?.keys() ?? [])]);
    for (const other of others) {
      if (other === into || other === from) continue;
      const both = add(sums[into]?.get(other) ?? 0, sums[from]?.get(other) ?? 0, ...sizes);
      sums[into]?.set(other, both);
      sums[other]?.set(into, both);
      sums[other]?.delete(from);
    }
    sums[into]?.delete(from);
    for (const member of members[from] ?? []) clusterOf.set(member, into);
    members[into]?.push(...(members[from] ?? []));
    members[from] = [];
  }

  /** The most similar cluster above 0; among equals `preferred`, else the lowest index. */
  function nearest(a: number, preferred: number | undefined): number | undefined {
    let best: number | undefined;
    let most = 0;
    for (const other of sums[a]?.keys() ?? []) {
      const value = likeness(a, other);
      if (value < most || value <= 0) continue;
      const isFirst = best === undefined || other === preferred || other < best;
      if (value > most || (best !== preferred && isFirst)) [best, most] = [other, value];
    }
    return best;
  }

  for (const [a, b] of joined) {
    const [first, second] = [clusterOf.get(a), clusterOf.get(b)];
    if (first === undefined || second === undefined || first === second) continue;
    if (sums[first]?.get(second) !== CANNOT_LINK) merge(first, second, singleLinkage);
  }
  for (let start = 0; start < members.length; start += 1) {
    const chain: number[] = [];
    while (members[start]?.length) {
      const top = chain.at(-1) ?? start;
      if (chain.length === 0) chain.push(start);
      const before = chain.at(-2);
      const next = nearest(top, before);
      // The cluster stays alone: merging other clusters brings none nearer on average.
      if (next === undefined) break;
      if (next === before) {
        chain.length -= 2;
        merge(top, next, averageLinkage);
      } else chain.push(next);
    }
  }
  return members.filter((of) => of.length > 0);
}
