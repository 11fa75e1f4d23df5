/** How fast a service is asked. Pure. */

/** Users report limits from three requests a second. */
const PER_SECOND = 3;
const SECOND_MS = 1000;

/** Whom a request serves: somebody who waits for it, or what is asked for beside a search. */
export type Lane = 'search' | 'aside';

/** What is asked for beside a search leaves this many tokens to the next click. */
const LEFT_ALONE: Record<Lane, number> = { search: 0, aside: 1 };

/** The moments at which the last requests left, in epoch milliseconds, the latest last. */
export type Bucket = readonly number[];

/**
 * The earliest moment at which another may leave, `now` where that is at once. A token is back one
 * second after it was used. (A bucket that fills up all the time would let six leave within a second:
 * three that were saved, and three that came meanwhile.)
 */
export function leaveAt(bucket: Bucket, now: number, lane: Lane): number {
  // A clock that was set back must not keep anybody waiting for it.
  const back = bucket.filter((at) => at <= now).at(LEFT_ALONE[lane] - PER_SECOND);
  return back === undefined ? now : Math.max(now, back + SECOND_MS);
}

/** After one has left. */
export function takeToken(bucket: Bucket, now: number): Bucket {
  return [...bucket.filter((at) => at <= now), now].slice(-PER_SECOND);
}
