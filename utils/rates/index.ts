/** Exchange rates: which is in use, and amounts from one currency to another. Pure. */
import { minorDigits, type Money } from '../model/money';
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
  const value = currency === 'CNY' ? 1 : own(perCny, currency);
  return value === undefined ? undefined : { from: 'CNY', to: currency, value, date, source };
}

/** The daily table where it is wanted and there, else the built-in one; the newer where both are. */
export function ratesInUse({ source }: MoneySettings, daily: Rates | undefined): Rates {
  return source === 'daily' && daily && daily.date >= BUILT_IN_RATES.date ? daily : BUILT_IN_RATES;
}

/** The user's own rate first; a currency that the daily table does not have comes from the built-in. */
export function rateInUse(
  currency: string,
  settings: MoneySettings,
  daily: Rates | undefined,
): Rate | undefined {
  const owned = own(settings.own, currency);
  if (owned && currency !== 'CNY') {
    return { from: 'CNY', to: currency, value: owned.perCny, date: owned.date, source: 'own' };
  }
  return rateTo(ratesInUse(settings, daily), currency) ?? rateTo(BUILT_IN_RATES, currency);
}

/** The same amount in another currency, exact; undefined where a rate is unknown. */
export function convert(
  { minor, currency }: Money,
  to: string,
  rateOf: (currency: string) => Rate | undefined,
): Money | undefined {
  if (currency === to) return { minor, currency };
  const [from, into] = [rateOf(currency), rateOf(to)];
  if (!from || !into) return undefined;
  const major = (minor / 10 ** minorDigits(currency) / from.value) * into.value;
  return { minor: major * 10 ** minorDigits(to), currency: to };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
