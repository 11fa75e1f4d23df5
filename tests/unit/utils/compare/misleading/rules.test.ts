import { describe, expect, test } from 'vitest';
import type { FoundOffer } from '@/utils/compare/merge';
import { RULES } from '@/utils/compare/misleading/rules';
import { judgeOne, judged, offerWith, USUAL } from './offers';

type Fields = Partial<FoundOffer>;

const MARKED: readonly [number, string | undefined, Fields][] = [
  [1, '补差价', { title: '补差价专用 请勿单拍' }],
  [1, '差几元拍几件', { title: '差几元拍几件' }],
  [2, '邮费专拍', { title: '保温杯邮费专拍' }],
  [2, '补运费', { title: '补运费' }],
  [3, '定金', { title: '保温杯定金链接', price: 900 }],
  [3, '订金', { title: '保温杯订金', price: 300 }],
  [4, '打样费', { title: '保温杯打样费', price: 2000 }],
  [5, '面议', { title: '保温杯 价格面议' }],
  [5, undefined, { price: 1 }],
  [5, undefined, { price: 8_888_800 }],
  [5, undefined, { price: 1_500_000 }],
  [6, '来图定制', { title: '保温杯 来图定制', price: 200 }],
  [7, '配件', { title: '保温杯配件', price: 550 }],
  [7, '适用于', { title: '适用于保温杯的杯盖', price: 550 }],
  [7, '专用', { title: '保温杯专用杯盖', price: 550 }],
  [7, 'Replacement', { title: 'Replacement lid', price: 550 }],
  [8, '不含', { title: '保温杯外套 不含杯', price: 550 }],
  [8, '空盒', { title: '保温杯空盒', price: 100 }],
  [12, undefined, { quote: 'skus', skus: [{ price: 100 }, { price: 900 }, { price: 1000 }] }],
  [13, '限购2', { title: '保温杯 限购2件', price: 990 }],
  [13, '引流', { title: '引流款保温杯', price: 550 }],
  [25, '二手', { title: '二手保温杯', price: 1000 }],
  [25, '尾货', { title: '尾货保温杯', price: 650 }],
  [26, '1：12', { title: '保温杯 1：12', price: 400 }],
  [27, '印刷费', { title: '保温杯印刷费', price: 1000 }],
  [27, '代加工', { title: '保温杯代加工', price: 250 }],
  [28, '贴纸', { title: '保温杯贴纸', price: 450 }],
  [29, 'DIY', { title: 'DIY保温杯', price: 650 }],
  [31, undefined, { stock: 0 }],
  [31, undefined, { isPublished: false }],
  [33, undefined, { price: 100_000 }],
  [34, undefined, { price: 450 }],
  [34, undefined, { price: 340, sold: 900 }],
];

const NOTED: readonly [number, Fields][] = [
  [4, { title: '保温杯 样品' }],
  [6, { title: '保温杯 来图定制' }],
  [7, { title: '保温杯 备用' }],
  [9, { title: '保温杯 单只' }],
  [10, { title: '保温杯', unit: '箱' }],
  [10, { title: '保温杯 6个装 12个装' }],
  [11, { title: '保温杯 三件套', price: 2000 }],
  [14, { title: '保温杯 首单立减' }],
  [14, { promotionPrice: 800 }],
  [16, { title: '保温杯 一件代发包邮' }],
  [18, { moq: 500 }],
  [19, { mix: { number: 10 } }],
  [20, { title: '保温杯 起批倍数10' }],
  [21, { title: '保温杯 不含税' }],
  [21, { title: '保温杯 开票加6点' }],
  [22, { title: '保温杯 江浙沪包邮' }],
  [22, { title: '保温杯 满200包邮' }],
  [22, { title: '保温杯 满200全国包邮' }],
  [23, { title: '保温杯 运费到付' }],
  [23, { title: '保温杯 不含运费' }],
  [24, { title: '保温杯 15天发货' }],
  [24, { dispatchHours: 240 }],
  [30, { unit: '公斤' }],
  [31, { stock: 20 }],
  [32, { isPriceHidden: true }],
  [32, { title: '保温杯 登录可见', price: undefined }],
  [35, { price: 3500 }],
];

const CORRECTED: readonly [number, Fields][] = [
  [10, { title: '保温杯 6个装', unit: '盒', price: 5400 }],
  [
    12,
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
    17,
    {
      price: 700,
      tiers: [
        { from: 2, price: 1000 },
        { from: 10_000, price: 700 },
      ],
    },
  ],
  [20, { lot: 36, moq: 36 }],
  [22, { title: '保温杯 包邮 偏远除外', isPostFree: true }],
  [22, { title: '保温杯 全国包邮 偏远除外' }],
];

describe('an offer', () => {
  test.each(MARKED)('is marked by rule %i for "%s": %o', (rule, word, fields) => {
    const { mark, median } = judgeOne(fields);
    expect(mark).toEqual(word === undefined ? { rule } : { rule, word });
    if (fields.quote === undefined) expect(median).toBe(1000);
  });

  test.each(NOTED)('is noted by rule %i and not marked: %o', (rule, fields) => {
    const { mark, notes } = judgeOne(fields);
    expect(mark).toBeUndefined();
    expect(notes.map((note) => note.rule)).toContain(rule);
  });

  test.each(CORRECTED)('is corrected by rule %i and not marked: %o', (rule, fields) => {
    const { mark, unitPrice } = judgeOne(fields);
    const { corrections = [] } = unitPrice ?? judged(offerWith(fields)).unitPrice ?? {};
    expect(mark).toBeUndefined();
    expect(corrections).toContain(rule);
  });

  test.each([
    [15, { price: 1300 }],
    [16, { price: 1700, isPostFree: true }],
  ])('is corrected by rule %i where pieces are sent on: %o', (rule, dropship) => {
    expect(judged(offerWith({ dropship }), { mode: 'direct' }).unitPrice?.corrections).toEqual([
      rule,
    ]);
  });
});

test('words of free post for one piece correct its price alone, where the seller says nothing else', () => {
  const title = '保温杯 一件代发包邮';
  const correctionsOf = (fields: Fields) =>
    judged(offerWith({ title, ...fields }), { mode: 'direct' }).unitPrice?.corrections;
  expect(correctionsOf({ dropship: { price: 1300 } })).toEqual([16]);
  expect(correctionsOf({ dropship: { price: 1300, isPostFree: false } })).toEqual([15]);
  expect(correctionsOf({})).toEqual([]);
  const refused = judgeOne(
    { title, dropship: { price: 1300, isPostFree: false } },
    { mode: 'direct' },
  );
  expect(refused.notes).toEqual([{ rule: 16, word: '一件代发包邮' }]);
  const listed = judgeOne({ title, priceBasis: 'dropship' }, { mode: 'direct' });
  expect(listed.unitPrice?.corrections).toEqual([16]);
});

test('one of a pair costs twice as much among pairs', () => {
  const pairs = USUAL.map(({ key, offer }) => judged({ ...offer, unit: '双' }, { key }));
  const single = judgeOne({ title: '袜子 单只', unit: '只', price: 500 }, { among: pairs });
  expect(single.mark).toBeUndefined();
  expect(single.unitPrice).toMatchObject({ perPiece: 1000, corrections: [9] });
  expect(judgeOne({ title: '袜子', unit: '双' }, { among: pairs }).unitPrice).toBeUndefined();
});

test('the table has all 35 rules', () => {
  const rules = new Set(RULES.map(({ rule }) => rule));
  expect([...rules].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 35 }, (_, at) => at + 1),
  );
});
