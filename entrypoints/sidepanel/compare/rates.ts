/** The exchange rates that the panel counts with, and when they are asked for. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from '@/utils/browser';
import { failureOf, type Failure } from '@/utils/errors';
import {
  DEFAULT_MONEY,
  type DailyRates,
  type MoneySettings,
  type Rates,
  userCurrency,
} from '@/utils/model/rates';
import { rateInUse, ratesInUse, type Rate } from '@/utils/rates';
import { refreshRates } from '@/utils/rates/fetch';
import { moneyStore, ratesStore } from '@/utils/storage/settings';
import { uiLanguage } from '@/utils/i18n/words';
import { follow, type Source } from '../source';

export interface RatesDeps {
  money: Source<MoneySettings>;
  daily: Source<DailyRates>;
  /** Asks where that is due; what comes of it is heard of by `daily`. */
  refresh: () => Promise<void>;
  language: string;
}

export interface RatesSignals {
  money: ReadonlySignal<MoneySettings>;
  /** The user's currency. */
  currency: ReadonlySignal<string>;
  /** The table to count with; day and source of a single rate are in `rateOf`. */
  rates: ReadonlySignal<Rates>;
  /** A rate of the yuan, with its day and source; undefined where nobody knows one. */
  rateOf: ReadonlySignal<(currency: string) => Rate | undefined>;
  /** Why the last call brought nothing; absent where none is wanted. */
  failure: ReadonlySignal<Failure | undefined>;
  ready: Promise<void>;
  stop: () => void;
}

export const ratesDeps = (): RatesDeps => ({
  money: moneyStore,
  daily: ratesStore,
  // A private window leaves nothing on the disk: it counts with what is there.
  refresh: browser.extension.inIncognitoContext ? () => Promise.resolve() : refreshRates,
  language: uiLanguage(),
});

/** @param searchId of the search on screen: nobody is asked before there is one */
export function followRates(
  searchId: ReadonlySignal<string | undefined>,
  deps: RatesDeps,
): RatesSignals {
  const money = signal(DEFAULT_MONEY);
  const daily = signal<DailyRates>({});
  const sources = [follow(deps.money, money), follow(deps.daily, daily)];
  const stopAsking = effect(() => {
    if (searchId.value !== undefined) deps.refresh().catch(failureOf); // the storage failed
  });
  return {
    money,
    currency: computed(() => userCurrency(money.value, deps.language)),
    rates: computed(() => ratesInUse(money.value, daily.value.rates)),
    rateOf: computed(() => {
      const [settings, { rates }] = [money.value, daily.value];
      return (currency: string) => rateInUse(currency, settings, rates);
    }),
    failure: computed(() => (money.value.source === 'daily' ? daily.value.failure : undefined)),
    ready: Promise.all(sources.map(({ ready }) => ready)).then(() => undefined),
    stop: () => {
      stopAsking();
      for (const source of sources) source.stop();
    },
  };
}
