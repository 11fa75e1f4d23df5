/** Numbers that follow from a seed, and what is drawn by them. */
export interface Random {
  /** 0 to 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number;
  /** True so often, from 0 to 1. */
  chance: (share: number) => boolean;
  /** Each as often as its weight among all says. */
  pick: <T>(choices: readonly Weighed<T>[]) => T;
}

export type Weighed<T> = readonly [what: T, weight: number];

/** Tommy Ettinger's mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [what, weight] of choices) {
        left -= weight;
        if (left < 0) return what;
      }
      const [first] = choices;
      if (!first) throw new RangeError('Nothing to choose from');
      return first[0];
    },
  };
}
