/**
 * Requests by name in fixed windows, each of which begins with its first request. Without timers: one of a month
 * would be longer than they can be (24.8 days), and end at once.
 */
import type { Budget } from '../options';

export interface Window {
  /** Milliseconds until there is room again; undefined where there is. */
  usedUp: (name: string) => number | undefined;
  /** Counts a request. The result is that of `usedUp` before. */
  spend: (name: string) => number | undefined;
}

export function createWindow(
  { requests, seconds }: Budget,
  monotonic: () => number = () => performance.now(),
): Window {
  /** The oldest first, as all are equally long. */
  const windows = new Map<string, { count: number; until: number }>();

  function dropEnded(): void {
    for (const [name, { until }] of windows) {
      if (until > monotonic()) return;
      windows.delete(name);
    }
  }

  function usedUp(name: string): number | undefined {
    dropEnded();
    const found = windows.get(name);
    return found === undefined || found.count < requests ? undefined : found.until - monotonic();
  }

  return {
    usedUp,
    spend: (name) => {
      const waitMs = usedUp(name);
      const found = windows.get(name);
      if (found !== undefined) found.count += 1;
      else windows.set(name, { count: 1, until: monotonic() + seconds * 1000 });
      return waitMs;
    },
  };
}
