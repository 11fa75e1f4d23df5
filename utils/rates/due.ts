import type { DailyRates } from '../model/daily-rates';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Whether the daily rates are to be asked for: once a day, hourly while that fails, and at once where
 * another address was entered. Pure. @param now epoch milliseconds
 */
export function isDue(stored: DailyRates, baseUrl: string, now: number): boolean {
  if (stored.baseUrl !== baseUrl) return true;
  return hasPassed(stored.fetchedAt, DAY_MS, now) && hasPassed(stored.triedAt, HOUR_MS, now);
}

/** A moment in the future was noted before the clock was set back. */
function hasPassed(moment: number | undefined, length: number, now: number): boolean {
  return moment === undefined || moment > now || now - moment >= length;
}
