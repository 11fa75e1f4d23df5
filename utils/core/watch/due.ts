/** Time of a watch's next check. The clock of the computer may be wrong, and it may have been off for a week. */
import type { Watch } from '../model/watch';
import { CONFIRM_MS } from './judge';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Checks are spread by this share of the day, to either side. */
const SPREAD = 0.1;
/** A move that no check could confirm for so long waits for the ordinary checks. */
const HURRY_MS = 6 * HOUR_MS;
/** A check that is further away was set by a wrong clock. */
const FURTHEST_MS = 1.5 * DAY_MS;

/**
 * Epoch milliseconds of the next check.
 * @param watch after its check
 * @param random 0 to 1
 */
export function nextDue(watch: Watch, now: number, random: () => number): number {
  const { trouble } = watch;
  if (trouble) {
    const wait = HOUR_MS * 2 ** Math.min(trouble.count - 1, 10);
    return now + spread(Math.min(DAY_MS, wait), random);
  }
  // A second check a moment too early would confirm nothing.
  if (isInHaste(watch, now)) return now + Math.round(CONFIRM_MS * (1 + SPREAD * random()));
  return now + spread(DAY_MS, random);
}

function spread(wait: number, random: () => number): number {
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random()));
}

export interface DueNow {
  /** Moves that wait for a second check first, then the longest due. Each once, however late it is. */
  due: Watch[];
  /** Checks that were set by a wrong clock, to be written. */
  moved: { id: string; dueAt: number }[];
}

/** @param random 0 to 1 */
export function dueNow(watches: readonly Watch[], now: number, random: () => number): DueNow {
  const due: Watch[] = [];
  const moved: DueNow['moved'] = [];
  for (const watch of watches) {
    if (watch.dueAt <= now) due.push(watch);
    else if (watch.dueAt > now + FURTHEST_MS) {
      const isAhead = watch.last.at > now; // the clock was set back since
      const since = isAhead ? now : watch.last.at;
      moved.push({ id: watch.id, dueAt: Math.max(now, since + spread(DAY_MS, random)) });
    }
  }
  const haste = (watch: Watch) => Number(isInHaste(watch, now));
  return { due: due.toSorted((a, b) => haste(b) - haste(a) || a.dueAt - b.dueAt), moved };
}

/** A second check is wanted soon, but no service is asked for the same offer for good. */
function isInHaste({ pending }: Watch, now: number): boolean {
  return pending !== undefined && Math.abs(now - pending.at) < HURRY_MS;
}
