import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { pageOf } from './page';

const read = (body: string) => readPagePrice(pageOf(`<h1>Enamel mug</h1>${body}`))?.amount;

it.each([
  [
    'a decimal sign of its own',
    '<span>$</span><span>18<span>.</span></span><span>50</span>',
    '18.50',
  ],
  ['cents set apart by style alone', '<span>$</span><span>18</span><span>50</span>', '18.50'],
  ['cents beside the whole part with its sign', '<span><b>$18</b><sup>50</sup></span>', '18.50'],
  ['cents in an element behind the text of the whole part', '$18<span>50</span>', '18.50'],
  ['a dash for the cents', '<b>20,-</b>', '20'],
  ['a picture that is named by it', '<img src="p.png" alt="$18.50">', '18.50'],
])('a price in %s', (_name, shown, amount) => {
  expect(read(`<p class="price">${shown}</p>`)).toBe(amount);
});

it('the name of a model is no price', () => {
  expect(read('<p>Fits <a href="#a">SLK R170, D2S/D2R</a></p><p class="price">$18.50</p>')).toBe(
    '18.50',
  );
});

it('the sign of South Africa counts there', () => {
  const body = '<h1>Enamel mug</h1><p>Fits R170</p><p class="price">R 1 299</p>';
  expect(readPagePrice(pageOf(body, { lang: 'en-ZA' }))?.amount).toBe('1299');
});

it('a class that names a discounted price is not what is saved', () => {
  const body = '<p class="price-discount">$18.50</p><p class="discount">$4.00</p>';
  expect(read(body)).toBe('18.50');
});

it('no price is the name of any picture', () => {
  expect(read('<p><img src="p.png" alt="Mugs from $18.50 and more"></p>')).toBeUndefined();
});

it('many hidden numbers leave room for the price', () => {
  const hidden = `<div style="display:none">${'<i>7</i>'.repeat(500)}</div>`;
  expect(read(`${hidden}<p class="price">$18.50</p>`)).toBe('18.50');
});

const row = (inner: string) => `<div class="row">${inner}</div>`;

it('the rows of a layout are not other products', () => {
  const own = row('<a href="#zoom"><img src="1.jpg"></a><p class="price">$18.50</p>');
  const others = row('<a href="/pot"><img src="2.jpg"></a><p class="price">$3.00</p>');
  expect(read(own + others)).toBe('18.50');
});

it('the price finder finds the title among headings that name the shop or its departments', () => {
  const page = pageOf(
    '<h1 class="category-nav">Kitchen</h1><h2>More of enamel mugs and kitchen</h2>' +
      '<div><h1>Blue mug</h1><p class="price">$18.50</p></div>',
    { head: '<title>Enamel shop</title>' },
  );
  expect(readPagePrice(page)?.amount).toBe('18.50');
});

it('a click beside other products does not make one of them the price', () => {
  const tile = '<li><a href="/pot"><img src="pot.jpg"></a><p class="price">$3.00</p></li>';
  const page = pageOf(
    `<main><h1>Enamel mug</h1><img id="own" src="1.jpg"><p>Sold out</p></main><ul>${tile}${tile}</ul>`,
  );
  expect(readPagePrice(page, page.querySelector('#own') ?? undefined)?.amount).toBeUndefined();
  expect(readPagePrice(page, page.querySelector('li img') ?? undefined)?.amount).toBe('3.00');
});
