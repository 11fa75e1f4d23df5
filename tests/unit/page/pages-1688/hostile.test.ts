import { beforeAll, expect, it, vi } from 'vitest';
import { listedCardSchema } from '@/utils/core/pages-1688/card';
import { readPage } from '@/utils/io/page/pages-1688/read-page';

const RESULTS =
  'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=17&imageIdList=17';
const MAX_CARDS = 500;
const MAX_TITLE = 300;

beforeAll(() => void vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => null } }));

function read(body: string) {
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  return readPage(page, RESULTS);
}

const card = (inner: string, id = 612_345_678_901) =>
  `<div class="card--a" data-aplus-report="object_id@${id}"><img class="mainImg--a" src="//cbu01.alicdn.com/${id}.webp">
<div class="titleText--a">Mug</div><div class="priceItem--a">¥3</div>${inner}</div>`;

it('a page of five thousand cards is read up to its first five hundred', () => {
  const { cards } = read(
    Array.from({ length: 5000 }, (_, at) => card('', 612_345_600_000 + at)).join(''),
  );
  expect(cards).toHaveLength(MAX_CARDS);
  expect(cards[0]?.offerId).toBe('612345600000');
});

it('no fact of a card that says two numbers is told of another offer', () => {
  const double = card('<a href="/offer/700000000001.html">Other</a>', 612_345_678_906);
  const others = [1, 2, 3, 4, 5].map((at) => card('', 612_345_678_900 + at));
  const { cards } = read([double, ...others].join(''));
  const ids = cards.map(({ offerId }) => offerId);
  expect(ids).toEqual(expect.arrayContaining([1, 2, 3, 4, 5].map((at) => `61234567890${at}`)));
  const other = cards.find(({ offerId }) => offerId === '700000000001');
  expect(other?.title).not.toBe('Mug');
  expect(other).not.toHaveProperty('price');
});

it('a title of ten kilobytes is cut, and its script is text', () => {
  const { cards } = read(
    card('').replace('Mug', `&lt;script&gt;alert(1)&lt;/script&gt;${'x'.repeat(10_000)}`),
  );
  expect(cards[0]?.title?.startsWith('<script>alert(1)</script>xxx')).toBe(true);
  expect(cards[0]?.title).toHaveLength(MAX_TITLE);
});

it.each(['javascript:alert(1)', 'data:image/png;base64,AAAA', 'file:///etc/passwd', 'http://['])(
  'an address like %s is no picture',
  (url) => {
    const { cards } = read(card('').replace(/src="[^"]*"/, `src="${url}"`));
    expect(cards[0]).not.toHaveProperty('imageUrl');
  },
);

it.each(['面议', '¥', '¥1e999', '¥-3', '¥1,2,3', '¥999999999999'])(
  'a price like %s is absent, and never zero',
  (price) => {
    const { cards } = read(card('').replace('¥3', price));
    expect(cards[0]).not.toHaveProperty('price');
  },
);

it.each([
  ['ends in the middle', 'window.data = {"offerList":[{"offerId":"612345678901"'],
  ['is a program', 'window.data = {"offerList": [load()]}'],
  [
    'is nested without end',
    `window.data = ${'{"a":'.repeat(100_000)}{"offerList":[]}${'}'.repeat(100_000)}`,
  ],
  ['lists no objects', 'window.data = {"offerList":[1,null,"x",[]]}'],
])('data that %s gives no card', (_, script) => {
  expect(read(`<script>${script}</script>`).cards).toEqual([]);
});

it('whatever a page says passes the schema that it is parsed by, or is refused there', () => {
  const { cards } = read(
    `<script>window.data = {"offerList":[{"offerId":"1","title":"${'y'.repeat(2000)}","price":"¥5","tradeQuantity":"-1"}]}</script>`,
  );
  for (const one of cards) expect(listedCardSchema.safeParse(one).success).toBe(true);
});
