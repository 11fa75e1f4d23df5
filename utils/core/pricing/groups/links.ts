import { cosineOf } from '../../likeness/compare';
import type { Links } from './cluster';
import {
  type ComparableOffer,
  DIFFERENT,
  compareTraits,
  compareComparableOffers,
  nearPairs,
} from './evidence';
import type { TitleTraits } from './title';

/** Most pictures that are all compared in pairs: 600 take 50 ms. */
const MOST_SEEN = 600;
/** Cosine from which two offers are compared that share nothing else. */
const MIN_COSINE = 0.5;

/**
 * Similarities of all pairs that share a word, size or colour, or whose pictures are alike; other pairs are
 * not compared.
 */
export function linkOffers(offers: readonly ComparableOffer[]): Links {
  const links = offers.map(() => new Map<number, number>());
  const traits = createTraits(offers.map(({ title }) => title));
  const link = (a: number, b: number, sharedGrams: number) => {
    const agreed = traits.compare(a, b);
    const [first, second] = [offers[a], offers[b]];
    if (agreed <= DIFFERENT || !first || !second) return;
    const grams = Math.sqrt(first.title.grams.size * second.title.grams.size);
    const points = compareComparableOffers(
      first,
      second,
      agreed,
      grams === 0 ? 0 : sharedGrams / grams,
    );
    if (points <= DIFFERENT) return;
    links[a]?.set(b, points - DIFFERENT);
    links[b]?.set(a, points - DIFFERENT);
  };
  forPairsThatShare(
    offers.map(({ title }, index) => ({ grams: title.grams, traits: traits.of(index) })),
    link,
  );
  // Mirrored pictures match too, so both hashes of each offer are looked up.
  const pictures = offers.flatMap(({ hash }, index) =>
    hash ? [hash.shape, hash.mirrored].map((bits) => ({ index, bits })) : [],
  );
  const hashes = pictures.map(({ bits }) => bits);
  nearPairs(hashes, (a, b) => {
    const [first, second] = [pictures[a]?.index, pictures[b]?.index];
    if (first === undefined || second === undefined || first === second) return;
    if (!links[first]?.has(second)) link(first, second, 0);
  });
  alikePairs(offers, (first, second) => {
    if (!links[first]?.has(second)) link(first, second, 0);
  });
  return links;
}

/** Calls `found` once for each pair of offers whose pictures look alike. */
function alikePairs(
  offers: readonly ComparableOffer[],
  found: (first: number, second: number) => void,
): void {
  const seen = offers.flatMap(({ vector }, index) => (vector ? [{ index, vector }] : []));
  if (seen.length > MOST_SEEN) return;
  for (const [at, a] of seen.entries()) {
    for (const b of seen.slice(at + 1)) {
      if (cosineOf(a.vector, b.vector) >= MIN_COSINE) found(a.index, b.index);
    }
  }
}

/**
 * Sizes and colours of titles. A list has few different combinations, so that comparisons are
 * memoized.
 */
function createTraits(titles: readonly TitleTraits[]) {
  const lists = titles.map(({ sizes, colours }) => [
    ...[...sizes].flatMap(([measure, of]) => [...of].map((size) => `${measure} ${size}`)),
    ...[...colours].map((colour) => `colour ${colour}`),
  ]);
  const kinds = new Map<string, number>();
  const kindOf = lists.map((list) => {
    const name = list.join('; ');
    const kind = kinds.get(name) ?? kinds.size;
    kinds.set(name, kind);
    return kind;
  });
  const known = new Map<number, number>();
  return {
    of: (index: number) => lists[index] ?? [],
    compare(a: number, b: number): number {
      const [first, second] = [titles[a], titles[b]];
      if (!first || !second) return DIFFERENT;
      const pair = (kindOf[a] ?? 0) * kinds.size + (kindOf[b] ?? 0);
      const points = known.get(pair) ?? compareTraits(first, second);
      known.set(pair, points);
      return points;
    },
  };
}

interface Shareable {
  grams: ReadonlySet<string>;
  traits: readonly string[];
}

/** Calls `found` for each pair that shares a gram or trait, with the number of shared grams. */
function forPairsThatShare(
  all: readonly Shareable[],
  found: (first: number, second: number, grams: number) => void,
): void {
  const holders = new Map<string, number[]>();
  const shared = new Uint16Array(all.length);
  const isMet = new Uint8Array(all.length);
  for (const [index, { grams, traits }] of all.entries()) {
    const met: number[] = [];
    const meet = (name: string, isGram: number) => {
      const others = holders.get(name) ?? [];
      for (const other of others) {
        if (!isMet[other]) met.push(other);
        isMet[other] = 1;
        shared[other] = (shared[other] ?? 0) + isGram;
      }
      others.push(index);
      holders.set(name, others);
    };
    for (const gram of grams) meet(gram, 1);
    for (const trait of traits) meet(trait, 0);
    for (const other of met) {
      found(other, index, shared[other] ?? 0);
      isMet[other] = 0;
      shared[other] = 0;
    }
  }
}
