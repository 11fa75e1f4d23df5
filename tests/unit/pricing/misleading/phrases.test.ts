import { describe, expect, test } from 'vitest';
import { judgeOne, judged, offerWith, USUAL } from './offers';

/** Between 0.5 and 0.6 of the median: only a word could mark it. */
const CHEAP = 560;
const ruleOf = (title: string, price = CHEAP) => judgeOne({ title, price }).mark?.rule;

describe('the words around a word can cancel it', () => {
  test.each([
    '保温杯 不是二手',
    '保温杯 非翻新机',
    '保温杯 全新无瑕疵',
    '保温杯 拒绝翻新',
    '保温杯 瑕疵包换',
    '保温杯 请勿再补差价',
    '保温杯 不用补运费',
    '保温杯 无需定金',
    '保温杯 没有中间商赚差价',
    '保温杯 印刷费全免',
    '保温杯 可印字 印刷费另谈',
    '保温杯 备用杯盖随赠',
    '保温杯 批量价格面议',
    '保温杯 一口价不议价',
    '保温杯 价不另谈',
    '保温杯 差价链接别拍',
    '保温杯 次品全赔',
    '保温杯 七天无理由退换',
    'Vacuum flask, not refurbished',
  ])('%s', (title) => expect(ruleOf(title)).toBeUndefined());

  test.each([
    ['used-or-leftover', '无线电钻 二手'],
    ['used-or-leftover', '非洲鼓 翻新'],
    ['price-top-up', '补差价专用 请勿单拍'],
    ['empty-box-or-shell', '保温杯 不含内胆'],
    ['service', '保温杯 丝印费'],
    ['kit-or-blank', '保温杯 毛坯 未打磨'],
  ])('does not by the beginning of another word, %s: %s', (rule, title) => {
    expect(ruleOf(title)).toBe(rule);
  });
});

describe('a title that ends on something else than the product', () => {
  const among = USUAL.map(({ key, offer }) => judged({ ...offer, title: '不锈钢保温杯' }, { key }));
  const markOf = (title: string, price: number) => judgeOne({ title, price }, { among }).mark?.rule;

  test.each(['保温杯密封圈', '保温杯杯盖', '保温杯提手 单只装', '保溫杯吸管'])(
    'is that of a part, at a low price: %s',
    (title) => {
      expect(markOf(title, 300)).toBe('part-or-accessory');
      expect(markOf(title, 900)).toBeUndefined();
    },
  );

  test('is that of the product if others end so', () => {
    const lids = among.map(({ key, offer }) =>
      judged(offerWith({ ...offer, title: '杯盖' }), { key }),
    );
    expect(judgeOne({ title: '保温杯杯盖', price: CHEAP }, { among: lids }).mark).toBeUndefined();
  });

  test('is that of a part if the product does not come along', () => {
    expect(markOf('保温杯挂绳 不含保温杯', 300)).toBe('part-or-accessory');
  });
});

describe('the noun that a title ends on', () => {
  const among = USUAL.map(({ key, offer }) => judged({ ...offer, title: '不锈钢保温杯' }, { key }));
  const markOf = (title: string, price: number) => judgeOne({ title, price }, { among }).mark;

  test.each([
    ['part-or-accessory', '保温杯挂链 编织款', undefined],
    ['empty-box-or-shell', '保温杯天地盖 牛皮纸', '天地盖'],
    ['kit-or-blank', '保温杯坯体 304钢', '坯体'],
    ['service', '保温杯激光打标 一个起', '激光打标'],
    ['picture-or-plan', '保温杯效果图 高清', '效果图'],
    ['model-or-miniature', '保温杯钥匙链 合金', '钥匙链'],
    ['sample-fee', '保溫杯樣件 先看做工', '樣件'],
  ])('makes it %s: %s', (rule, title, word) => {
    expect(markOf(title, 300)).toEqual(word === undefined ? { rule } : { rule, word });
    expect(markOf(title, 1000)).toBeUndefined();
  });

  test.each([
    ['freight-top-up', '改发顺丰 缺的钱'],
    ['price-top-up', '换大号少付的钱'],
    ['sample-fee', '打样的钱 下单退'],
  ])('makes a sum what it is for, whatever it is: %s: %s', (rule, title) => {
    expect(markOf(title, 1000)?.rule).toBe(rule);
  });

  test('is what alone is sold', () => {
    expect(markOf('出口品质 只有杯盖', 300)?.rule).toBe('part-or-accessory');
  });

  test('is the product where most titles end so', () => {
    const sheets = among.map(({ key, offer }) =>
      judged(offerWith({ ...offer, title: '保温杯贴纸' }), { key }),
    );
    expect(judgeOne({ title: '卡通贴纸', price: 300 }, { among: sheets }).mark?.rule).not.toBe(
      'picture-or-plan',
    );
  });

  test('is marked where it says “without” a part, and not “without” a smell', () => {
    expect(markOf('保温杯壶身 没有杯盖', 300)?.rule).toBe('empty-box-or-shell');
    expect(markOf('不锈钢保温杯 没有异味', 550)).toBeUndefined();
  });
});

test('a weak word says what is sold only if several titles do not have it', () => {
  const among = USUAL.map(({ key, offer }, at) =>
    judged({ ...offer, title: at < 5 ? '手工陶瓷杯' : '陶瓷杯' }, { key }),
  );
  const ruleIn = (title: string) => judgeOne({ title, price: 250 }, { among }).mark?.rule;
  expect(ruleIn('陶瓷杯 散装自拼')).toBe('kit-or-blank');
  expect(ruleIn('手工陶瓷杯')).toBe('far-below-same-product');
});

describe('a payment that is spoken of', () => {
  const among = USUAL.map(({ key, offer }) => judged({ ...offer, title: '不锈钢保温杯' }, { key }));
  const markOf = (title: string, price: number) => judgeOne({ title, price }, { among }).mark?.rule;

  test.each([
    ['price-top-up', '双层保温杯 换大号的补差价'],
    ['freight-top-up', '双层保温杯 发顺丰的补运费'],
  ])('is no payment at a fair price of the product, %s: %s', (rule, title) => {
    expect(markOf(title, 1000)).toBeUndefined();
    expect(markOf(title, 100)).toBe(rule);
  });

  test('is one where the link is for it alone', () => {
    expect(markOf('双层保温杯 补差价链接', 1000)).toBe('price-top-up');
  });
});
