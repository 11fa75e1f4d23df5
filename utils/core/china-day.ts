/** The day as it is counted in China, where services and sellers are: one zone, without summer time since 1991. Pure. */

const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Days since 1970-01-01 in China. @param at epoch milliseconds */
export function dayInChina(at: number): number {
  return Math.floor((at + CHINA_OFFSET_MS) / DAY_MS);
}

/** Milliseconds until the next day begins in China. @param now epoch milliseconds */
export function untilNextDayInChina(now: number): number {
  return (dayInChina(now) + 1) * DAY_MS - CHINA_OFFSET_MS - now;
}
