/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `count` points spread evenly over the unit square (R2 sequence), in an order that depends on the
 * seed: two sequences of different seeds are not correlated, so lens and lamps sample on their own.
 */
export function spreadPoints(count: number, seed: number): [number, number][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    order: random(),
    point: [(0.5 + index * 0.7548776662) % 1, (0.5 + index * 0.5698402909) % 1] satisfies [
      number,
      number,
    ],
  }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ point }) => point);
}

/** A point of the unit square mapped onto the unit disc, equal areas staying equal. */
export function onDisc([u, v]: [number, number]): [number, number] {
  const radius = Math.sqrt(u);
  return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)];
}
