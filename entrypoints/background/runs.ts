/**
 * The searches that this worker is running, one a window. A new worker knows none of the old one's:
 * what was running then is found in the store.
 */

/** Why a run was ended. `superseded`: a newer search owns the record, nothing may be written. */
export type EndReason = 'cancelled' | 'superseded';

const runs = new Map<number, AbortController>();

export function beginRun(windowId: number): AbortSignal {
  endRun(windowId, 'superseded');
  const controller = new AbortController();
  runs.set(windowId, controller);
  return controller.signal;
}

/** False where nothing was running. */
export function endRun(windowId: number, reason: EndReason): boolean {
  const controller = runs.get(windowId);
  runs.delete(windowId);
  controller?.abort(reason);
  return controller !== undefined;
}

export function finishRun(windowId: number, signal: AbortSignal): void {
  if (runs.get(windowId)?.signal === signal) runs.delete(windowId);
}

export function isRunning(windowId: number): boolean {
  return runs.has(windowId);
}

export function isSuperseded(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason === 'superseded';
}
