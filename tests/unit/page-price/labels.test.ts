import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import { jsonLd, pageOf } from './page';

const TITLE = '<h1>Enamel mug</h1>';
const BUY = '<button>Add to cart</button>';
const read = (body: string, lang = 'en') =>
  readPagePrice(pageOf(`<div>${TITLE}${body}${BUY}</div>`, { lang }))?.amount;

const INSTALMENTS = [
  ['en', '4 payments of ', '$12.00', ''],
  ['en', 'as low as ', '$12.00', '/mo'],
  ['en', '', '$12.00', ' per month for 6 months'],
  ['fr', '3 x ', '33,00 €', ' sans frais'],
  ['fr', 'ou en 4 fois : ', '33,00 €', ''],
  ['pt', '6x de ', 'R$ 33,00', ' sem juros'],
  ['pt', 'ou em 10x sem juros de ', 'R$ 33,00', ''],
  ['pt', '', 'R$ 33,00', ' em até 10x'],
  ['es', '12 cuotas de ', '33,00 €', ''],
  ['de', 'Rate ab ', '33,00 €', ' im Monat'],
  ['it', 'oppure 3 rate da ', '33,00 €', ''],
  ['pl', '10 rat po ', '33,00 zł', ''],
  ['ru', 'Частями: 4 по ', '330 ₽', ''],
  ['ja', '', '1,200円', ' × 12回'],
  ['ja', '月々', '1,200円', ''],
  ['ko', '', '12,000원', ' x 12개월'],
  ['zh', '分6期 每期', 'NT$330', ''],
] as const;

it.each(INSTALMENTS)('%s: no instalment is the price: %s%s%s', (lang, before, sum, behind) => {
  for (const shown of [sum, `<b class="price">${sum}</b>`]) {
    const part = `<p class="price">${before}${shown}${behind}</p>`;
    const total = `<p class="price">${sum.replace(/\d[\d.,]*/u, '5950')}</p>`;
    expect(read(part, lang)).toBeUndefined();
    expect(read(part + total, lang)).toBe('5950');
    expect(read(total + part, lang)).toBe('5950');
  }
});

it('the price finder reads the whole price behind an instalment in one text', () => {
  expect(read('<p class="price">4 payments of $12.00 or $48.00</p>')).toBe('48.00');
  expect(read('<p class="price">R$ 199,90 ou 10x de R$ 19,99</p>', 'pt')).toBe('199.90');
});

it('the price finder takes no instalment from markup either', () => {
  const data = { '@type': 'Product', name: 'Enamel mug', offers: { '@type': 'Offer', price: '4' } };
  expect(read(`${jsonLd(data)}<p class="price">$4.00 a month</p>`)).toBeUndefined();
});

it.each([
  ['for members', '<p class="price">Members pay <b>$30.00</b></p>'],
  ['with a card', '<p class="price">$30.00 with our Store Card</p>'],
  ['in the app', '<p class="price">App price <b>$30.00</b></p>'],
  ['with a code', '<p class="price"><b>$30.00</b> with code SPRING</p>'],
  ['of a subscription', '<p class="price">Subscribe: <b>$30.00</b></p>'],
  ['for several', '<p class="price">Buy 3 or more, <b>$30.00</b> each</p>'],
  ['of a larger pack', '<p class="price">Pack of 2 <b>$60.00</b></p>'],
  ['of other sellers', '<p class="price">New &amp; Used (5) from <b>$30.00</b></p>'],
  ['by measure', '<p class="price">1 kg = <b>$30.00</b></p>'],
  ['for the bottle', '<p class="price">+ <b>$0.25</b> deposit</p>'],
  ['to reserve', '<p class="price">Reserve with a deposit of <b>$5.00</b></p>'],
  ['given back', '<p class="price">Earn <b>$2.00</b> in rewards</p>'],
  ['of a warranty', '<p class="price">2 year warranty for <b>$9.00</b></p>'],
  ['above which shipping is free', '<p class="price">Free shipping over <b>$50.00</b></p>'],
  ['of 30 days', '<p class="price">Lowest price of the last 30 days <b>$41.00</b></p>'],
  ['in a text', '<p>I once paid <b class="price">$70.00</b> for a worse one.</p>'],
])('a price %s is not taken for the page’s', (_name, other) => {
  const own = '<p class="price">$40.00</p>';
  expect(read(other + own)).toBe('40.00');
  expect(read(own + other)).toBe('40.00');
});

it.each([
  ['zzgl. Versand', '<p><b class="price">40,00 €</b> inkl. MwSt., zzgl. Versand</p>'],
  ['free shipping', '<p>Free shipping <b class="price">40,00 €</b></p>'],
  ['a lowest price', '<p>ab <b class="price">40,00 €</b></p>'],
  ['a unit price behind', '<p><b class="price">40,00 €</b> (80,00 €/kg)</p>'],
  ['a former price behind', '<p><b class="price">40,00 €</b> statt 60,00 €</p>'],
  ['an option', '<p><b class="price">40,00 €</b></p><p>Deckel (-5,00 €)</p>'],
])('the words beside a price do not hide it: %s', (_name, shown) => {
  expect(read(shown, 'de')).toBe('40.00');
});

it('the chosen one of several options is the price', () => {
  const option = (price: string, more = '') =>
    `<label><input type="radio" name="a"${more}>${price}</label>`;
  const body = `<p>${option('$30.00')}${option('$40.00', ' checked')}${option('$50.00')}</p>`;
  expect(read(body)).toBe('40.00');
});
