/** A seeded stream of choices: the same seed always gives the same catalogue. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** min ≤ x < max */
  between(min: number, max: number): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different items (fewer when the list is shorter), in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** 32-bit FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Seeds are words ("offer/mug-navy/3"), so that a change in one place leaves the rest as it was. */
export function seeded(seed: string): Random {
  const next = seededRandom(hashText(seed));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));

  function sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(int(0, rest.length - 1), 1));
    }
    return taken;
  }

  return {
    next,
    int,
    sample,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick(list) {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new Error(`Nothing to pick from (seed "${seed}")`);
      return item;
    },
  };
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
