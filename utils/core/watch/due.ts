/** Time of a watch's next check. The clock of the computer may be wrong, and it may have been off for a week. */
import type { Watch } from '../model/watch';
import { CONFIRM_MS } from './judge';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Checks are spread by this share of the day, to either side. */
const SPREAD = 0.1;
/** A change that no check could confirm for so long waits for the ordinary checks. */
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
  const spread = (wait: number) => Math.round(now + wait * (1 - SPREAD + 2 * SPREAD * random()));
  if (trouble) return spread(Math.min(DAY_MS, HOUR_MS * 2 ** Math.min(trouble.count - 1, 10)));
  // A second check a moment too early would confirm nothing.
  if (isInHaste(watch, now)) return now + Math.round(CONFIRM_MS * (1 + SPREAD * random()));
  return spread(DAY_MS);
}

export function isDue({ dueAt }: Pick<Watch, 'dueAt'>, now: number): boolean {
  return dueAt <= now || dueAt > now + FURTHEST_MS;
}

/** Changes that wait for a second check first, then the longest due. Each once, however late it is. */
export function dueNow(watches: readonly Watch[], now: number): Watch[] {
  const haste = (watch: Watch) => Number(isInHaste(watch, now));
  return watches
    .filter((watch) => isDue(watch, now))
    .toSorted((a, b) => haste(b) - haste(a) || a.dueAt - b.dueAt);
}

/** A second check is wanted soon, but no service is asked for the same offer for good. */
function isInHaste({ pending }: Watch, now: number): boolean {
  return pending !== undefined && Math.abs(now - pending.at) < HURRY_MS;
}
