import { describe, expect, it } from 'vitest';
import { offerSchema } from '@/utils/core/model/offer';
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';

const BARE: ListedCard = {
  offerId: '721188620217',
  imageUrl: 'https://cbu01.alicdn.com/img/1.webp',
  isAdvertisement: false,
};
const cardWith = (facts: Partial<ListedCard>): ListedCard => ({ ...BARE, ...facts });

describe('an offer of a card', () => {
  it('an offer has all that its card says', () => {
    const card = cardWith({
      title: ' 304不锈钢保温杯 ',
      price: { low: 1250, high: 1800 },
      moq: 2,
      sold: { count: 24_000, isAtLeast: true },
      seller: { id: 'b2b-2208', name: '永康市杯业有限公司' },
      imageUrl: 'https://cbu01.alicdn.com/img/1.webp',
      isAdvertisement: true,
      likeness: 0.93,
    });
    const [offer] = offersOfCards([card]).offers;
    expect(offer).toEqual({
      provider: 'web',
      offerId: '721188620217',
      title: '304不锈钢保温杯',
      detailUrl: 'https://detail.1688.com/offer/721188620217.html',
      imageUrl: 'https://cbu01.alicdn.com/img/1.webp',
      price: 1250,
      priceMax: 1800,
      priceBasis: 'list',
      moq: 2,
      similarity: 0.93,
      isAdvertisement: true,
      seller: { id: 'b2b-2208', name: '永康市杯业有限公司' },
      sold: 24_000,
      badges: [],
    });
    expect(offerSchema.safeParse(offer).success).toBe(true);
  });

  it('an offer lacks what its card does not say', () => {
    const { offers, unreadable } = offersOfCards([BARE]);
    expect(unreadable).toBe(0);
    expect(Object.keys(offers[0] ?? {}).toSorted()).toEqual([
      'badges',
      'detailUrl',
      'imageUrl',
      'isAdvertisement',
      'offerId',
      'provider',
    ]);
  });

  it('an offer has no price and no MOQ where its card says 0', () => {
    const [offer] = offersOfCards([cardWith({ price: { low: 0, high: 900 }, moq: 0 })]).offers;
    for (const term of ['price', 'priceMax', 'priceBasis', 'moq', 'isPriceHidden']) {
      expect(offer).not.toHaveProperty(term);
    }
  });

  it.each([[{ low: 1202 }], [{ low: 1202, high: 1202 }], [{ low: 1202, high: 900 }]])(
    'has one price where the card says %j',
    (price) => {
      const [offer] = offersOfCards([cardWith({ price })]).offers;
      expect(offer).toMatchObject({ price: 1202, priceBasis: 'list' });
      expect(offer).not.toHaveProperty('priceMax');
    },
  );

  it.each([
    [{ id: 'b2b-1' }, { id: 'b2b-1' }],
    [{ name: '杯业' }, { name: '杯业' }],
    [{}, undefined],
  ])('has of the seller %j what is known', (seller, expected) => {
    expect(offersOfCards([cardWith({ seller })]).offers[0]?.seller).toEqual(expected);
  });
});

it('cards without a number, or with neither a price nor a picture, are no offers, and are counted', () => {
  const { imageUrl: _, ...unpictured } = BARE;
  const { offers, unreadable } = offersOfCards([
    { title: '保温杯', price: { low: 100 }, isAdvertisement: true },
    BARE,
    { ...unpictured, offerId: '721188620218', title: '保温杯' },
    { ...unpictured, offerId: '721188620219', price: { low: 0 } },
    { ...unpictured, offerId: '721188620220', price: { low: 1 } },
  ]);
  expect(offers.map(({ offerId }) => offerId)).toEqual(['721188620217', '721188620220']);
  expect(unreadable).toBe(3);
});

it('an offer whose card says no title, or an empty one, has none', () => {
  const { offers } = offersOfCards([BARE, cardWith({ offerId: '721188620218', title: ' ' })]);
  expect(offers).toHaveLength(2);
  for (const offer of offers) expect(offer).not.toHaveProperty('title');
});

it('a page without cards has no offers', () => {
  expect(offersOfCards([])).toEqual({ offers: [], unreadable: 0 });
});

describe('an offer that stands on the page twice', () => {
  const paid = cardWith({ isAdvertisement: true, price: { low: 900 } });
  const found = cardWith({ isAdvertisement: false, price: { low: 950 }, moq: 5 });

  it.each([
    ['found', [paid, found], 900],
    ['found', [found, paid], 950],
    ['an advertisement', [paid, paid], 900],
  ] as const)('is one offer that is %s, with what its first card says', (is, cards, price) => {
    const other = cardWith({ offerId: '721188620218' });
    const { offers, unreadable } = offersOfCards([...cards, other]);
    expect(offers.map(({ offerId }) => offerId)).toEqual(['721188620217', '721188620218']);
    expect(offers[0]).toMatchObject({ price, isAdvertisement: is === 'an advertisement' });
    expect(unreadable).toBe(0);
  });

  it('an offer on two cards has nothing of the second, whose price may be of another kind', () => {
    const [offer] = offersOfCards([paid, { ...found, price: { low: 950, high: 1800 } }]).offers;
    expect(offer).not.toHaveProperty('priceMax');
    expect(offer).not.toHaveProperty('moq');
  });
});
