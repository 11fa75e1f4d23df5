/** Exchange rates in use and their sources. Pure. */
import type { DailyRates, MoneySettings, Rates } from '../../core/model/rates';

/** One rate with its source: units of `to` for 1 CNY. */
export interface Rate {
  from: 'CNY';
  to: string;
  value: number;
  date: string;
  /** `noted`: built in, and not of the European Central Bank. */
  source: Rates['source'] | 'noted';
}

/** Units for one dollar, fixed by the central banks of Saudi Arabia and the Emirates. */
const PEGS = { SAR: 3.75, AED: 3.6725 } as const;

/** A rate of a table; undefined if it lacks the currency. */
export function rateTo({ perCny, date, source }: Rates, currency: string): Rate | undefined {
  const value = currency === 'CNY' ? 1 : known(withPegs(perCny), currency);
  if (value === undefined) return undefined;
  const noted = source === 'built-in' ? known(OTHERS, currency) : undefined;
  const origin = noted ? ({ date: noted.date, source: 'noted' } as const) : { date, source };
  return { from: 'CNY', to: currency, value, ...origin };
}

/** Adds the currencies that follow the dollar, where a table has only the dollar. */
function withPegs(perCny: Rates['perCny']): Rates['perCny'] {
  const { USD: dollar } = perCny;
  if (dollar === undefined) return perCny;
  const pegged = Object.entries(PEGS).map(([currency, units]) => [currency, units * dollar]);
  return { ...Object.fromEntries(pegged), ...perCny };
}

/** The daily table if it is enabled and not older than the built-in one, else the built-in one. */
function publishedRates({ source }: MoneySettings, daily: Rates | undefined): Rates {
  return source === 'daily' && daily && daily.date >= BUILT_IN_RATES.date ? daily : BUILT_IN_RATES;
}

/**
 * The rates to compute with, units for 1 CNY: published rates, gaps filled with built-in ones,
 * overridden by the user's own. Date and source are of the published table; `rateInUse` has those
 * of one rate.
 */
export function ratesInUse(settings: MoneySettings, daily: Rates | undefined): Rates {
  const { date, source, perCny } = publishedRates(settings, daily);
  const own = Object.entries(settings.own).map(([currency, rate]) => [currency, rate.perCny]);
  return {
    date,
    source,
    perCny: {
      ...BUILT_IN_RATES.perCny,
      ...withPegs(perCny),
      ...Object.fromEntries(own),
      CNY: 1,
    },
  };
}

/** One rate in use with its own date and source; undefined if unknown. */
export function rateInUse(
  currency: string,
  settings: MoneySettings,
  daily: Rates | undefined,
): Rate | undefined {
  const owned = known(settings.own, currency);
  if (owned && currency !== 'CNY') {
    return { from: 'CNY', to: currency, value: owned.perCny, date: owned.date, source: 'own' };
  }
  return rateTo(publishedRates(settings, daily), currency) ?? rateTo(BUILT_IN_RATES, currency);
}

function known<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * Euro foreign exchange reference rates of the European Central Bank, as published for 8 May 2026
 * (www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml): units of each currency for 1 EUR.
 */
const DAY = '2026-05-08';
const PER_EURO = {
  EUR: 1,
  USD: 1.1761,
  JPY: 184.37,
  CZK: 24.304,
  DKK: 7.4726,
  GBP: 0.8641,
  HUF: 356.15,
  PLN: 4.2318,
  RON: 5.2235,
  SEK: 10.842,
  CHF: 0.9156,
  ISK: 143.8,
  NOK: 10.8215,
  TRY: 53.3534,
  AUD: 1.6259,
  BRL: 5.7794,
  CAD: 1.6063,
  CNY: 7.9989,
  HKD: 9.2067,
  IDR: 20_424.09,
  ILS: 3.4167,
  INR: 111.1285,
  KRW: 1725.08,
  MXN: 20.2716,
  MYR: 4.6115,
  NZD: 1.9735,
  PHP: 71.136,
  SGD: 1.4911,
  THB: 37.897,
} as const;

/**
 * Currencies of destinations that the European Central Bank does not publish, in units for 1 CNY:
 * the rouble as set by the Bank of Russia for 4 March 2026 (1prime.ru/20260303/kurs-867981911.html);
 * the dong is an estimate of 26,300 for a dollar.
 */
const OTHERS: Readonly<Record<string, { perCny: number; date: string }>> = {
  RUB: { perCny: 11.221, date: '2026-03-04' },
  VND: { perCny: (26_300 * PER_EURO.USD) / PER_EURO.CNY, date: DAY },
};

/** Used offline, if the service fails, or if the user prefers them. */
export const BUILT_IN_RATES: Rates = {
  date: DAY,
  source: 'built-in',
  perCny: withPegs(
    Object.fromEntries([
      ...Object.entries(PER_EURO).map(([currency, perEuro]) => [currency, perEuro / PER_EURO.CNY]),
      ...Object.entries(OTHERS).map(([currency, { perCny }]) => [currency, perCny]),
    ]),
  ),
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Whether daily rates are due: once a day, hourly after failures, immediately for a new base URL.
 * @param now epoch milliseconds
 */
export function isDue(stored: DailyRates, baseUrl: string, now: number): boolean {
  if (stored.baseUrl !== baseUrl) return true;
  return hasPassed(stored.fetchedAt, DAY_MS, now) && hasPassed(stored.triedAt, HOUR_MS, now);
}

/** A future moment is from before the clock was set back. */
function hasPassed(moment: number | undefined, length: number, now: number): boolean {
  return moment === undefined || moment > now || now - moment >= length;
}
