/** How fast a service is asked. Pure. */

/** Users report limits from three requests a second. */
const PER_SECOND = 3;
const SECOND_MS = 1000;

/** The moments at which the tokens were taken, in epoch milliseconds, the latest last. */
export type Bucket = readonly number[];

/**
 * Takes a token; each is back one second after it was used. (One that fills up all the time would
 * let six leave within a second: three that were saved, and three that came meanwhile.)
 */
export function takeToken(bucket: Bucket, now: number): { bucket: Bucket; leaveAt: number } {
  // A clock that was set back must not keep anybody waiting for it.
  const taken = bucket.filter((at) => at <= now + bucket.length * SECOND_MS);
  const back = taken.at(-PER_SECOND);
  const leaveAt = back === undefined ? now : Math.max(now, back + SECOND_MS);
  return { bucket: [...taken, leaveAt].slice(-PER_SECOND), leaveAt };
}
