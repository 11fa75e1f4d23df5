/** Refreshes the stored rates. Apart from `fetch.ts`, which has network access and no storage. */
import { failureOf } from '../../core/errors';
import { RATES_URL, type Rates } from '../../core/model/rates';
import { moneyStore, ratesStore } from '../storage/settings';
import { isDue } from '.';
import { fetchRates } from './fetch';

export interface RefreshDeps {
  /** Epoch milliseconds. */
  now: () => number;
  fetch: (baseUrl: string, now: number) => Promise<Rates>;
}

const DEFAULT_DEPS: RefreshDeps = { now: Date.now, fetch: fetchRates };

/**
 * Requests and stores today's rates if they are due, or always if `isForced`. Known rates are kept
 * if the request fails; the failure is stored, not thrown. One request at a time for all pages.
 */
export async function refreshRates({ isForced = false } = {}, deps = DEFAULT_DEPS): Promise<void> {
  await ratesStore.update(async (stored) => {
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
