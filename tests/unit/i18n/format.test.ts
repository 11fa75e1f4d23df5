import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatDay } from '@/utils/io/i18n/dates';
import {
  boundText,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRate,
  formatSize,
  formatYuan,
  moneyRangeText,
  moneyText,
  yuanDecimal,
  yuanRangeText,
} from '@/utils/io/i18n/format';
import { type Language, speak } from '../../support/panel/words';

describe.each(['en', 'zh-CN'] as const)('formatting in %s', (language) => {
  it('splits a price into sign and digits', async () => {
    await speak(language);
    expect(formatYuan(128_050)).toEqual({ sign: '¥', digits: '1,280.50' });
    expect(formatYuan(0)).toEqual({ sign: '¥', digits: '0.00' });
  });

  it('writes counts and shares', async () => {
    await speak(language);
    expect(formatNumber(1000)).toBe('1,000');
    expect(formatPercent(0.921)).toBe('92%');
  });
});

it.each([
  [1420, '14.20'],
  [5, '0.05'],
  [0, '0.00'],
  [123_456_789, '1234567.89'],
])('formatting writes %d fen as %s for machines', (fen, expected) => {
  expect(yuanDecimal(fen)).toBe(expected);
});

describe('formatting in the browser’s own language', () => {
  const browse = (language: string) =>
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['en-US', 'USD', 485, { sign: '$', digits: '4.85' }, '$4.85'],
    ['en-CA', 'USD', 485, { sign: 'US$', digits: '4.85' }, 'US$4.85'],
    ['de', 'EUR', 123_456, { sign: '€', digits: '1.234,56' }, '1.234,56 €'],
    ['de', 'CNY', 1420, { sign: '¥', digits: '14,20' }, '14,20 ¥'],
    ['en-US', 'JPY', 1280, { sign: 'JPY', digits: '1,280' }, 'JPY 1,280'],
    ['ja', 'JPY', 1280, { sign: 'JPY', digits: '1,280' }, 'JPY 1,280'],
    ['zh-CN', 'JPY', 1280, { sign: 'JP¥', digits: '1,280' }, 'JP¥1,280'],
    ['en-US', 'KWD', 1235, { sign: 'KWD', digits: '1.235' }, 'KWD 1.235'],
    ['en-US', 'USD', -12.6, { sign: '$', digits: '-0.13' }, '-$0.13'],
  ])('%s writes %s %d', (language, currency, minor, parts, text) => {
    browse(language);
    expect(formatMoney({ minor, currency })).toEqual(parts);
    expect(moneyText({ minor, currency }).replace('\u00A0', ' ')).toBe(text);
  });

  it('writes a range with one currency sign, and equal ends as one price', () => {
    browse('en-US');
    expect(formatMoneyRange({ low: 485, high: 560.4 }, 'USD')).toEqual({
      sign: '$',
      digits: '4.85–5.60',
    });
    expect(formatMoneyRange({ low: 485.1, high: 485.3 }, 'USD').digits).toBe('4.85');
  });

  it.each([
    ['en-US', '31–38%'],
    ['de', '31–38 %'],
    ['tr', '%31–38'],
    ['zh-CN', '31–38%'],
  ])('%s writes shares as %s', (language, text) => {
    browse(language);
    expect(formatPercentRange({ low: 0.312, high: 0.38 }).replace('\u00A0', ' ')).toBe(text);
    expect(formatPercentRange({ low: 0.38, high: 0.382 })).toBe(
      formatPercentRange({ low: 0.38, high: 0.38 }),
    );
  });

  it('keeps the minus of a loss', () => {
    browse('en-US');
    expect(formatPercentRange({ low: -0.05, high: 0.02 })).toBe('-5 … 2%');
  });

  it('writes a published day independent of the time zone', () => {
    browse('en-US');
    expect(formatDay('2026-05-08')).toBe('May 8, 2026');
  });

  it('writes rates with enough digits to tell them apart', () => {
    browse('en-US');
    expect(formatRate(6.8012)).toBe('6.8012');
    expect(formatRate(0.0433851)).toBe('0.0433851');
    expect(formatRate(7)).toBe('7.000');
  });
});

it.each<[Language, string]>([
  ['en', '¥9.80–31.00'],
  ['de', '9,80–31,00 ¥'],
  ['ar', '\u2067\u20669.80–31.00\u2069 \u2068¥\u2069\u2069'],
])('formatting writes a range in %s with one sign', async (language, expected) => {
  await speak(language);
  expect(yuanRangeText({ low: 980, high: 3100 }).replace('\u00A0', ' ')).toBe(expected);
});

it.each<[Language, string, string]>([
  ['en', '$3.44–3.79', '-$0.50 … 0.20'],
  ['de', '3,44–3,79 $', '-0,50 … 0,20 $'],
])(
  'formatting writes a range of money in %s with its sign where the language has it',
  async (...of) => {
    const [language, gain, loss] = of;
    await speak(language);
    expect(moneyRangeText({ low: 344, high: 379 }, 'USD').replace('\u00A0', ' ')).toBe(gain);
    expect(moneyRangeText({ low: -50, high: 20 }, 'USD').replace('\u00A0', ' ')).toBe(loss);
    expect(moneyRangeText({ low: 344.1, high: 344.3 }, 'USD')).toBe(
      moneyText({ minor: 344, currency: 'USD' }),
    );
  },
);

it('formatting leaves the marks out that would turn an Arabic sum around', async () => {
  await speak('ar');
  expect(formatMoney({ minor: 102, currency: 'USD' })).toEqual({ sign: 'US$', digits: '1.02' });
  expect(moneyRangeText({ low: 13, high: 47 }, 'USD')).toBe(
    '\u2067\u20660.13–0.47\u2069\u00A0\u2068US$\u2069\u2069',
  );
});

it.each([
  ['USD', 'US$'],
  ['SAR', 'ر.س.'],
  ['CNY', '¥'],
])('an Arabic sum has the sign of %s at its left', async (currency, sign) => {
  await speak('ar');
  expect(moneyText({ minor: 102, currency })).toBe(
    `\u2067\u20661.02\u2069\u00A0\u2068${sign}\u2069\u2069`,
  );
});

it('Arabic measures have the unit at their left', async () => {
  await speak('ar');
  expect(formatSize({ length: 12.5, width: 9, height: 10 })).toBe(
    '\u2067\u206612.5 × 9 × 10\u2069\u00A0\u2068سم\u2069\u2069',
  );
});

it.each<[Language, string]>([
  ['en', '≥\u202F$4.41'],
  ['ar', '\u2066≥\u202F$4.41\u2069'],
])(
  'the sign of a lower bound is the same in %s: it is not mirrored',
  async (language, expected) => {
    await speak(language);
    expect(boundText('$4.41', true)).toBe(expected);
    expect(boundText('$4.41')).toBe('$4.41');
  },
);
