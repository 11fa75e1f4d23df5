import { failureOf } from '../errors';
import { RATES_URL } from '../model/money-settings';
import type { Rates } from '../model/rates';
import { moneyStore } from '../store/money';
import { changeRates } from '../store/rates';
import { isDue } from './due';
import { fetchRates } from './fetch';

export interface RefreshDeps {
  /** Epoch milliseconds. */
  now: () => number;
  fetch: (baseUrl: string, now: number) => Promise<Rates>;
}

const REAL: RefreshDeps = { now: Date.now, fetch: fetchRates };

/**
 * Asks for today's rates where that is due, or in any case where the user presses for it, and stores
 * what came of it. What was known before stays when a call fails. One call at a time over all pages.
 */
export function refreshRates({ isForced = false } = {}, deps = REAL): Promise<void> {
  return changeRates(async (stored) => {
    const settings = await moneyStore.read();
    const { baseUrl = RATES_URL } = settings;
    const now = deps.now();
    const isWanted = settings.source === 'daily' && isDue(stored, baseUrl, now);
    if (!isWanted && !isForced) return stored;
    const tried = { triedAt: now, baseUrl };
    try {
      return { ...tried, rates: await deps.fetch(baseUrl, now), fetchedAt: now };
    } catch (error) {
      const { rates, fetchedAt } = stored;
      return { ...tried, rates, fetchedAt, failure: failureOf(error) };
    }
  });
}
