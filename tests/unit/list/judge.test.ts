import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeRow } from '@/utils/core/list/judge';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import { NO_OPINIONS } from '@/utils/core/sellers/recognise';
import { context, cup, liken, WITH_MISLEADING } from '../../support/offers/priced';

/** @param opinions keys of offers end in the offer's number */
function judged(offers: readonly FoundOffer[], opinions = NO_OPINIONS) {
  const groups = groupFound(offers, { joined: [], split: [] }, new Map());
  return judgeRow(compareOffers(offers, groups, context()), 'client', opinions);
}

const numbers = ({ best }: ReturnType<typeof judged>) => best.map(({ offer }) => offer.offerId);
const kettle = (id: string, facts: Partial<FoundOffer> = {}) =>
  cup(id, { title: '电热水壶1.8L', price: 5000, similarity: 0.1, ...facts });

it('the three cheapest sellers of the most alike product are named, a misleading one is not', () => {
  const row = judged([...liken(WITH_MISLEADING, () => 0.95), kettle('k1', { price: 10 })]);
  expect(numbers(row)).toEqual(['u0', 'u1', 'u2']);
  expect(row).toMatchObject({ sellers: 8, certainty: 'sure', doubts: [] });
});

it('a seller with several offers of the product is named once, with the best of them', () => {
  const seller = { id: 'b2b-both' };
  const offers = [cup('1', { seller, price: 1010 }), cup('2', { seller, price: 1000 }), cup('3')];
  expect(numbers(judged(liken(offers, () => 0.95)))).toEqual(['2', '3']);
});

it('a seller is named once where only one of its offers has the number', () => {
  const [both, named] = [{ id: 'b2b-both', name: '义乌百货' }, { name: '义乌百货' }];
  const offers = [cup('1', { seller: both }), cup('2', { seller: named }), cup('3')];
  expect(judged(liken(offers, () => 0.95)).sellers).toBe(2);
});

it('an avoided seller is not named, and a preferred one comes first', () => {
  const offers = liken(
    ['1', '2', '3', '4'].map((id, at) => cup(id, { price: 1000 + at * 10 })),
    () => 0.95,
  );
  const { offers: compared } = compareOffers(offers, [], context());
  const keyOf = (id: string) =>
    new Set(compared.flatMap(({ key, offer }) => (offer.offerId === id ? [key] : [])));
  const row = judged(offers, { avoided: keyOf('1'), preferred: keyOf('4') });
  expect(numbers(row)).toEqual(['4', '2', '3']);
  expect(row.sellers).toBe(3);
});

it('the most alike offer of each other product is named for the user, at most six', () => {
  const titles = ['电热水壶', '机械键盘', '瑜伽垫', '帆布背包', '台灯', '雨伞', '儿童滑板车'];
  const others = titles.flatMap((title, at) =>
    [0.1, 0.05].map((less) =>
      cup(`${title} ${less}`, { title, price: 2000, similarity: at / 10 + 0.1 - less }),
    ),
  );
  const row = judged([...liken(WITH_MISLEADING, () => 0.95), ...others]);
  expect(numbers({ ...row, best: row.others })).toEqual(
    titles
      .toReversed()
      .slice(0, 6)
      .map((title) => `${title} 0.05`),
  );
});

it('a row without an offer, or without a price, names nobody', () => {
  const none = { best: [], sellers: 0, certainty: 'none' };
  expect(judged([])).toMatchObject({ ...none, confidence: 0 });
  expect(judged([cup('1', { price: undefined, similarity: 0.99 })])).toMatchObject(none);
});

it('a row is doubtful where no picture is alike, and where two products are as alike', () => {
  const unlike = judged(liken([cup('1'), cup('2')], () => 0.2));
  expect(unlike).toMatchObject({ certainty: 'doubtful', doubts: ['unlike'] });
  const two = judged([...liken([cup('1'), cup('2')], () => 0.9), kettle('k', { similarity: 0.9 })]);
  expect(two.certainty).toBe('doubtful');
  expect(two.doubts).toEqual(['another']);
});

it('a row is sure where its product is far more alike than the next one, and never below a likeness of 0.9', () => {
  const certaintyOf = (own: number, next: number) =>
    judged([...liken([cup('1'), cup('2')], () => own), kettle('k', { similarity: next })])
      .certainty;
  expect(certaintyOf(0.91, 0.4)).toBe('sure');
  expect(certaintyOf(0.91, 0.7)).toBe('likely');
  expect(certaintyOf(0.89, 0)).toBe('likely');
  expect(certaintyOf(0.91, 0.8)).toBe('doubtful');
});

it('a look is asked for where one seller has it, and where the cheapest is far from the others', () => {
  expect(judged([cup('1', { similarity: 0.99 })]).doubts).toEqual(['one-seller']);
  const prices = [700, 1000, 1010, 1020];
  const row = judged(
    liken(
      prices.map((price) => cup(`${price}`, { price })),
      () => 0.95,
    ),
  );
  expect(row.doubts).toEqual(['far-cheaper']);
});

it('a service that says no likeness leaves every row doubtful', () => {
  expect(judged([cup('1'), cup('2')]).certainty).toBe('doubtful');
});

it('confidence grows with the likeness of the product, and falls with that of another one', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const confidence = (own: number, other: number) =>
    judged([cup('1', { similarity: own }), kettle('k', { similarity: other })]).confidence;
  fc.assert(
    fc.property(share, share, share, (a, b, other) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(less > other);
      expect(confidence(more, other)).toBeGreaterThanOrEqual(confidence(less, other));
      expect(confidence(more, less)).toBeLessThanOrEqual(confidence(more, other));
      expect(confidence(more, other)).toBeLessThan(1);
    }),
  );
});
