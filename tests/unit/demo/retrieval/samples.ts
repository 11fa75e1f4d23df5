/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Samples whose dimensions are correlated and differ widely in variance. */
export function correlatedSamples(count: number, dimensions: number): Float32Array[] {
  const random = seededRandom(count * dimensions);
  return Array.from({ length: count }, () => {
    const shared = random();
    return Float32Array.from({ length: dimensions }, (_, i) => 3 + (shared + random()) * 0.8 ** i);
  });
}
