/** How often prices fall into each of some equally wide parts of their whole range. */
export interface Histogram {
  low: number;
  high: number;
  /** From the lowest part to the highest. */
  counts: number[];
}

/**
 * Of finite numbers; undefined where there are fewer than two different ones, because one bar says
 * nothing.
 */
export function histogramOf(values: readonly number[], bars: number): Histogram | undefined {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!(high > low)) return undefined;
  const counts = Array.from({ length: bars }, () => 0);
  for (const value of values) {
    const bar = Math.min(bars - 1, Math.floor(((value - low) / (high - low)) * bars));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { low, high, counts };
}
