import { expect, it } from 'vitest';
import { currencyOfSign, currencyOfHost } from '@/utils/core/money-text/currencies';

it.each([
  ['$', { host: 'brand.co', lang: 'en-US' }, 'USD'],
  ['$', { host: 'brand.co', lang: 'en' }, 'USD'],
  ['$', { host: 'brand.co', lang: 'en-AU' }, 'AUD'],
  ['$', { host: 'tienda.co', lang: 'es-CO' }, 'COP'],
  ['$', { host: 'www.tienda.com.co', lang: 'es' }, 'COP'],
  ['kr', { host: 'brand.is', lang: 'sv' }, 'SEK'],
  ['kr', { host: 'verslun.is', lang: 'is' }, 'ISK'],
  ['$', { host: 'shop.ca', lang: 'en-US' }, 'CAD'],
])('%s on %o is %s', (sign, hints, currency) => {
  expect(currencyOfSign(sign, hints)).toBe(currency);
});

it.each([
  ['brand.co', undefined],
  ['brand.to', undefined],
  ['brand.la', undefined],
  ['brand.am', undefined],
  ['brand.is', undefined],
  ['com', undefined],
  ['', undefined],
  ['tienda.com.co', 'COP'],
  ['shop.co.uk', 'GBP'],
  ['shop.com.au', 'AUD'],
  ['shop.de', 'EUR'],
])('where a price names nothing, %s pays with %s', (host, currency) => {
  expect(currencyOfHost(host)).toBe(currency);
});
