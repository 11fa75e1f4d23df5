import type { Rates } from '../model/rates';

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

/** Taken offline, where the service refuses, and where the user wants it. */
export const BUILT_IN_RATES: Rates = {
  date: DAY,
  source: 'built-in',
  perCny: Object.fromEntries(
    Object.entries(PER_EURO).map(([currency, perEuro]) => [currency, perEuro / PER_EURO.CNY]),
  ),
};
