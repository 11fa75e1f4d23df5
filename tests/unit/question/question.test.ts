import { describe, expect, it } from 'vitest';
import { questionOf, questionsFor, termsOf, type QuestionFacts } from '@/utils/question';

const LINK = 'https://detail.1688.com/offer/721188620217.html';
const ALL: QuestionFacts = {
  title: '不锈钢保温杯',
  sku: '500ml 白色',
  q: 200,
  unit: '个',
  city: '义乌',
  n: 3,
  kg: 20,
  cm: 60,
  link: LINK,
};
const ask = (id: Parameters<typeof questionOf>[0], facts: QuestionFacts = ALL) =>
  questionOf(id, facts, 'en');

describe('the question to the seller', () => {
  it('includes everything known in an order', () => {
    expect(ask('order')).toEqual({
      zh: `您好，想订贵店【不锈钢保温杯】500ml 白色，200个，麻烦确认：1）单价多少？含税、含运费（发义乌）吗？2）有现货吗，几天发货？3）单个毛重、外箱尺寸、每箱几个？4）量大还能优惠吗？谢谢！${LINK}`,
      translation: `Hello, we want 200 个 of 不锈钢保温杯, 500ml 白色. Please confirm: 1) unit price; tax, freight to 义乌 included? 2) in stock, days to dispatch? 3) gross weight each, carton size, 个 per carton? 4) better price for more? Thanks. ${LINK}`,
    });
  });

  it.each([
    [
      'sample',
      `您好，想咨询贵店【不锈钢保温杯】500ml 白色：可以先拿3个样品吗？样品费和运费多少，下大货能退吗？谢谢！${LINK}`,
    ],
    [
      'oem',
      `您好，想咨询贵店【不锈钢保温杯】500ml 白色：能印我们的LOGO、换包装吗？起订量、制版或开模费、打样时间、大货交期分别是多少？大货按确认样做。谢谢！${LINK}`,
    ],
    [
      'refund',
      `您好，想咨询贵店【不锈钢保温杯】500ml 白色：我们要退税，能开13%专票吗？含税单价多少？贵司是一般纳税人吗？开票品名和单位怎么写？谢谢！${LINK}`,
    ],
    [
      'marks',
      `您好，想咨询贵店【不锈钢保温杯】500ml 白色：请按我们的文件贴唛头和条码，每箱不超过20公斤，单边不超过60厘米，箱内外不放贵司资料，可以吗，要加钱吗？谢谢！${LINK}`,
    ],
    [
      'dropship',
      `您好，想咨询贵店【不锈钢保温杯】500ml 白色：支持一件代发吗？代发价和到义乌运费多少？包裹里请不放价格单和广告。几小时发货，断货会提前说吗？谢谢！${LINK}`,
    ],
  ] as const)('asks about %s', (id, zh) => {
    expect(ask(id).zh).toBe(zh);
  });

  it.each([
    [
      'sample',
      'Hello, this is about cup. May we take samples? Cost, freight, refunded on the bulk order? Thanks.',
    ],
    [
      'marks',
      'Hello, this is about cup. Marks and barcodes per our file, no seller papers: possible? Charge? Thanks.',
    ],
    [
      'dropship',
      'Hello, this is about cup. Dropship? Price, post? No price slip or advert inside. Hours to dispatch, notice if out of stock? Thanks.',
    ],
  ] as const)('drops in English, too, what is not known: %s', (id, translation) => {
    expect(ask(id, { title: 'cup' }).translation).toBe(translation);
  });

  it.each<[string, QuestionFacts, string]>([
    ['nothing', {}, '您好，想订贵店的商品，麻烦确认：1）单价多少？含税、含运费吗？'],
    ['no unit', { title: '杯', q: 50 }, '您好，想订贵店【杯】，数量50，麻烦确认：'],
    ['no quantity', { title: '杯', unit: '个' }, '您好，想订贵店【杯】，麻烦确认：'],
    ['empty texts', { title: ' ', sku: '', q: 0, city: ' ' }, '您好，想订贵店的商品，麻烦确认：'],
    ['a title on two lines', { title: '杯\n 子' }, '您好，想订贵店【杯 子】，麻烦确认：'],
  ])('starts well with %s', (_what, facts, start) => {
    const { zh } = ask('order', facts);
    expect(zh.startsWith(start), zh).toBe(true);
  });

  it('does not expand placeholders inside values', () => {
    expect(ask('sample', { title: '{link}', link: LINK }).zh).toContain('【{link}】');
  });

  it('uses translated title and unit in the translation, Chinese ones in the question', () => {
    const { zh, translation } = ask('order', {
      ...ALL,
      titleTranslated: 'Vacuum cup',
      unitTranslated: 'pcs',
    });
    expect(translation).toContain('we want 200 pcs of Vacuum cup, 500ml');
    expect(zh).toContain('【不锈钢保温杯】500ml 白色，200个');
  });

  it('never contains an unfilled placeholder', () => {
    for (const id of questionsFor('stock')) {
      for (const facts of [{}, ALL, { title: '杯' }, { q: 5, unit: '箱' }, { sku: '红' }]) {
        const { zh, translation = '' } = ask(id, facts);
        expect(zh + translation).not.toMatch(/[{}]|undefined|【】|，，|, ,| {2}/);
      }
    }
  });

  it('has no translation in a Chinese interface', () => {
    expect(questionOf('order', ALL, 'zh-CN').translation).toBeUndefined();
  });
});

it.each([
  ['stock', 6],
  ['client', 6],
  ['dropship', 6],
  ['brand', 0],
])('a user with the profile %s has %d questions', (profile, count) => {
  expect(questionsFor(profile)).toHaveLength(count);
});

it("lists the user's terms of each question", () => {
  const terms = questionsFor('stock').map((id) => [id, ...termsOf(id)].join(' '));
  expect(terms).toEqual([
    'order city',
    'sample n',
    'oem',
    'refund',
    'marks kg cm',
    'dropship city',
  ]);
});
