/** The exchange rates that the panel uses, and when they are refreshed. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { failureOf, type Failure } from '@/utils/core/errors';
import {
  DEFAULT_MONEY,
  type DailyRates,
  type MoneySettings,
  type Rates,
  userCurrency,
} from '@/utils/core/model/rates';
import { rateInUse, ratesInUse, type Rate } from '@/utils/io/rates';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';

export interface RatesSignals {
  money: ReadonlySignal<MoneySettings>;
  /** The user's currency. */
  currency: ReadonlySignal<string>;
  /** The table for conversions; date and source of a single rate are in `rateOf`. */
  rates: ReadonlySignal<Rates>;
  /** A rate of the yuan, with its date and source; undefined if none is known. */
  rateOf: ReadonlySignal<(currency: string) => Rate | undefined>;
  /** Why the last call failed; absent if no call is needed. */
  failure: ReadonlySignal<Failure | undefined>;
}

/** @param searchId of the search on screen: no rates are requested before there is one */
export function followRates(
  { browser, browserLanguage, follow }: PanelContext,
  searchId: ReadonlySignal<string | undefined>,
): RatesSignals {
  const money = follow<MoneySettings>(moneyStore, DEFAULT_MONEY);
  const daily = follow<DailyRates>(ratesStore, {});
  effect(() => {
    if (searchId.value !== undefined) browser.refreshRates().catch(failureOf); // the storage failed
  });
  return {
    money,
    currency: computed(() => userCurrency(money.value, browserLanguage)),
    rates: computed(() => ratesInUse(money.value, daily.value.rates)),
    rateOf: computed(() => {
      const [settings, { rates }] = [money.value, daily.value];
      return (currency: string) => rateInUse(currency, settings, rates);
    }),
    failure: computed(() => (money.value.source === 'daily' ? daily.value.failure : undefined)),
  };
}
