/** What follows from a failed check: for its service, for its watch, or nothing. Pure. */
import type { ErrorCode, Failure } from '../errors';
import type { WatchPause } from '../model/watch';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_MS = 15 * MINUTE_MS;
/** A day on which the clocks are set back. */
const LONGEST_MS = DAY_MS + 60 * MINUTE_MS;

/** No fault of the offer or its service: it is checked in another wake, and nothing is noted. */
const NOBODYS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline',
  'cancelled',
  'interrupted',
  'storage-full',
]);

/** Waits that double. */
const GROWING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'rate-limited',
  'service-down',
  'timed-out',
]);

/** Errors of one offer, or of a service that has changed its answers. */
const OF_ANSWER: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['service-refused', 'bad-answer']);

/** The calls of a day are used up. */
const UNTIL_TOMORROW: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'limit-reached',
  'quota-used-up',
  'team-limit',
]);

/** Errors that only the user can mend; some are mended at the service's own site, so it is asked once a day. */
const FOR_USER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-set-up',
  'access-missing',
  'key-missing',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'token-expired',
  'clock-wrong',
  'member-unknown',
  'team-trouble',
  'one-by-one',
]);

/** `stop`: the round ends. `watch`: it is noted at the watch. */
export type Verdict = 'stop' | 'watch' | WatchPause;

/**
 * @param before the pause of the service that was not followed by a success
 * @param now epoch milliseconds
 * @param isCommon several offers in succession have failed: it is the service
 */
export function judgeFailure(
  failure: Failure,
  before: WatchPause | undefined,
  now: number,
  isCommon = false,
): Verdict {
  const { code, detail } = failure;
  if (NOBODYS.has(code)) return 'stop';
  const count = (before?.count ?? 0) + 1;
  const pauseUntil = (until: number): WatchPause => ({ until, failure, count });
  if (GROWING.has(code) || (isCommon && OF_ANSWER.has(code))) {
    const own = FIRST_MS * 2 ** Math.min(count - 1, 10);
    return pauseUntil(now + Math.min(Math.max(own, detail?.retryAfterMs ?? 0), DAY_MS));
  }
  if (UNTIL_TOMORROW.has(code)) return pauseUntil(tomorrow(now));
  return FOR_USER.has(code) ? pauseUntil(now + DAY_MS) : 'watch';
}

/** No pause is longer than a day: one that lies further ahead was set by a wrong clock. */
export function isPaused({ until }: WatchPause, now: number): boolean {
  return until > now && until <= now + LONGEST_MS;
}

/** Whether a change of settings, keys or access may have ended the cause of a pause. */
export function isForUser({ failure: { code } }: WatchPause): boolean {
  return FOR_USER.has(code) || UNTIL_TOMORROW.has(code);
}

/** The next local midnight, at which the count of daily calls starts again. */
function tomorrow(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
