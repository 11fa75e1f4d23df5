/**
 * The daily exchange rates, with their date and how the last call went. Writers: the pages of the
 * extension, one at a time under a lock.
 */
import { dailyRatesSchema, type DailyRates } from '../model/rates';
import { defineStore } from './define';

export const ratesStore = defineStore<DailyRates>({
  area: 'local',
  key: 'rates',
  schema: dailyRatesSchema,
  version: 1,
  fallback: {},
});

/** One change on top of what is stored; whoever comes second waits for the first, and sees it. */
export function changeRates(
  change: (stored: DailyRates) => DailyRates | Promise<DailyRates>,
): Promise<void> {
  return navigator.locks.request('rates', async () => {
    const stored = await ratesStore.read();
    const changed = await change(stored);
    if (changed !== stored) await ratesStore.write(changed);
  });
}
