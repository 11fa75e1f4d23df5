/** What the user says about money. Writers: the pages of the extension, under a lock. */
import { DEFAULT_MONEY, moneySettingsSchema, type MoneySettings } from '../model/rates';
import { defineStore } from './define';

export const moneyStore = defineStore<MoneySettings>({
  area: 'local',
  key: 'money',
  schema: moneySettingsSchema,
  version: 1,
  fallback: DEFAULT_MONEY,
});

/** One change on top of what is stored: panel and options page both make them. */
export function changeMoney(change: (stored: MoneySettings) => MoneySettings): Promise<void> {
  return navigator.locks.request('money', async () => {
    await moneyStore.write(change(await moneyStore.read()));
  });
}
