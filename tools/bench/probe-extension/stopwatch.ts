/** Milliseconds. */
export async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Whose way of doing something is timed. */
export type Who = 'ours' | 'bare';
