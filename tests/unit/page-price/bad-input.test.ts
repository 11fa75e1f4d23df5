import { expect, it } from 'vitest';
import { collect, readPagePrice } from '@/utils/core/page-price';
import { jsonLd, pageOf } from './page';

const TITLE = '<h1>Enamel mug</h1>';
const BUY = '<button>Add to cart</button>';
const SHOWN = '<p class="price">$8.00</p>';
const product = (price: unknown, more = {}) => ({
  '@type': 'Product',
  name: 'Enamel mug',
  offers: { '@type': 'Offer', price, priceCurrency: 'USD' },
  ...more,
});
const read = (body: string, options = {}) =>
  readPagePrice(pageOf(`<main><div>${TITLE}${body}${BUY}</div></main>`, options));

it('of a thousand prices on a page four hundred are looked at', () => {
  const prices = Array.from({ length: 1_000 }, (_, at) => `<p>$${at + 10}.50</p>`);
  const page = pageOf(`${TITLE}${SHOWN}${BUY}<div>${prices.join('')}</div>`);
  expect(collect(page)).toHaveLength(400);
  expect(readPagePrice(page)?.others.length).toBeLessThanOrEqual(2);
});

it.each([
  ['broken', '<script type="application/ld+json">{"@type":"Product","offers":{"price":</script>'],
  ['doubled', jsonLd(product('8.00'), product('8.00'))],
  ['of another product', jsonLd(product('99.00', { name: 'Garden hose, green, twenty metres' }))],
  [
    'a list of other products',
    jsonLd({ '@type': 'ItemList', itemListElement: [product('99.00')] }),
  ],
  ['without a price', jsonLd(product(null))],
  ['with a price of words', jsonLd(product('call us'))],
])('JSON-LD that is %s does not change the shown price', (_name, head) => {
  expect(read(SHOWN, { head })).toMatchObject({ amount: '8.00', currency: 'USD' });
});

it('microdata without content is read from its text', () => {
  const scope = 'itemprop="offers" itemscope itemtype="https://schema.org/Offer"';
  expect(read(`<div ${scope}><span itemprop="price">$8.00</span></div>`)?.amount).toBe('8.00');
  expect(read(`<div ${scope}><span itemprop="price"></span></div>`)?.amount).toBeUndefined();
});

it.each([
  ['free', '<p class="price">Free</p>'],
  ['sold out', '<p>Sold out</p>'],
  ['zero', '<p class="price">$0.00</p>'],
  ['zero in the markup', jsonLd(product('0'))],
])('no price is read where the product is %s', (_name, body) => {
  expect(read(body)?.amount).toBeUndefined();
});

it.each([
  ['from', '<p class="price">from $8.00</p>', ['8.00']],
  ['a range', '<p class="price">$8.00 – $12.00</p>', ['8.00', '12.00']],
  ['beside its price by weight', `${SHOWN}<p>$16.00 / kg</p>`, ['8.00']],
  ['beside its price by the thousand', `${SHOWN}<p>$0.02 each from 1,000</p>`, ['8.00']],
  ['ten digits long', '<p class="price">Rp 1.234.567.890</p>', ['1234567890']],
])('a price that is %s is read', (_name, body, amounts) => {
  expect(amounts).toContain(read(body)?.amount);
});
