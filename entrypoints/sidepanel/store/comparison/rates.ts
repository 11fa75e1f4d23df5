/** The exchange rates that the panel uses, and when they are refreshed. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { failureOf } from '@/utils/core/errors';
import {
  DEFAULT_MONEY,
  type DailyRates,
  type MoneySettings,
  userCurrency,
} from '@/utils/core/model/rates';
import { rateInUse, ratesInUse } from '@/utils/io/rates';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';

export type RatesSignals = ReturnType<typeof followRates>;

/** @param searchId of the search on screen: no rates are requested before there is one */
export function followRates(
  { browser, browserLanguage, follow }: PanelContext,
  searchId: ReadonlySignal<string | undefined>,
) {
  const money = follow<MoneySettings>(moneyStore, DEFAULT_MONEY);
  const daily = follow<DailyRates>(ratesStore, {});
  effect(() => {
    if (searchId.value !== undefined) browser.refreshRates().catch(failureOf); // the storage failed
  });
  return {
    money,
    /** The user's currency. */
    currency: computed(() => userCurrency(money.value, browserLanguage)),
    /** The table for conversions; date and source of a single rate are in `rateOf`. */
    rates: computed(() => ratesInUse(money.value, daily.value.rates)),
    /** A rate of the yuan, with its date and source; undefined if none is known. */
    rateOf: computed(() => {
      const [settings, { rates }] = [money.value, daily.value];
      return (currency: string) => rateInUse(currency, settings, rates);
    }),
    /** Why the last call failed; absent if no call is needed. */
    failure: computed(() => (money.value.source === 'daily' ? daily.value.failure : undefined)),
  };
}
