import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMachinePrice, parsePrice } from '@/utils/core/money-text/parse-price';

it.each([
  ['$1,299.00', '1299.00', 'USD'],
  ['1.299,00 €', '1299.00', 'EUR'],
  ['1 299,00 Kč', '1299.00', 'CZK'],
  ['CHF 1’299.50', '1299.50', 'CHF'],
  ['Rs 6,35,000', '635000', undefined],
  ['3.990 Ft', '3990', 'HUF'],
  ['4.500 KD', '4.500', 'KWD'],
  ['1.899,-', '1899', undefined],
  ['.75 €', '0.75', 'EUR'],
  ['١٢٫٥٠ ريال', '12.50', 'SAR'],
  ['Model 2, only £5', '5', 'GBP'],
  ['was 20, now 15 EUR', '15', 'EUR'],
  ['Pack of 2 $60.00', '60.00', 'USD'],
  ['Set van 2 € 17,95', '17.95', 'EUR'],
  ['em 10 R$ 33,32', '33.32', 'BRL'],
  ['20 € 30,50 €', '20', 'EUR'],
  ['12 € 5 Stück', '12', 'EUR'],
])('the price parser reads %s', (text, amount, currency) => {
  expect(parsePrice(text)).toEqual({ amount, ...(currency && { currency }) });
});

it.each(['', 'Add to cart', '15 % off', 'MQ2Y2SL', '12.05.2020'])(
  'the price parser sees no price in "%s"',
  (text) => {
    expect(parsePrice(text)).toBeUndefined();
  },
);

it.each([
  ['$5', { host: 'shop.ca' }, 'CAD'],
  ['$5', { lang: 'en-AU', host: 'shop.com' }, 'AUD'],
  ['$5', {}, 'USD'],
  ['¥500', { lang: 'ja' }, 'JPY'],
  ['¥500', { lang: 'zh-CN' }, 'CNY'],
  ['¥500', {}, undefined],
  ['99 kr', { host: 'butik.se' }, 'SEK'],
  ['99 kr', {}, undefined],
  ['Rs 500', { host: 'shop.com.pk' }, 'PKR'],
  ['5', { currency: 'zł' }, 'PLN'],
])('the price parser takes %s of %o for %s', (text, hints, currency) => {
  expect(parsePrice(text, hints)?.currency).toBe(currency);
});

it.each([
  ['$49.99 CAD', 'CAD'],
  ['$49.99CAD', 'CAD'],
  ['$49.99 (AUD)', 'AUD'],
  ['$1,299.00 MXN', 'MXN'],
  ['49,99 $ CAD', 'CAD'],
  ['AUD $49.99', 'AUD'],
  ['CAD$49.99', 'CAD'],
  ['NOW $5 NZD', 'NZD'],
  ['99 kr SEK', 'SEK'],
  ['¥500 JPY', 'JPY'],
  ['AU $12.99', 'AUD'],
  ['C $12.99', 'CAD'],
  ['CA $12.99', 'CAD'],
  ['HK $129', 'HKD'],
  ['NT $ 1,299', 'TWD'],
  ['from US $5', 'USD'],
  ['USD $5', 'USD'],
  ['$5 USD', 'USD'],
])(
  'the price parser believes the code or the country beside a shared sign in %s',
  (text, currency) => {
    expect(parsePrice(text, { host: 'shop.example' })?.currency).toBe(currency);
    if (text.includes('US')) expect(parsePrice(text, { host: 'shop.ca' })?.currency).toBe('USD');
  },
);

it.each([
  '$5 CANVAS',
  '$5 Cad',
  '$20 all',
  '$20 ALL',
  '$9 TRY IT',
  '$5 TOP',
  'ACAD $5',
  'Vitamin C $5',
  'CA, $5',
  '$5 C',
])('the price parser sees no code of another dollar in %s', (text) => {
  expect(parsePrice(text)).toEqual({ amount: /\d+/.exec(text)?.[0], currency: 'USD' });
});

it('the price parser resolves a shared sign by the currency in the markup', () => {
  expect(parsePrice('$5', { currency: 'CAD', host: 'shop.com' })?.currency).toBe('CAD');
});

it('the price parser treats a point in markup as the decimal sign', () => {
  expect(parseMachinePrice('23.450')?.amount).toBe('23.450');
  expect(parseMachinePrice(1299)?.amount).toBe('1299');
  expect(parseMachinePrice('1,299.00')?.amount).toBe('1299.00');
  expect(parseMachinePrice(undefined)).toBeUndefined();
});

it('round-trips amounts in the formats of three languages', () => {
  const amounts = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(amounts, fc.constantFrom('en-US', 'de-DE', 'fr-FR'), (cents, locale) => {
      const style = { style: 'currency', currency: 'EUR' } as const;
      const text = new Intl.NumberFormat(locale, style).format(cents / 100);
      const read = parsePrice(text);
      expect(read?.currency).toBe('EUR');
      expect(Number(read?.amount)).toBe(cents / 100);
    }),
  );
});
