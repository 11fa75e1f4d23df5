import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { jsonLd, pageOf } from './page';

const TITLE = '<h1>Enamel mug blue</h1>';
const offer = (price: unknown, more = {}) => ({
  '@type': 'Offer',
  price,
  priceCurrency: 'EUR',
  ...more,
});
const product = (offers: unknown, more = {}) => ({
  '@type': 'Product',
  name: 'Enamel mug blue',
  offers,
  ...more,
});
const read = (...data: object[]) => readPagePrice(pageOf(TITLE + jsonLd(...data)));

it.each([
  ['an offer', product(offer('18.90')), '18.90'],
  ['a number', product(offer(18.9)), '18.9'],
  [
    'an aggregate',
    product({ '@type': 'AggregateOffer', lowPrice: '12', highPrice: '20', priceCurrency: 'EUR' }),
    '12',
  ],
  ['a graph', { '@graph': [{ '@type': 'WebPage' }, product(offer('7'))] }, '7'],
  ['offers in an array', product([offer('9.50')]), '9.50'],
  [
    'a list price beside the sale price',
    product({
      '@type': 'Offer',
      priceSpecification: [
        { priceType: 'https://schema.org/ListPrice', price: '30', priceCurrency: 'EUR' },
        { price: '21', priceCurrency: 'EUR' },
      ],
    }),
    '21',
  ],
  [
    'variants',
    {
      '@type': 'ProductGroup',
      name: 'Enamel mug blue',
      hasVariant: [product(offer('11')), product(offer('13'))],
    },
    '11',
  ],
])('JSON-LD: %s', (_name, data, amount) => {
  expect(read(data)).toMatchObject({ amount, currency: 'EUR', from: 'json-ld' });
});

it("JSON-LD: the variant in the page's URL", () => {
  const variants = ['blue-1', 'green-2'].map((sku, i) => product(offer(`${11 + i}`), { sku }));
  const group = { '@type': 'ProductGroup', name: 'Enamel mug', hasVariant: variants };
  const page = pageOf(TITLE + jsonLd(group), { url: 'https://shop.example/mug?sku=green-2' });
  expect(readPagePrice(page)?.amount).toBe('12');
});

it('JSON-LD: no related or listed products, no invalid JSON', () => {
  const related = product(undefined, {
    offers: undefined,
    isRelatedTo: product(offer('99'), { name: 'Enamel pot' }),
  });
  expect(read(related)).toBeUndefined();
  expect(read({ '@type': 'ItemList', itemListElement: [product(offer('5'))] })).toBeUndefined();
  expect(
    readPagePrice(pageOf(`${TITLE}<script type="application/ld+json">{ oops</script>`)),
  ).toBeUndefined();
});

it('the price finder reads microdata', () => {
  const body = `<div itemscope itemtype="https://schema.org/Product">${TITLE}
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
    <meta itemprop="priceCurrency" content="GBP"><meta itemprop="price" content="4.50"></div></div>`;
  expect(readPagePrice(pageOf(body))).toMatchObject({
    amount: '4.50',
    currency: 'GBP',
    from: 'microdata',
  });
});

it('the price finder reads RDFa', () => {
  const body = `<div vocab="https://schema.org/" typeof="Product">${TITLE}<div property="offers" typeof="Offer">
    <span property="priceCurrency" content="USD"></span><span property="price" content="6.25"></span></div></div>`;
  expect(readPagePrice(pageOf(body))).toMatchObject({
    amount: '6.25',
    currency: 'USD',
    from: 'rdfa',
  });
});

it('the price finder reads Open Graph, the sale price first', () => {
  const head = `<meta property="product:price:amount" content="30.00"><meta property="product:price:currency" content="SEK">
    <meta property="product:sale_price:amount" content="24.00">`;
  expect(readPagePrice(pageOf(TITLE, { head }))).toMatchObject({
    amount: '24.00',
    currency: 'SEK',
    from: 'meta',
  });
});

it('the price finder reports a data attribute that repeats the shown price', () => {
  const body = `${TITLE}<p class="price" data-price="8.00">$8.00</p><button>Add to cart</button>`;
  expect(readPagePrice(pageOf(body))).toMatchObject({ amount: '8.00', from: 'data' });
});

it('markup with a struck-through price loses to the price beside it', () => {
  const body = `${TITLE}<p><s class="price">€30.00</s> <b class="price">€21.00</b></p><button>Add to cart</button>`;
  const head = '<meta property="product:price:amount" content="30.00">';
  expect(readPagePrice(pageOf(body, { head }))).toMatchObject({ amount: '21.00', from: 'visible' });
});
