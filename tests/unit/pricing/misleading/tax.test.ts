import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { invoiceShareOf } from '@/utils/core/pricing/misleading/title-terms';
import { judgeOne, offerWith } from './offers';

const shareOf = (terms: string) => invoiceShareOf(offerWith({ title: `双层加厚保温杯 ${terms}` }));

test.each([
  ['加6点', 0.06],
  ['加6个点', 0.06],
  ['+8点', 0.08],
  ['＋８个点', 0.08],
  ['加 6.5 点', 0.065],
  ['不含税 开票加6点', 0.06],
  ['不含税,加13点', 0.13],
  ['不含税，专票+13点', 0.13],
  ['含税加7点', 0.07],
  ['三件套加6点', 0.06],
  ['加6点开专票', 0.06],
  ['普票加3点，专票加8点', 0.08],
  ['加20点', 0.2],
  ['含税价 带票', 0],
  ['含税', 0],
  ['价格含票', 0],
])('the title says what an invoice adds: %s', (terms, share) => {
  expect(shareOf(terms)).toBe(share);
});

test.each([
  '加厚',
  '加大 5点发货',
  '每天+5点发货',
  '满3件加1点',
  '买3加1点',
  '积分加5点',
  '加5点赞',
  '加5点30分',
  '加1点心意',
  '加0点',
  '加30点',
  '加21点',
  '加20.5点',
  '加6点 加8点',
  '普票加3点',
  '含税 普票加3点',
  '不含税',
  '不含票',
  '不带票',
  '未含税',
  '不包含税',
  '含税不含税',
  '含税另加',
  '可带票',
  '如需含税请联系',
  '腰带票夹',
  '便携带票据夹',
])('a title that says nothing of an invoice is not taken for one that does: %s', (terms) => {
  expect(shareOf(terms)).toBeUndefined();
});

it('any share from 1 to 20 % is read in any notation', () => {
  const words = fc.record({
    tenths: fc.integer({ min: 10, max: 200 }),
    sign: fc.constantFrom('加', '+', '＋', '开票加', '不含税 加'),
    points: fc.constantFrom('点', '个点', ' 点'),
  });
  fc.assert(
    fc.property(words, ({ tenths, sign, points }) => {
      expect(shareOf(`${sign}${tenths / 10}${points}`)).toBeCloseTo(tenths / 1000, 9);
    }),
  );
});

test('a price is corrected only if an invoice is wanted and its share differs', () => {
  const ruled = (title: string, invoice?: number) => {
    const paid = invoice === undefined ? undefined : { low: invoice, high: invoice };
    const { notes, unitPrice } = judgeOne({ title }, { invoice: paid });
    return { notes: notes.map(({ rule }) => rule), corrections: unitPrice?.corrections ?? [] };
  };
  const noted = { notes: ['tax-terms'], corrections: [] };
  const corrected = { notes: [], corrections: ['tax-terms'] };
  expect(ruled('保温杯 加6点')).toEqual(noted);
  expect(ruled('保温杯 加7点', 0.07)).toEqual(noted);
  expect(ruled('保温杯 加6点', 0.07)).toEqual(corrected);
  expect(ruled('保温杯 含税', 0.07)).toEqual(corrected);
  expect(ruled('保温杯 不含税', 0.07)).toEqual(noted);
  expect(ruled('保温杯 满3件加1点', 0.07)).toEqual({ notes: [], corrections: [] });
});

test('a price without tax is not read as a missing accessory', () => {
  for (const title of ['保温杯 不带票', '保温杯 不含票']) {
    const { mark, notes } = judgeOne({ title, price: 550 });
    expect(mark, title).toBeUndefined();
    expect(notes.map(({ rule }) => rule)).toEqual(['tax-terms']);
  }
});
