import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLOSSARY } from '../../../support/glossary';
import { judge, type Judged } from '@/utils/core/pricing/misleading';
import { isPostFree } from '@/utils/core/pricing/misleading/title-terms';
import { judgeOne, judged, offerWith, QUANTITY, USUAL } from './offers';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

const CONTEXT = {
  glossary: GLOSSARY,
  quantity: QUANTITY,
  mode: 'stock',
  cleared: new Set<string>(),
} as const;
/** Between 0.5 and 0.6 of the median: only a word could mark it. */
const CHEAP = 560;

const HARMLESS: readonly Partial<FoundOffer>[] = [
  { title: '保温杯 送替换杯盖' },
  { title: '保温杯 赠杯盖配件' },
  { title: '保温杯 含备用杯盖' },
  { title: '保温杯 带包装盒' },
  { title: '保温杯 配件齐全' },
  { title: '太阳镜 服饰配件' },
  { title: '保温杯 支持定制 可拿样 免定金 包运费 送运费险' },
  { title: '保温杯 适用于家庭办公室' },
  { title: '保温杯 户外家用专用' },
  { title: '保温杯 适用于男女老少' },
  { title: 'Vacuum flask for outdoor use' },
  { title: '保温杯 库存充足' },
  { title: '清仓特价 保温杯 厂家直销' },
  { title: '双层加厚 保温杯' },
  { title: '晨越家居配件厂 保温杯', seller: { name: '义乌晨越家居配件厂' } },
  { title: '保温杯', seller: { name: '汕头启程模型工艺厂' } },
  { title: '保温杯 ８个装', unit: '盒', price: CHEAP * 8 },
];

describe('the rules never mark', () => {
  test.each(HARMLESS)('harmless words at a low price: %o', (fields) => {
    expect(judgeOne({ price: CHEAP, ...fields }).mark).toBeUndefined();
  });

  test.each([
    { price: 510 },
    { price: 400, sold: 900 },
    {
      price: 1000,
      tiers: [
        { from: 2, price: 1000 },
        { from: 10_000, price: 400 },
      ],
    },
  ])('fair prices: %o', (fields) => {
    expect(judgeOne(fields).mark).toBeUndefined();
  });

  test('goods that the page names, also in another language', () => {
    const part = { title: '保温杯配件', price: 550 };
    expect(judgeOne(part, { pageTitle: 'Vacuum flask' }).mark?.rule).toBe('part-or-accessory');
    expect(judgeOne(part, { pageTitle: '杯盖配件' }).mark).toBeUndefined();
    expect(judgeOne(part, { pageTitle: 'Replacement lid' }).mark).toBeUndefined();
    expect(judgeOne(part, { pageTitle: 'Flask for coffee lovers' }).mark?.rule).toBe(
      'part-or-accessory',
    );
  });

  test('goods named by two of five offers', () => {
    const among = USUAL.map(({ key, offer }, at) =>
      judged(at % 2 === 0 ? { ...offer, title: '替换芯' } : offer, { key }),
    );
    expect(judgeOne({ title: '替换芯', price: 550 }, { among }).mark).toBeUndefined();
  });

  test('terms of sale stay noted, however many offers have them', () => {
    const among = USUAL.map(({ key, offer }) => judged({ ...offer, title: '杯 不含税' }, { key }));
    expect(judgeOne({ title: '杯 不含税' }, { among }).notes).toEqual([
      { rule: 'tax-terms', word: '不含税' },
    ]);
  });

  test('goods below one yuan by price alone', () => {
    const cheap = USUAL.map(({ key, offer }) => judged({ ...offer, price: 90 }, { key }));
    expect(judgeOne({ price: 8 }, { among: cheap }).mark?.rule).not.toBe('placeholder-price');
  });

  test('prices in a group of three sellers', () => {
    const among = USUAL.slice(0, 2);
    expect(judgeOne({ price: 300 }, { among })).toEqual({ notes: [] });
  });

  test("prices compared with the list's median only", () => {
    const { mark, median } = judgeOne({ price: 300 }, { group: 'other' });
    expect(mark).toBeUndefined();
    expect(median).toBe(1000);
  });

  test('two sizes under one picture in one group', () => {
    const large = [2300, 2450, 2600, 2500].map((price, at) =>
      judged(offerWith({ offerId: `l${at}`, price, seller: { name: `大${at}` } })),
    );
    const small = USUAL.map(({ key, offer }) =>
      judged({ ...offer, price: Math.round((offer.price ?? 0) / 2) }, { key }),
    );
    const judgements = judge([...small, ...large], CONTEXT);
    expect([...judgements.values()].filter(({ mark }) => mark)).toEqual([]);
    expect(judgements.get('l0')?.median).toBe(2475);
    expect(judgements.get('u0')?.median).toBe(500);
  });
});

describe('medians', () => {
  test('never mix two price bases', () => {
    const tiered = USUAL.map(({ key, offer }) =>
      judged({ ...offer, tiers: [{ from: 1, price: 300 }] }, { key: `t${key}` }),
    );
    expect(judgeOne({}, { among: [...USUAL, ...tiered] }).median).toBe(1000);
  });

  test('exclude marked offers and outliers', () => {
    const misleading = [100, 110, 120, 130].map((price, at) =>
      judged(
        offerWith({ offerId: `b${at}`, price, title: '杯盖配件', seller: { name: `件${at}` } }),
      ),
    );
    const far = judged(offerWith({ offerId: 'far', price: 9000, seller: { name: '远' } }));
    expect(judgeOne({}, { among: [...USUAL, ...misleading, far] }).median).toBe(1000);
  });

  test('include an offer that the user has cleared', () => {
    const cheap = judged(offerWith({ offerId: 'c', price: 410, seller: { name: '廉' } }));
    const among = [...USUAL, cheap];
    expect(judgeOne({ price: 400 }, { among }).mark?.rule).toBe('far-below-same-product');
    const cleared = judgeOne({ price: 400 }, { among, cleared: ['x', 'c'] });
    expect(cleared.mark).toBeUndefined();
    expect(cleared.median).toBeLessThan(1000);
  });
});

test('freight counts as free where it is free everywhere, and nowhere else', () => {
  expect(isPostFree(offerWith({ isPostFree: true }))).toBe(true);
  expect(isPostFree(offerWith({ title: '保温杯 全国包邮' }))).toBe(true);
  expect(isPostFree(offerWith({ title: '保温杯全国包邮 偏远除外' }))).toBe(true);
  for (const terms of [
    '江浙沪包邮',
    '满99元全国包邮',
    '2件起全国包邮',
    '一件代发全国包邮',
    '不全国包邮',
  ]) {
    expect(isPostFree(offerWith({ title: `保温杯 ${terms}` })), terms).toBe(false);
  }
});

const anyOffers: fc.Arbitrary<Judged[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 25 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            price: fc.integer({ min: 1, max: 5000 }),
            title: fc.constantFrom('保温杯', '保温杯配件', '补差价', '二手杯', '6个装 杯', 'DIY杯'),
            seller: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'),
            group: fc.constantFrom('a', 'b'),
          })
          .map(({ price, title, seller, group }) =>
            judged(offerWith({ offerId: `${id}`, price, title, seller: { name: seller } }), {
              group,
            }),
          ),
      ),
    ),
  );

describe('judgements of any list', () => {
  test('judgements do not depend on order', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const forward = judge(offers, CONTEXT);
        const backward = judge(offers.toReversed(), CONTEXT);
        for (const { key } of offers) expect(backward.get(key)).toEqual(forward.get(key));
      }),
    );
  });

  test('an offer that the user has cleared is never marked', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const cleared = new Set(offers.map(({ key }) => key));
        const judgements = [...judge(offers, { ...CONTEXT, cleared }).values()];
        expect(judgements.filter(({ mark }) => mark)).toEqual([]);
      }),
    );
  });
});
