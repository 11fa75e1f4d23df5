import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from '@/utils/core/model/rule-ids';
import { RULES } from '@/utils/core/pricing/misleading/rules';
import { judgeOne, judged, offerWith, USUAL } from './offers';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

type Fields = Partial<FoundOffer>;

const MARKED: readonly [RuleId, string | undefined, Fields][] = [
  ['price-top-up', '补差价', { title: '补差价专用 请勿单拍' }],
  ['price-top-up', '差几元拍几件', { title: '差几元拍几件' }],
  ['freight-top-up', '邮费专拍', { title: '保温杯邮费专拍' }],
  ['freight-top-up', '补运费', { title: '补运费' }],
  ['deposit', '定金', { title: '保温杯定金链接', price: 900 }],
  ['deposit', '订金', { title: '保温杯订金', price: 300 }],
  ['sample-fee', '打样费', { title: '保温杯打样费', price: 2000 }],
  ['placeholder-price', '面议', { title: '保温杯 价格面议' }],
  ['placeholder-price', undefined, { price: 1 }],
  ['placeholder-price', undefined, { price: 8_888_800 }],
  ['placeholder-price', undefined, { price: 1_500_000 }],
  ['made-to-order', '来图定制', { title: '保温杯 来图定制', price: 200 }],
  ['part-or-accessory', '配件', { title: '保温杯配件', price: 550 }],
  ['part-or-accessory', '适用于', { title: '适用于保温杯的杯盖', price: 550 }],
  ['part-or-accessory', '专用', { title: '保温杯专用杯盖', price: 550 }],
  ['part-or-accessory', 'Replacement', { title: 'Replacement lid', price: 550 }],
  ['empty-box-or-shell', '不含', { title: '保温杯外套 不含杯', price: 550 }],
  ['empty-box-or-shell', '空盒', { title: '保温杯空盒', price: 100 }],
  [
    'price-of-another-kind',
    undefined,
    { quote: 'skus', skus: [{ price: 100 }, { price: 900 }, { price: 1000 }] },
  ],
  ['loss-leader', '限购2', { title: '保温杯 限购2件', price: 990 }],
  ['loss-leader', '引流', { title: '引流款保温杯', price: 550 }],
  ['used-or-leftover', '二手', { title: '二手保温杯', price: 1000 }],
  ['used-or-leftover', '尾货', { title: '尾货保温杯', price: 650 }],
  ['model-or-miniature', '1：12', { title: '保温杯 1：12', price: 400 }],
  ['service', '印刷费', { title: '保温杯印刷费', price: 1000 }],
  ['service', '代加工', { title: '保温杯代加工', price: 250 }],
  ['picture-or-plan', '贴纸', { title: '保温杯贴纸', price: 450 }],
  ['kit-or-blank', 'DIY', { title: 'DIY保温杯', price: 650 }],
  ['not-available', undefined, { stock: 0 }],
  ['not-available', undefined, { isPublished: false }],
  ['wrong-unit', undefined, { price: 100_000 }],
  ['far-below-same-product', undefined, { price: 450 }],
  ['far-below-same-product', undefined, { price: 340, sold: 900 }],
];

const NOTED: readonly [RuleId, Fields][] = [
  ['sample-fee', { title: '保温杯 样品' }],
  ['made-to-order', { title: '保温杯 来图定制' }],
  ['part-or-accessory', { title: '保温杯 备用' }],
  ['one-of-a-pair', { title: '保温杯 单只' }],
  ['pack-of-several', { title: '保温杯', unit: '箱' }],
  ['pack-of-several', { title: '保温杯 6个装 12个装' }],
  ['set-of-things', { title: '保温杯 三件套', price: 2000 }],
  ['new-buyer-price', { title: '保温杯 首单立减' }],
  ['new-buyer-price', { promotionPrice: 800 }],
  ['dropship-free-shipping', { title: '保温杯 一件代发包邮' }],
  ['moq-above-quantity', { moq: 500 }],
  ['mixed-lots', { mix: { number: 10 } }],
  ['sold-in-lots', { title: '保温杯 起批倍数10' }],
  ['tax-terms', { title: '保温杯 不含税' }],
  ['tax-terms', { title: '保温杯 开票加6点' }],
  ['conditional-free-shipping', { title: '保温杯 江浙沪包邮' }],
  ['conditional-free-shipping', { title: '保温杯 满200包邮' }],
  ['conditional-free-shipping', { title: '保温杯 满200全国包邮' }],
  ['freight-not-included', { title: '保温杯 运费到付' }],
  ['freight-not-included', { title: '保温杯 不含运费' }],
  ['pre-order', { title: '保温杯 15天发货' }],
  ['pre-order', { dispatchHours: 240 }],
  ['by-weight-or-length', { unit: '公斤' }],
  ['not-available', { stock: 20 }],
  ['price-on-request', { isPriceHidden: true }],
  ['price-on-request', { title: '保温杯 登录可见', price: undefined }],
  ['far-above-same-product', { price: 3500 }],
];

const CORRECTED: readonly [RuleId, Fields][] = [
  ['pack-of-several', { title: '保温杯 6个装', unit: '盒', price: 5400 }],
  [
    'price-of-another-kind',
    {
      title: '黑色保温杯',
      quote: 'skus',
      skus: [
        { name: '杯盖', price: 100 },
        { name: '黑色', price: 1000 },
      ],
      price: 100,
    },
  ],
  [
    'largest-quantity-price',
    {
      price: 700,
      tiers: [
        { from: 2, price: 1000 },
        { from: 10_000, price: 700 },
      ],
    },
  ],
  ['sold-in-lots', { lot: 36, moq: 36 }],
  ['conditional-free-shipping', { title: '保温杯 包邮 偏远除外', isPostFree: true }],
  ['conditional-free-shipping', { title: '保温杯 全国包邮 偏远除外' }],
];

describe('an offer', () => {
  test.each(MARKED)('is marked by the rule %s for "%s": %o', (rule, word, fields) => {
    const { mark, median } = judgeOne(fields);
    expect(mark).toEqual(word === undefined ? { rule } : { rule, word });
    if (fields.quote === undefined) expect(median).toBe(1000);
  });

  test.each(NOTED)('is noted by the rule %s and not marked: %o', (rule, fields) => {
    const { mark, notes } = judgeOne(fields);
    expect(mark).toBeUndefined();
    expect(notes.map((note) => note.rule)).toContain(rule);
  });

  test.each(CORRECTED)('is corrected by the rule %s and not marked: %o', (rule, fields) => {
    const { mark, unitPrice } = judgeOne(fields);
    const { corrections = [] } = unitPrice ?? judged(offerWith(fields)).unitPrice ?? {};
    expect(mark).toBeUndefined();
    expect(corrections).toContain(rule);
  });

  test.each([
    ['dropship-price', { price: 1300 }],
    ['dropship-free-shipping', { price: 1700, isPostFree: true }],
  ])('is corrected by the rule %s where pieces are sent on: %o', (rule, dropship) => {
    expect(judged(offerWith({ dropship }), { mode: 'direct' }).unitPrice?.corrections).toEqual([
      rule,
    ]);
  });
});

test('free freight for one piece corrects only the dropship price', () => {
  const title = '保温杯 一件代发包邮';
  const correctionsOf = (fields: Fields) =>
    judged(offerWith({ title, ...fields }), { mode: 'direct' }).unitPrice?.corrections;
  expect(correctionsOf({ dropship: { price: 1300 } })).toEqual(['dropship-free-shipping']);
  expect(correctionsOf({ dropship: { price: 1300, isPostFree: false } })).toEqual([
    'dropship-price',
  ]);
  expect(correctionsOf({})).toEqual([]);
  const refused = judgeOne(
    { title, dropship: { price: 1300, isPostFree: false } },
    { mode: 'direct' },
  );
  expect(refused.notes).toEqual([{ rule: 'dropship-free-shipping', word: '一件代发包邮' }]);
  const listed = judgeOne({ title, priceBasis: 'dropship' }, { mode: 'direct' });
  expect(listed.unitPrice?.corrections).toEqual(['dropship-free-shipping']);
});

test('one of a pair is priced twice among pairs', () => {
  const pairs = USUAL.map(({ key, offer }) => judged({ ...offer, unit: '双' }, { key }));
  const single = judgeOne({ title: '袜子 单只', unit: '只', price: 500 }, { among: pairs });
  expect(single.mark).toBeUndefined();
  expect(single.unitPrice).toMatchObject({ perPiece: 1000, corrections: ['one-of-a-pair'] });
  expect(judgeOne({ title: '袜子', unit: '双' }, { among: pairs }).unitPrice).toBeUndefined();
});

test('the table has all 35 rules', () => {
  expect(RULE_IDS).toHaveLength(35);
  expect(new Set(RULES.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS));
});
