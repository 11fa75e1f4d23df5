import { hostPattern, requestAccess } from '@/utils/access';
import type { DailyRates, MoneySettings } from '@/utils/model/rates';
import { refreshRates } from '@/utils/rates/fetch';
import { changeMoney, moneyStore, ratesStore } from '@/utils/storage/settings';
import { uiLanguage } from '@/utils/i18n/words';

/** What the user has said about money, and the rates as they came. */
export interface StoredMoney {
  money: MoneySettings;
  daily: DailyRates;
}

/** Everything outside of the section. */
export interface MoneyDeps {
  read: () => Promise<StoredMoney>;
  watch: (listener: () => void) => () => void;
  change: (change: (stored: MoneySettings) => MoneySettings) => Promise<void>;
  /** Asks for today's rates, due or not. */
  update: () => Promise<void>;
  /** Asks for access to an address; must be called synchronously in the click. */
  requestAccess: (url: string) => Promise<boolean>;
  language: string;
  now: () => Date;
}

export const moneyDeps: MoneyDeps = {
  read: async () => {
    const [money, daily] = await Promise.all([moneyStore.read(), ratesStore.read()]);
    return { money, daily };
  },
  watch: (listener) => {
    const stops = [moneyStore.watch(listener), ratesStore.watch(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  change: changeMoney,
  update: () => refreshRates({ isForced: true }),
  requestAccess: (url) => requestAccess([hostPattern(url)]),
  language: uiLanguage(),
  now: () => new Date(),
};
