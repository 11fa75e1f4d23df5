/** The day by which the services count. China has had no summer time since 1991. Pure. */

const DAY_MS = 24 * 60 * 60 * 1000;
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Days since 1970-01-01 in China. @param now epoch milliseconds */
export function chinaDay(now: number): number {
  return Math.floor((now + CHINA_OFFSET_MS) / DAY_MS);
}

/** Milliseconds until the next day begins in China. */
export function untilNextChinaDay(now: number): number {
  return (chinaDay(now) + 1) * DAY_MS - CHINA_OFFSET_MS - now;
}
