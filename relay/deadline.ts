/** Work that is waited for, no longer than a time or a signal allows. */

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

/** The promise's result, unless the signal comes first: its reason. What the promise stands for goes on. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => undefined);
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
