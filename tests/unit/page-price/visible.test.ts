import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { pageOf } from './page';

const read = (body: string, options = {}) => readPagePrice(pageOf(body, options));
const SHOWN = '<p class="price">$8.00</p>';
const BUY = '<button>Add to cart</button>';
const TITLE = '<h1>Enamel mug</h1>';
const MAIN = `<main><div>${TITLE}${SHOWN}${BUY}</div></main>`;

it('the price finder reads the price beside the buy button', () => {
  expect(read(MAIN)).toMatchObject({ amount: '8.00', currency: 'USD', from: 'visible' });
});

it.each([
  ['struck through', '<p><del class="price">$12.00</del></p>'],
  [
    'struck through by its style',
    '<p class="price" style="text-decoration-line: line-through">$12.00</p>',
  ],
  ['the former price', '<p class="price-old">$12.00</p>'],
  ['named as list price', '<p class="price">RRP $12.00</p>'],
  ['what is saved', '<p class="price">You save $4.00</p>'],
  ['by the kilo', '<p class="price">$16.00 / kg</p>'],
  ['by the month', '<p class="price">$2.00 per month</p>'],
  ['shipping', '<p class="price">Shipping $3.00</p>'],
  ['without tax', '<p class="price">$6.72 excl. VAT</p>'],
  ['hidden', '<p class="price" style="display: none">$5.00</p>'],
  ['of an option', '<p class="price">(+$2.00)</p>'],
])('a price that is %s is not taken for the page’s', (_name, other) => {
  expect(read(`<div>${TITLE}${other}${SHOWN}${BUY}</div>`)?.amount).toBe('8.00');
});

const tile = '<li><a href="/pot"><img src="pot.jpg">Pot</a><p class="price">$3.00</p></li>';
it.each([
  ['header', `<header><a href="/cart">Cart</a><p class="price">$3.00</p></header>${MAIN}`],
  ['footer', `${MAIN}<footer><p class="price">$3.00</p></footer>`],
  [
    'related products',
    `<div class="related"><a href="/pot">Pot</a><p class="price">$3.00</p></div>${MAIN}`,
  ],
  ['tiles', `<ul>${tile}${tile}${tile}</ul>${MAIN}`],
  [
    'a block under such a heading',
    `${MAIN}<div><h2>You may also like</h2><a href="/pot">Pot</a><p class="price">$3.00</p></div>`,
  ],
])('a price in %s is not taken for the page’s', (_name, body) => {
  expect(read(body)?.amount).toBe('8.00');
  expect(read(body.replace(SHOWN, ''))?.amount).toBeUndefined();
});

it.each([
  ['cents that stand higher', '<p class="price">$12<sup>99</sup></p>', '12.99'],
  [
    'parts of their own',
    '<p class="price"><span>12</span><span>,50</span> <span>€</span></p>',
    '12.50',
  ],
  ['a sign in the next element', '<p class="price"><b>249</b><i>₽</i></p>', '249'],
])('the price finder puts together %s', (_name, shown, amount) => {
  expect(read(`<div>${TITLE}${shown}${BUY}</div>`)?.amount).toBe(amount);
});

it("the price finder uses the domain's currency if the price has none", () => {
  const body = `<div>${TITLE}<p class="price">19,90</p>${BUY}</div>`;
  const page = {
    url: 'https://sklep.example.pl/kubek',
    head: '<meta property="product:price:amount" content="19.90">',
  };
  expect(read(body, page)).toMatchObject({ amount: '19.90', currency: 'PLN' });
});

it('the price finder finds nothing on a page with numbers and no price', () => {
  expect(read(`${TITLE}<p>350 ml, 8 cm high, 1,204 reviews</p>`)).toBeUndefined();
  expect(read('')).toBeUndefined();
});

it('the price near the clicked picture wins on a page of several', () => {
  const card = (id: string, price: string) =>
    `<section><img id="${id}"><h3>${id}</h3><p class="price">${price}</p></section>`;
  const page = pageOf(`<h1>Our mugs</h1>${card('red', '$5.00')}${card('blue', '$7.00')}`);
  const at = page.querySelector('#blue');
  expect(readPagePrice(page, at ?? undefined)?.amount).toBe('7.00');
});

it('the price finder reads the pieces sold as one from the title', () => {
  expect(read(`<div><h1>Enamel mugs, set of 4</h1>${SHOWN}${BUY}</div>`)?.pieces).toBe(4);
});
