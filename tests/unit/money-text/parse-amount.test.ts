import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '@/utils/core/money-text/parse-amount';

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

  it.each([
    ['199 Kč', '199', 'CZK'],
    ['NT$100', '100', 'TWD'],
    ['NT$ 1,299', '1299', 'TWD'],
    ['R$ 12,50', '12.50', 'BRL'],
    ['1.234,56 €', '1234.56', 'EUR'],
    ['US$ 3', '3', 'USD'],
    ['12 zł', '12', 'PLN'],
    ['₹1,299.00', '1299.00', 'INR'],
    ['₹1,29,900', '129900', 'INR'],
    ['1 299,90 Kč', '1299.90', 'CZK'],
    ['1 299 Ft', '1299', 'HUF'],
    ['CHF 1’299.50', '1299.50', 'CHF'],
    ['Fr. 5.50', '5.50', 'CHF'],
    ['RM12.90', '12.90', 'MYR'],
    ['Rp 150.000', '150000', 'IDR'],
    ['₫150.000', '150000', 'VND'],
    ['4.500 KD', '4.500', 'KWD'],
    ['٣٫٥٠ ريال', '3.50', 'SAR'],
    ['1.899,- €', '1899', 'EUR'],
    ['.75 €', '0.75', 'EUR'],
    ['12 lei', '12', 'RON'],
    ['99 kr', '99', 'SEK'],
    ['＄５．５０', '5.50', 'USD'],
    ['5 usd', '5', 'USD'],
    ['5 CAD', '5', 'CAD'],
    ['$5 CAD', '5', 'CAD'],
    ['US$5 USD', '5', 'USD'],
    ['AU $12.99', '12.99', 'AUD'],
    ['QAR 20', '20', 'QAR'],
    ['12元', '12', 'CNY'],
    ['Kc\u030C 5', '5', 'CZK'],
    ['\u200F1,234.50\u00A0\u200F₪', '1234.50', 'ILS'],
    ['1 234,50 $US', '1234.50', 'USD'],
  ])('reads %s as %s %s', (text, decimal, currency) => {
    for (const sign of ['.', ',']) {
      const read = parseAmount(text, sign);
      expect([read?.amount, read?.currencies?.[0]]).toEqual([decimal, currency]);
    }
  });

  it.each([
    '€5 USD',
    'A$5 CAD',
    'CAD 5 USD',
    '$5 €',
    'Price: $5',
    '$5 each',
    '$..75',
    '$5 $6',
    'from 5 €',
  ])('refuses "%s", which names two currencies or more than an amount', (text) => {
    expect(amount(text)).toBeUndefined();
  });

  it.each(["5'10", '1,234.567,890', '1 234.567,50', '1234567890123', '$0.1234567'])(
    'refuses "%s", of which the digits are in no order',
    (text) => {
      expect(amount(text)).toBeUndefined();
      expect(amount(text, ',')).toBeUndefined();
    },
  );

  it("reads one sign before three digits by the reader's language", () => {
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

  it('lists the currencies that a sign may mean', () => {
    expect(parseAmount('€5', '.')?.currencies).toEqual(['EUR']);
    expect(parseAmount('¥5', '.')?.currencies).toEqual(['CNY', 'JPY']);
    expect(parseAmount('$5', '.')?.currencies?.[0]).toBe('USD');
    expect(parseAmount('CAD $5', '.')?.currencies).toEqual(['CAD']);
    expect(parseAmount('5', '.')?.currencies).toBeUndefined();
  });

  it('reads amounts with a currency formatted in any language', () => {
    const cents = fc.integer({ min: 100, max: 999_999_999 });
    const languages = [
      'en',
      'de',
      'fr',
      'de-CH',
      'zh-CN',
      'cs',
      'pl',
      'pt-BR',
      'en-IN',
      'ja',
      'he',
    ];
    const codes = ['EUR', 'USD', 'CZK', 'PLN', 'BRL', 'INR', 'TWD', 'GBP', 'HUF', 'CNY', 'CAD'];
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(...languages),
        fc.constantFrom(...codes),
        fc.constantFrom('.', ','),
        (minor, language, currency, sign) => {
          const style = { style: 'currency', currency, minimumFractionDigits: 2 } as const;
          const read = parseAmount(
            new Intl.NumberFormat(language, style).format(minor / 100),
            sign,
          );
          expect(Number(read?.amount)).toBe(minor / 100);
          expect(read?.currencies).toContain(currency);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads grouped numbers formatted in any language', () => {
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
