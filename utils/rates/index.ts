/** Exchange rates: which is in use, and where it comes from. Pure. */
import type { MoneySettings } from '../model/money-settings';
import type { Rates } from '../model/rates';
import { BUILT_IN_RATES } from './built-in';

/** One rate with where it comes from: units of `to` for 1 CNY. */
export interface Rate {
  from: 'CNY';
  to: string;
  value: number;
  date: string;
  source: Rates['source'];
}

/** Undefined where the table does not have the currency. */
export function rateTo({ perCny, date, source }: Rates, currency: string): Rate | undefined {
  const value = currency === 'CNY' ? 1 : known(perCny, currency);
  return value === undefined ? undefined : { from: 'CNY', to: currency, value, date, source };
}

/** The daily table where it is wanted and there, else the built-in one; the newer where both are. */
function published({ source }: MoneySettings, daily: Rates | undefined): Rates {
  return source === 'daily' && daily && daily.date >= BUILT_IN_RATES.date ? daily : BUILT_IN_RATES;
}

/**
 * The table to count with: what is published, the built-in rates in its gaps, and the user's own before
 * both. Its date and source are the published table's; `rateInUse` has those of one rate.
 */
export function ratesInUse(settings: MoneySettings, daily: Rates | undefined): Rates {
  const { date, source, perCny } = published(settings, daily);
  const own = Object.entries(settings.own).map(([currency, rate]) => [currency, rate.perCny]);
  return {
    date,
    source,
    perCny: { ...BUILT_IN_RATES.perCny, ...perCny, ...Object.fromEntries(own), CNY: 1 },
  };
}

/** One rate of that table, with its own day and source; undefined where nobody knows one. */
export function rateInUse(
  currency: string,
  settings: MoneySettings,
  daily: Rates | undefined,
): Rate | undefined {
  const owned = known(settings.own, currency);
  if (owned && currency !== 'CNY') {
    return { from: 'CNY', to: currency, value: owned.perCny, date: owned.date, source: 'own' };
  }
  return rateTo(published(settings, daily), currency) ?? rateTo(BUILT_IN_RATES, currency);
}

function known<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
