/** What a card lacks costs that card a fact, or itself; never the others, and never the truth of what is said of the page. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';
import { readAnswerSchema } from '@/utils/core/pages-1688/look';
import { readPage } from '@/utils/io/page/pages-1688/read-page';

const RESULTS =
  'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=17&imageIdList=17';

beforeAll(() => void vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => null } }));

const listOf = (html: string) => {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return readPage(page, RESULTS);
};
/** The offers of a page, as the worker makes them of what the page script answers. */
function offersIn(html: string) {
  const { cards, unreadable } = readAnswerSchema.parse(listOf(html));
  const found = offersOfCards(cards);
  return { offers: found.offers, unreadable: unreadable + found.unreadable };
}

const idOf = (at: number) => String(612_345_600_001 + at);
const addressOf = (at: number) => `https://detail.1688.com/offer/${idOf(at)}.html`;
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

interface Shown {
  link?: string;
  picture?: string;
  title?: string;
  price?: string;
}
const PRICE = '<div class="priceItem--a">¥12.02</div>';
const TITLE = '<div class="titleText--a">保温杯</div>';
const card = (at: number, { link = '', picture, title = '', price = '' }: Shown) =>
  `<div class="searchOfferWrapper--a"><a href="${addressOf(at)}" ${link}>${
    picture === undefined
      ? ''
      : `<img class="mainImg--a" src="//cbu01.alicdn.com/${at}.webp" ${picture}>`
  }</a>${title}${price}<span class="descText--a">48小时发货</span></div>`;

describe('the title of a card', () => {
  it('a title that no text of a card shows is that of the link to the offer', () => {
    const { offers } = offersIn(
      many(5, (at) =>
        card(at, { link: `title="保温杯 ${at}"`, picture: 'alt="主图"', price: PRICE }),
      ),
    );
    expect(offers.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4].map((at) => `保温杯 ${at}`));
  });

  it('a title that neither a text nor a link says is what the picture is said to show', () => {
    const { offers } = offersIn(many(5, (at) => card(at, { picture: `alt=" 马克杯  ${at} "` })));
    expect(offers.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4].map((at) => `马克杯 ${at}`));
  });

  it('what the links or the pictures of most cards say is the title of none', () => {
    const { offers } = offersIn(
      many(5, (at) =>
        card(at, { link: 'title="查看详情"', picture: 'alt="商品图片"', price: PRICE }),
      ),
    );
    expect(offers).toHaveLength(5);
    for (const offer of offers) expect(offer).not.toHaveProperty('title');
  });

  it('a price or a service that a link names is no title', () => {
    const texts = ['¥12.02', '退货包运费', '广告', '2件起批', '保温杯'];
    const { offers } = offersIn(
      many(5, (at) => card(at, { link: `title="${texts[at]}"`, price: PRICE, picture: '' })),
    );
    expect(offers.map(({ title }) => title)).toEqual([...Array.from({ length: 4 }), '保温杯']);
  });

  it('a text whose class says that it is the title is surer than what the link says', () => {
    const { offers } = offersIn(
      many(3, (at) => card(at, { link: `title="看 ${at}"`, title: TITLE, price: PRICE })),
    );
    expect(offers.map(({ title }) => title)).toEqual(['保温杯', '保温杯', '保温杯']);
  });
});

describe('what makes an offer', () => {
  it.each([
    ['a price alone', { price: PRICE }, 1],
    ['a picture alone', { picture: '' }, 1],
    ['a title alone', { title: TITLE }, 0],
    ['nothing', {}, 0],
  ])(
    'forty cards with a number and %s are offers, or are counted as unreadable',
    (_, shown, count) => {
      const { offers, unreadable } = offersIn(many(40, (at) => card(at, shown)));
      expect({ offers: offers.length, unreadable }).toEqual({
        offers: 40 * count,
        unreadable: 40 - 40 * count,
      });
    },
  );
});

const NINETEEN = Array.from({ length: 20 }, (_, at) => idOf(at)).filter((_, at) => at !== 7);

it('one card of twenty that cannot be read costs itself alone', () => {
  const { offers, unreadable } = offersIn(
    many(20, (at) => card(at, at === 7 ? {} : { title: TITLE, price: PRICE })),
  );
  expect(offers.map(({ offerId }) => offerId)).toEqual(NINETEEN);
  expect(unreadable).toBe(1);
});

describe('a list in the data of a script', () => {
  const entry = (at: number) =>
    `{"offerId":"${idOf(at)}","title":"保温杯 ${at}","price":"12.02","imgUrl":"//cbu01.alicdn.com/${at}.webp"}`;
  const page = (broken: string, name = '__INITIAL_STATE__') =>
    `<script>window.${name} = {"data":{"total":20,"offerList":[${Array.from(
      { length: 20 },
      (_, at) => (at === 7 ? broken : entry(at)),
    ).join(',')}]},"more":{"page":1}};window.other = {};</script>`;

  it.each([
    ['is null', 'null'],
    ['is a text', '"sold out"'],
    ['is a list', '[[], {}]'],
    ['is empty', '{}'],
    ['is a call', 'load("offer", {"a": [1]})'],
    ['is undefined', 'undefined'],
    ['has a value in other quotes', "{'offerId':'612345600008'.trim(), 'title': 'a } ] ,'}"],
    ['is a function', 'function () { return {"offerId": "1"}; }'],
    ['is cut', '{"offerId":,"title":}'],
    ['has no number and no price', '{"title":"保温杯","price":"面议"}'],
  ])('of twenty offers, one that %s costs itself alone', (_, broken) => {
    for (const name of ['__INITIAL_STATE__', 'data']) {
      const { offers, unreadable } = offersIn(page(broken, name));
      expect(offers.map(({ offerId }) => offerId)).toEqual(NINETEEN);
      expect(unreadable).toBe(1);
    }
  });

  it.each([
    ['undefined', 'undefined'],
    ['NaN', 'NaN'],
    ['a call', 'price(1, "2")'],
    ['a text in other quotes', "'12.02'"],
  ])('a price that is %s costs its offer the price alone', (_, price) => {
    const { offers, unreadable } = offersIn(page(entry(7).replace('"12.02"', price)));
    expect(offers).toHaveLength(20);
    expect(unreadable).toBe(0);
    expect(offers[7]).toMatchObject({ offerId: idOf(7), title: '保温杯 7' });
    expect(offers[7]).not.toHaveProperty('price');
  });
});

it('one of twenty cards of the page script that is no card costs itself alone', () => {
  const cards = Array.from({ length: 20 }, (_, at) => ({
    offerId: at === 7 ? 'x' : idOf(at),
    price: { low: 1202 },
    isAdvertisement: false,
  }));
  const { cards: read, unreadable } = readAnswerSchema.parse({ cards, unreadable: 2 });
  expect(read.map(({ offerId }) => offerId)).toEqual(NINETEEN);
  expect(unreadable).toBe(3);
});
