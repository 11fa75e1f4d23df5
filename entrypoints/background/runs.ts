/**
 * The searches that this worker is running, one a window: the newest owns the window's record, and
 * no other may write it. A new worker knows none of the old one's: what was running then is found
 * in the store.
 */
const runs = new Map<number, AbortController>();
/** Who waits for a run to end. */
const waiting: (() => void)[] = [];

/** Ends the window's run, if there is one, and takes its place. */
export function beginRun(windowId: number): AbortSignal {
  runs.get(windowId)?.abort();
  const controller = new AbortController();
  runs.set(windowId, controller);
  return controller.signal;
}

/**
 * Cancels the window's run, which then writes so itself: it keeps the record until it has, or until
 * a newer one takes it. False where nothing was running.
 */
export function cancelRun(windowId: number): boolean {
  runs.get(windowId)?.abort();
  return runs.has(windowId);
}

/** Ends the window's run and takes the record from it: the window is gone. */
export function dropRun(windowId: number): void {
  runs.get(windowId)?.abort();
  remove(windowId);
}

/** True while the run of this signal owns the window's record. */
export function isCurrent(windowId: number, signal: AbortSignal): boolean {
  return runs.get(windowId)?.signal === signal;
}

export function isRunning(windowId: number): boolean {
  return runs.has(windowId);
}

/** True where the window has a run, and nobody has cancelled it. */
export function isGoingOn(windowId: number): boolean {
  return runs.get(windowId)?.signal.aborted === false;
}

export function finishRun(windowId: number, signal: AbortSignal): void {
  if (isCurrent(windowId, signal)) remove(windowId);
}

/** Settled once no search is running: whoever can wait lets them go first. */
export async function whenNoneRuns(): Promise<void> {
  while (runs.size > 0) await nextEnd();
}

/** Settled once the window has no run: one that has found its offers still tidies up. */
export async function whenEnded(windowId: number): Promise<void> {
  while (runs.has(windowId)) await nextEnd();
}

const nextEnd = () => new Promise<void>((resolve) => waiting.push(resolve));

function remove(windowId: number): void {
  runs.delete(windowId);
  for (const resolve of waiting.splice(0)) resolve();
}
