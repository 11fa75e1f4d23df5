import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '@/utils/parse-amount';

const amount = (text: string, decimal = '.') => parseAmount(text, decimal)?.amount;

describe('parseAmount', () => {
  it.each([
    ['24.99', '24.99'],
    ['24,99', '24.99'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1 234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['12,345,678', '12345678'],
    ['12.345.678', '12345678'],
    ['２４．９９', '24.99'],
    ['007', '7'],
    ['0.5', '0.5'],
    ['￥12', '12'],
    ['US$ 1,299.00', '1299.00'],
    ['9,99 €', '9.99'],
    ['EUR 9,99', '9.99'],
    ['12.50元', '12.50'],
  ])('reads %s as %s', (text, decimal) => {
    expect(amount(text)).toBe(decimal);
  });

  it('takes one sign before three digits as the reader writes it', () => {
    expect(amount('1,234')).toBe('1234');
    expect(amount('1,234', ',')).toBe('1.234');
    expect(amount('1.234', ',')).toBe('1234');
    expect(amount('1.234')).toBe('1.234');
    expect(amount('0,125')).toBe('0.125');
  });

  it.each(['', 'free', '-5', '1e3', '0x10', '1.2.3', '12,34,567', '5 to 9', '$', '1,234,56'])(
    'reads nothing in "%s"',
    (text) => {
      expect(amount(text)).toBeUndefined();
    },
  );

  it('says which currencies its sign may mean', () => {
    expect(parseAmount('€5', '.')?.currencies).toEqual(['EUR']);
    expect(parseAmount('¥5', '.')?.currencies).toEqual(['CNY', 'JPY']);
    expect(parseAmount('$5', '.')?.currencies?.[0]).toBe('USD');
    expect(parseAmount('CAD $5', '.')?.currencies).toEqual(['CAD']);
    expect(parseAmount('5', '.')?.currencies).toBeUndefined();
  });

  it('reads what any language writes with grouping', () => {
    const cents = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom('en', 'de', 'fr', 'de-CH', 'zh-CN'), (minor, language) => {
        const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2 });
        const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
        const text = format.format(minor / 100);
        expect(Number(amount(text, decimal))).toBe(minor / 100);
      }),
    );
  });
});
