import { DIFFERENT } from './evidence';

/** Never in one cluster, whatever else speaks for it. */
export const CANNOT_LINK = -Infinity;

/** By number, both ways: how much more alike than `UNLIKE` two things are, or `APART`. */
export type Links = readonly Map<number, number>[];

/** What a merged cluster is to a third one, of what its parts are and how many each holds. */
type Linkage = (sum: number, other: number, size: number, otherSize: number) => number;

const averageLinkage: Linkage = (sum, other) => sum + other;
/** What is joined by hand comes along, and counts for nothing against the rest of a group. */
const singleLinkage: Linkage = (sum, other, size, otherSize) =>
  sum === CANNOT_LINK || other === CANNOT_LINK
    ? CANNOT_LINK
    : Math.max(sum / size, other / otherSize) * (size + otherSize);

/**
 * Clusters of things whose likeness is above 0 on average, one half against the other: a chain of
 * look-alikes makes no cluster. Nearest neighbours merge first (the chain algorithm), equals by the
 * lower number, so that the result depends on the numbers and on nothing else.
 * @param joined pairs that are together from the start, unless they are kept apart
 */
export function clusterByAverage(
  links: Links,
  joined: readonly (readonly [number, number])[],
): number[][] {
  const sums = links.map((of) => new Map(of));
  const members = links.map((_, index): number[] => [index]);
  const clusterOf = links.map((_, index) => index);

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
    for (const member of members[from] ?? []) clusterOf[member] = into;
    members[into]?.push(...(members[from] ?? []));
    members[from] = [];
  }

  /** The most alike one, where that is above 0; among equals `preferred`, else the lowest. */
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
    const [first, second] = [clusterOf[a], clusterOf[b]];
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
      // Alone for good: what others merge into is no nearer to it on average.
      if (next === undefined) break;
      if (next === before) {
        chain.length -= 2;
        merge(top, next, averageLinkage);
      } else chain.push(next);
    }
  }
  return members.filter((of) => of.length > 0);
}
