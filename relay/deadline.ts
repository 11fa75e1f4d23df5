/** Aborts the signal of `work` with the reason once the time is up. */
export async function withDeadline<Result>(
  ms: number,
  reason: () => Error,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // `AbortSignal.timeout` would hold its timer, and what hangs on it, until the time is up.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(reason()), ms);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
