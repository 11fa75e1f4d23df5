import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { jsonLd, pageOf } from './page';

const TITLE = '<h1>Enamel mug</h1>';
const PICTURE = '<img src="mug.jpg">';
const product = (price?: string) => ({
  '@type': 'Product',
  name: 'Enamel mug',
  offers: { '@type': 'Offer', price, priceCurrency: 'USD' },
});

/** The price as it is read with a click on the picture beside the numbers. */
function read(shown: string, options: { head?: string; lang?: string } = {}) {
  const page = pageOf(`<main><div>${PICTURE}${TITLE}${shown}</div></main>`, options);
  return readPagePrice(page, page.querySelector('img') ?? undefined);
}

it.each([
  ['in an element that is named a price', '<p class="price">Sku: 746423</p>'],
  [
    'in the block of the price',
    '<div class="product-info-price"><div><b>SKU</b> <i>746423</i></div></div>',
  ],
  ['without a label', '<p class="price">746423</p>'],
])('a number %s is no price where the markup names another', (_name, shown) => {
  const head = jsonLd(product('1759.99'));
  expect(read(shown, { head })).toMatchObject({ amount: '1759.99', from: 'json-ld' });
});

it.each([
  ['a number of an article', '<p class="price">Sku: 746423</p>'],
  ['a year', '<p class="price">2024</p>'],
  ['a telephone', '<p class="price">0800 330 1000</p>'],
])('%s alone is no price', (_name, shown) => {
  expect(read(shown)?.amount).toBeUndefined();
});

it('a number without a sign is a price where the markup names the same', () => {
  const shown = '<p class="price">1 759,99</p><p class="price">Sku: 746423</p>';
  expect(read(shown, { head: jsonLd(product('1759.99')) })).toMatchObject({ amount: '1759.99' });
  const bare = '<p class="price">Sku: 746423</p>';
  expect(read(`${bare}<p class="price" data-price="18.50">18,50</p>`)).toMatchObject({
    amount: '18.50',
  });
});

it.each([
  ['in the next element', '<b class="price">18,50</b>\n<i>€</i>', 'EUR'],
  ['in a label in brackets', '<p class="price">Price (EUR): 18,50</p>', 'EUR'],
  ['in a label behind a comma', '<p class="price">Цена, руб.: 18,50</p>', 'RUB'],
  ['in a label before', '<dl><dt>Preis (CHF)</dt><dd class="price">18,50</dd></dl>', 'CHF'],
  [
    'in the label of its row',
    '<dl><dt>Size (cm)</dt><dd>12</dd>\n<dt>Price (PLN)</dt>\n<dd class="price">18,50</dd></dl>',
    'PLN',
  ],
])('the sign of a price may stand %s', (_name, shown, currency) => {
  expect(read(shown)).toMatchObject({ amount: '18.50', currency });
});

it('a sign between two numbers is not that of a number with words', () => {
  expect(read('<p class="price"><b>Art. 746423</b><i>€</i><b>249</b></p>')?.amount).toBe('249');
});

it.each([
  ['Product code: 746423', '<b>$18.50</b>'],
  ['Art.nr: 746423', '<b>750</b><i>kr</i>'],
])('%s before a price says nothing of it', (label, price) => {
  const amount = /[\d.]+/u.exec(price)?.[0];
  expect(read(`<div class="price"><p>${label}</p>${price}</div>`)?.amount).toBe(amount);
});

const CURRENCY = '<meta property="og:price:currency" content="SEK">';

it('the currency that the markup names holds for a page that writes no sign', () => {
  const shown = '<p class="price">185,00</p><p>Art. 746423</p><p class="price">Art. 4810</p>';
  expect(read(shown, { head: CURRENCY })).toMatchObject({
    amount: '185.00',
    currency: 'SEK',
    from: 'visible',
  });
  const scope = '<div itemscope><meta itemprop="priceCurrency" content="SEK">';
  expect(read(`${scope}${shown}</div>`)).toMatchObject({ amount: '185.00', currency: 'SEK' });
});

it('the currency that the markup names makes no price of a number beside written signs', () => {
  const shown = '<p class="price">746423</p><p>Free shipping over 500 kr</p>';
  expect(read(shown, { head: CURRENCY })?.amount).toBeUndefined();
});
