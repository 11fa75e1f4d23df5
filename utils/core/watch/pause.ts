/** What follows from a failed check: for its service, for its watch, or nothing. Pure. */
import { policyOf, untilRenewed } from '../error-policy';
import type { Failure } from '../errors';
import type { WatchPause } from '../model/watch';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_MS = 15 * MINUTE_MS;
/** A day on which the clocks are set back, and the minute after it. */
const LONGEST_MS = DAY_MS + 61 * MINUTE_MS;

/** `stop`: the round ends. `watch`: it is noted at the watch. */
type Verdict = 'stop' | 'watch' | WatchPause;

/**
 * @param before the pause of the service that was not followed by a success
 * @param now epoch milliseconds
 */
export function judgeFailure(
  failure: Failure,
  before: WatchPause | undefined,
  now: number,
): Verdict {
  const { concerns, mend } = policyOf(failure.code);
  // No fault of the offer or its service: it is checked in another wake, and nothing is noted.
  if (concerns === 'run' || concerns === 'computer') return 'stop';
  const count = (before?.count ?? 0) + 1;
  const pauseFor = (ms: number): WatchPause => ({ until: now + ms, failure, count });
  if (mend === 'time') {
    const own = FIRST_MS * 2 ** Math.min(count - 1, 10);
    return pauseFor(Math.min(Math.max(own, failure.detail?.retryAfterMs ?? 0), DAY_MS));
  }
  // What only the user can mend may be mended at the service's own site: it is asked once a day.
  const ms = mend === 'user' ? DAY_MS : untilRenewed(failure, now);
  return ms === undefined ? 'watch' : pauseFor(ms);
}

/** No pause is longer than a day: one that lies further ahead was set by a wrong clock. */
export function isPaused({ until }: WatchPause, now: number): boolean {
  return until > now && until <= now + LONGEST_MS;
}
