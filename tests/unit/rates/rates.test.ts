import { describe, expect, it } from 'vitest';
import { destinationOf } from '@/utils/core/costs/destinations';
import { DESTINATION_IDS } from '@/utils/core/costs/ids';
import {
  DEFAULT_MONEY,
  type MoneySettings,
  type Rates,
  userCurrency,
} from '@/utils/core/model/rates';
import { BUILT_IN_RATES, isDue, rateInUse, rateTo, ratesInUse } from '@/utils/io/rates';

const DAILY: Rates = { date: '2026-11-24', source: 'ecb', perCny: { USD: 0.14, EUR: 0.12 } };
const OWN: MoneySettings = {
  ...DEFAULT_MONEY,
  own: { USD: { perCny: 0.15, date: '2026-11-20' } },
};

describe('the built-in table', () => {
  it('has the ECB’s rates of its day, based on the yuan', () => {
    expect(BUILT_IN_RATES.date).toBe('2026-05-08');
    expect(rateTo(BUILT_IN_RATES, 'EUR')?.value).toBeCloseTo(1 / 7.9989, 12);
    expect(rateTo(BUILT_IN_RATES, 'USD')?.value).toBeCloseTo(1.1761 / 7.9989, 12);
    expect(rateTo(BUILT_IN_RATES, 'JPY')?.value).toBeCloseTo(23.0494, 4);
  });

  it('covers all destinations', () => {
    for (const id of DESTINATION_IDS) {
      expect(rateTo(BUILT_IN_RATES, destinationOf(id).currency), id).toBeDefined();
    }
  });

  it('dates the rates that are not the ECB’s, and keeps pegs to the dollar', () => {
    expect(rateTo(BUILT_IN_RATES, 'RUB')).toMatchObject({
      value: 11.221,
      date: '2026-03-04',
      source: 'noted',
    });
    expect(rateTo(BUILT_IN_RATES, 'VND')?.value).toBeCloseTo(3866.96, 2);
    expect(rateTo(BUILT_IN_RATES, 'SAR')?.value).toBeCloseTo(0.551373, 6);
    expect(rateTo(BUILT_IN_RATES, 'AED')?.value).toBeCloseTo(0.539978, 6);
    expect(rateTo(DAILY, 'SAR')).toMatchObject({ value: 0.525, date: '2026-11-24', source: 'ecb' });
    expect(rateInUse('RUB', DEFAULT_MONEY, DAILY)).toMatchObject({
      value: 11.221,
      date: '2026-03-04',
      source: 'noted',
    });
  });
});

describe('the rates in use', () => {
  it.each([
    ['the daily ones where they are wanted and there', DEFAULT_MONEY, DAILY, DAILY],
    ['the built-in ones until the daily ones are there', DEFAULT_MONEY, undefined, BUILT_IN_RATES],
    [
      'the built-in ones where those are wanted',
      { ...DEFAULT_MONEY, source: 'built-in' as const },
      DAILY,
      BUILT_IN_RATES,
    ],
    [
      'the built-in ones where what was stored is older',
      DEFAULT_MONEY,
      { ...DAILY, date: '2026-01-02' },
      BUILT_IN_RATES,
    ],
  ])('are %s', (_what, settings, daily, { date, source, perCny }) => {
    expect(ratesInUse(settings, daily)).toEqual({
      date,
      source,
      perCny: {
        ...BUILT_IN_RATES.perCny,
        ...perCny,
        CNY: 1,
        SAR: 3.75 * (perCny['USD'] ?? NaN),
        AED: 3.6725 * (perCny['USD'] ?? NaN),
      },
    });
  });

  it('are equal in the table and one by one', () => {
    const { perCny } = ratesInUse(OWN, DAILY);
    for (const [currency, value] of Object.entries(perCny)) {
      expect(rateInUse(currency, OWN, DAILY)?.value, currency).toBe(value);
    }
    expect(perCny['USD']).toBe(0.15);
  });

  it('are overridden by the user’s own, with its date', () => {
    expect(rateInUse('USD', OWN, DAILY)).toEqual({
      from: 'CNY',
      to: 'USD',
      value: 0.15,
      date: '2026-11-20',
      source: 'own',
    });
    expect(rateInUse('EUR', OWN, DAILY)?.source).toBe('ecb');
  });

  it('fill gaps of the daily table from the built-in one', () => {
    expect(rateInUse('JPY', DEFAULT_MONEY, DAILY)).toMatchObject({
      date: '2026-05-08',
      source: 'built-in',
    });
  });

  it.each(['QAR', '__proto__', 'constructor'])('do not contain %s', (currency) => {
    expect(rateInUse(currency, DEFAULT_MONEY, DAILY)).toBeUndefined();
  });
});

describe('the daily rates', () => {
  const HOUR = 3_600_000;
  const URL = 'https://rates.test';
  const at = 1_000 * HOUR;
  it.each([
    ['are due where nobody has asked', {}, true],
    ['are not due within a day', { baseUrl: URL, fetchedAt: at - 23 * HOUR, triedAt: at }, false],
    [
      'are due after a day',
      { baseUrl: URL, fetchedAt: at - 24 * HOUR, triedAt: at - 24 * HOUR },
      true,
    ],
    ['are not due within an hour of a failure', { baseUrl: URL, triedAt: at - HOUR + 1 }, false],
    ['are due an hour after a failure', { baseUrl: URL, triedAt: at - HOUR }, true],
    ['are due at another address', { baseUrl: 'https://b.test', fetchedAt: at, triedAt: at }, true],
    [
      'are due after the clock was set back',
      { baseUrl: URL, fetchedAt: at + 1, triedAt: at + 1 },
      true,
    ],
  ])('%s', (_what, stored, due) => {
    expect(isDue(stored, URL, at)).toBe(due);
  });
});

it.each([
  ['en-US', 'USD'],
  ['en', 'USD'],
  ['en-GB', 'GBP'],
  ['de', 'EUR'],
  ['fr-CA', 'CAD'],
  ['ja', 'JPY'],
  ['zh-CN', 'CNY'],
  ['ko', 'KRW'],
  ['pt-BR', 'BRL'],
  ['pt-PT', 'EUR'],
  ['es', 'EUR'],
  ['es-MX', 'MXN'],
  ['es-419', 'MXN'],
  ['es-AR', 'USD'],
  ['ru', 'RUB'],
  ['vi', 'VND'],
  ['id', 'IDR'],
  ['ar', 'SAR'],
  ['ar-AE', 'AED'],
  ['ar-EG', 'USD'],
  ['de-CH', 'CHF'],
  ['zh-TW', 'USD'],
])('a browser in %s counts in %s at first', (language, currency) => {
  expect(userCurrency(DEFAULT_MONEY, language)).toBe(currency);
  expect(userCurrency({ ...DEFAULT_MONEY, currency: 'KWD' }, language)).toBe('KWD');
});
