import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrencyCode, parseFen, toDecimal, toMinor } from '@/utils/core/model/money';

describe('parseFen', () => {
  it.each([
    ['14.20', 1420],
    ['14.2', 1420],
    ['14', 1400],
    [14.2, 1420],
    ['¥14.20', 1420],
    [' ￥ 14.20 ', 1420],
    ['0.01', 1],
    ['1.005', 101],
    ['0', 0],
  ])('reads %o as %i fen', (price, fen) => {
    expect(parseFen(price)).toBe(fen);
  });

  it.each([
    ['', '面议', '0x10', '1e3', '-1', '１４', '1,5', '1.2.3', 'NaN', null, undefined, {}, -1],
  ])('reads %o as no price', (price) => {
    expect(parseFen(price)).toBeUndefined();
  });

  it('reads back every price to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(parseFen(yuan)).toBe(fen);
      }),
    );
  });
});

describe('minor units', () => {
  it.each([
    ['19.99', 'USD', 1999],
    ['19.9', 'USD', 1990],
    ['0.005', 'USD', 1],
    ['-0.5', 'EUR', -50],
    ['1280', 'JPY', 1280],
    ['1280.5', 'JPY', 1281],
    ['1.2345', 'KWD', 1235],
    ['1299.50', 'HUF', 129_950],
  ])('are read from %s %s as %d', (decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor);
  });

  it.each(['', ' 1', '1,5', '1.', '.5', '1e3', '0x10', '--1', '999999999999999.99'])(
    'are unknown for %j',
    (decimal) => {
      expect(toMinor(decimal, 'USD')).toBeUndefined();
    },
  );

  it('round-trip through a decimal in every currency', () => {
    const currencies = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD', 'HUF', 'XYZ');
    const minors = fc.maxSafeInteger().filter((minor) => !Object.is(minor, -0));
    fc.assert(
      fc.property(minors, currencies, (minor, currency) => {
        fc.pre(Math.abs(minor) < 1e15);
        expect(toMinor(toDecimal({ minor, currency }), currency)).toBe(minor);
      }),
    );
  });

  it('round-trip from a decimal with all digits of the currency', () => {
    const decimals = fc
      .tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    fc.assert(
      fc.property(decimals, (decimal) => {
        const minor = toMinor(decimal, 'KWD');
        expect(minor).toBeDefined();
        expect(toDecimal({ minor: minor ?? 0, currency: 'KWD' })).toBe(decimal);
      }),
    );
  });
});

it.each([
  ['USD', true],
  ['usd', false],
  ['', false],
  ['USDT', false],
  ['__proto__', false],
])('%j is a currency’s code: %s', (text, isCode) => {
  expect(isCurrencyCode(text)).toBe(isCode);
});
