import { expect, it, vi } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { pageOf } from './page';

/** Milliseconds on a slow machine; a pattern with quadratic backtracking takes minutes. */
const MAX_MS = 2_000;
const MANY = 100_000;

const product = (middle: string, end = '') =>
  `{"@type":"Product","name":"Mug",${middle}"offers":{"price":"5.00","priceCurrency":"EUR"${end}}}`;
const spaces = ' '.repeat(MANY);

function timed(body: string) {
  const page = pageOf(`<h1>Mug</h1>${body}`);
  const begun = performance.now();
  const price = readPagePrice(page);
  return { price, ms: performance.now() - begun };
}

it.each([
  ['inside of JSON', product(spaces)],
  ['inside of a string', product(`"description":"a${spaces}b",`)],
  ['between raw line breaks', product(`"description":"a\n${spaces}b",`)],
  ['before a comma too many', product('', `,${spaces}`)],
  ['around comments', `${spaces}<!--${spaces}${product('')}${spaces}-->${spaces};`],
])('spaces without end %s freeze no page', (_where, text) => {
  const { price, ms } = timed(`<script type="application/ld+json">${text}</script>`);
  expect(price).toMatchObject({ amount: '5.00', currency: 'EUR' });
  expect(ms).toBeLessThan(MAX_MS);
});

it.each([
  ['/* <![CDATA[ */', '/* ]]> */'],
  ['//<![CDATA[\n', '\n//]]>'],
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['', ';'],
])('the price finder takes %j and %j from around JSON-LD', (before, after) => {
  const text = `\n${before}${product('')}${after}\n`;
  const { price } = timed(`<script type="application/ld+json">${text}</script>`);
  expect(price).toMatchObject({ amount: '5.00', currency: 'EUR' });
});

it.each(['1', '1,', '1.', '$ ', '免费', ' '])(
  'the price finder parses a price of many %j quickly',
  (piece) => {
    const text = `${piece.repeat(MANY)}x`;
    const scope = 'itemscope itemtype="https://schema.org/Offer"';
    const { ms } = timed(`<p ${scope}><b itemprop="price" data-price="${text}">${text}</b></p>`);
    expect(ms).toBeLessThan(MAX_MS);
  },
);

it('a product with 32,000 offers takes no more exponentials than one with 200', () => {
  const offers = Array.from({ length: 32_000 }, (_, at) => `{"price":${at + 1}}`).join();
  const exp = Math.exp;
  let count = 0;
  vi.spyOn(Math, 'exp').mockImplementation((power) => {
    if (++count > 50_000) throw new Error('Too many exponentials');
    return exp(power);
  });
  const script = `{"@type":"Product","name":"Mug","offers":[${offers}]}`;
  const { price } = timed(`<script type="application/ld+json">${script}</script>`);
  expect(price?.others).toHaveLength(2);
});
