import { beforeEach, describe, expect, it } from 'vitest';
import { type BestOf, bestOffer, toRow, verdictOf } from '@/utils/core/history/history-row';
import { search } from '../../support/panel/fixtures';
import { speak } from '../../support/panel/words';
import { compared, earning } from '../../support/offers/saved';

const landed = (low: number, high: number) => ({
  low,
  high,
  currency: 'USD',
  lines: [],
  isAtLeast: false,
  estimated: [],
});
const idOf = (offers: Parameters<typeof bestOffer>[0], sort: BestOf['sort'] = 'margin') =>
  bestOffer(offers, { group: 'g1', sort })?.offer.offerId;

describe('the best offer', () => {
  it('has the highest margin', () => {
    const offers = [
      compared({ offer: { offerId: '1', price: 900 }, earning: earning(0.2, 0.3) }),
      compared({ offer: { offerId: '2', price: 1000 }, earning: earning(0.3, 0.4) }),
    ];
    expect(idOf(offers)).toBe('2');
  });

  it('has the lowest landed cost if the page has no price', () => {
    const offers = [
      compared({ offer: { offerId: '1', price: 900 }, landed: landed(300, 500) }),
      compared({ offer: { offerId: '2', price: 1000 }, landed: landed(300, 400) }),
    ];
    expect(idOf(offers)).toBe('2');
  });

  it('is the cheapest if nothing else is known', () => {
    const offers = [
      compared({ offer: { offerId: '1', price: 1000 } }),
      compared({ offer: { offerId: '2', price: 900 } }),
    ];
    expect(idOf(offers)).toBe('2');
  });

  it("is the best by the user's order: price, landed cost or similarity", () => {
    const offers = [
      compared({
        offer: { offerId: '1', price: 900, similarity: 0.8 },
        landed: landed(400, 400),
        earning: earning(0.2),
      }),
      compared({
        offer: { offerId: '2', price: 1000, similarity: 0.9 },
        landed: landed(300, 300),
        earning: earning(0.1),
      }),
    ];
    expect(idOf(offers, 'margin')).toBe('1');
    expect(idOf(offers, 'landed')).toBe('2');
    expect(idOf(offers, 'price')).toBe('1');
    expect(idOf(offers, 'match')).toBe('2');
  });

  it('is never marked or of another product', () => {
    const offers = [
      compared({ offer: { offerId: '1', price: 1000, similarity: 0.9 } }),
      compared({ offer: { offerId: '2', price: 10, similarity: 0.95 }, mark: { rule: 'deposit' } }),
      compared({ offer: { offerId: '3', price: 20, similarity: 0.95 }, group: 'g2' }),
    ];
    for (const sort of ['margin', 'landed', 'price', 'match'] as const) {
      expect(idOf(offers, sort)).toBe('1');
    }
  });

  it('is undefined if no offer of the product has a price', () => {
    const { unitPrice: _none, ...unpriced } = compared();
    expect(idOf([unpriced, compared({ group: 'g2' })])).toBeUndefined();
    expect(idOf([])).toBeUndefined();
    expect(bestOffer([compared()], { group: undefined, sort: 'margin' })).toBeUndefined();
  });
});

describe('a row', () => {
  beforeEach(() => speak('en'));

  const terms = { currency: 'USD', quantity: 200, targetMargin: 0.3, sort: 'margin' as const };

  it('summarises the search', () => {
    const best = compared({ landed: landed(300, 400), earning: earning(0.31, 0.4) });
    expect(
      toRow({ search: search(), at: 5, offers: [best], group: 'g1', terms, language: 'en' }),
    ).toEqual({
      id: 'search-1',
      at: 5,
      pageUrl: 'https://www.shop.example/product/1',
      host: 'www.shop.example',
      pageTitle: 'Insulated Tumbler',
      service: 'demo',
      offers: 1,
      total: 47,
      best: {
        offerId: '721188620217',
        title: 'Stainless steel vacuum cup for the car',
        seller: '义乌市晨曦日用百货有限公司',
        detailUrl: 'https://detail.1688.com/offer/721188620217.html',
        perPiece: 1420,
        landed: { low: 300, high: 400 },
        isAtLeast: false,
        margin: { low: 0.31, high: 0.4 },
      },
      currency: 'USD',
      quantity: 200,
      verdict: 'worth',
    });
  });

  it('has the original title for Chinese readers', () => {
    const best = compared({ offer: { title: '不锈钢保温杯', titleTranslated: 'Vacuum cup' } });
    const row = toRow({
      search: search(),
      at: 5,
      offers: [best],
      group: 'g1',
      terms,
      language: 'zh-CN',
    });
    expect(row.best?.title).toBe('不锈钢保温杯');
  });

  it('omits a page that cannot be opened', () => {
    const { target } = search();
    const local = search({ target: { ...target, pageUrl: 'file:///home/me/offer.html' } });
    expect(toRow({ search: local, at: 5, offers: [], terms, language: 'en' })).not.toHaveProperty(
      'pageUrl',
    );
  });
});

it.each([
  ['worth', { low: 0.3, high: 0.5 }, 0.3],
  ['maybe', { low: 0.29, high: 0.5 }, 0.3],
  ['maybe', { low: 0.1, high: 0.3 }, 0.3],
  ['not', { low: 0.1, high: 0.29 }, 0.3],
  ['not', { low: -0.5, high: -0.1 }, 0],
  ['unknown', undefined, 0.3],
  ['unknown', { low: 0.1, high: 0.2 }, undefined],
] as const)('is %s at %o against %s', (verdict, margin, target) => {
  expect(verdictOf(margin, target)).toBe(verdict);
});

it('the best offer is of an avoided seller only where nothing else is there', () => {
  const offers = ['1', '2'].map((offerId, index) =>
    compared({ offer: { offerId, price: 900 + index } }),
  );
  const of = (...avoided: string[]) =>
    bestOffer(offers, { group: 'g1', sort: 'price', avoided: new Set(avoided) })?.offer.offerId;
  expect([of(), of('1688 1'), of('1688 1', '1688 2')]).toEqual(['1', '2', '1']);
});
