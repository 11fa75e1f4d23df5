import { beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/utils/core/model/languages';
import {
  orderQuestionOf,
  questionOf,
  questionsFor,
  termsOf,
  type QuestionFacts,
} from '@/utils/io/question';
import { meaningOf } from '@/utils/io/question/meaning';
import { speak } from '../../support/panel/words';

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
/** Every set of known values that a sentence of a question depends on. */
const SETS = Array.from({ length: 2 ** Object.keys(ALL).length }, (_, bits) =>
  Object.fromEntries(Object.entries(ALL).filter((__, index) => bits & (1 << index))),
);

beforeEach(() => speak('en'));

describe('the question to the seller', () => {
  it('includes everything known in an order', () => {
    expect(ask('order')).toEqual({
      zh: `您好，想订贵店【不锈钢保温杯】500ml 白色，200个，麻烦确认：1）单价多少？含税、含运费（发义乌）吗？2）有现货吗，几天发货？3）单个毛重、外箱尺寸、每箱几个？4）量大还能优惠吗？谢谢！${LINK}`,
      meaning: `Hello, we want 200 个 of 不锈钢保温杯, 500ml 白色. Please confirm: 1) unit price; tax, freight to 义乌 included? 2) in stock, days to dispatch? 3) gross weight each, carton size, 个 per carton? 4) better price for more? Thanks. ${LINK}`,
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
  ] as const)('drops in English, too, what is not known: %s', (id, meaning) => {
    expect(ask(id, { title: 'cup' }).meaning).toBe(meaning);
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

  it('uses translated title and unit in the meaning, Chinese ones in the question', () => {
    const { zh, meaning } = ask('order', {
      ...ALL,
      titleTranslated: 'Vacuum cup',
      unitTranslated: 'pcs',
    });
    expect(meaning).toContain('we want 200 pcs of Vacuum cup, 500ml');
    expect(zh).toContain('【不锈钢保温杯】500ml 白色，200个');
  });

  it.each(LANGUAGES)('has no gap in %s, whatever is known', async (language) => {
    await speak(language);
    const texts = questionsFor('stock').flatMap((id) =>
      SETS.map((facts) => questionOf(id, facts, language).zh + meaningOf(id, facts)),
    );
    const gap = /[{}$]|undefined|question\.|【】|，，|, ,|\(\)|（）| {2}/;
    expect(texts.filter((text) => gap.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('says in %s each value that the Chinese has', async (language) => {
    await speak(language);
    for (const id of questionsFor('stock')) {
      const { zh } = questionOf(id, ALL, language);
      const meaning = meaningOf(id, ALL);
      for (const value of Object.values(ALL)
        .map(String)
        .filter((text) => text.length > 1)) {
        expect(meaning.includes(value), `${value} in ${meaning}`).toBe(zh.includes(value));
      }
    }
  });

  it('says in Chinese word for word what is sent', async () => {
    await speak('zh-CN');
    const texts = questionsFor('stock').flatMap((id) =>
      SETS.map((facts) => [meaningOf(id, facts), ask(id, facts).zh]),
    );
    expect(texts.filter(([meaning, sent]) => meaning !== sent)).toEqual([]);
  });

  it.each([
    ['en', 1, 'May we take 1 sample?'],
    ['en', 3, 'May we take 3 samples?'],
    ['ru', 3, 'взять 3 образца'],
    ['ru', 5, 'взять 5 образцов'],
    ['ar', 2, 'أخذ عينتين'],
    ['ar', 12, 'أخذ 12 عينة'],
    ['fr', 1, 'recevoir 1 échantillon\u202F?'],
  ] as const)('counts samples as %s does: %d', async (language, n, words) => {
    await speak(language);
    expect(questionOf('sample', { n }, language).meaning).toContain(words);
  });

  it('writes numbers as the reader does, and in Chinese as typed', async () => {
    await speak('de');
    const { zh, meaning } = questionOf('marks', { kg: 22.5 }, 'de');
    expect(zh).toContain('不超过22.5公斤');
    expect(meaning).toContain('bis 22,5\u00A0kg');
  });

  it('keeps values apart from Arabic words around them', async () => {
    await speak('ar');
    const { meaning } = questionOf('order', { title: 'Cup', sku: '500ml 白色' }, 'ar');
    expect(meaning).toContain('«\u2068Cup\u2069» (\u2068500ml 白色\u2069)');
  });

  it('has no meaning beside it in a Chinese interface', () => {
    expect(questionOf('order', ALL, 'zh-CN').meaning).toBeUndefined();
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

it('each question lists the terms of the user that it needs', () => {
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

describe('the question about all that is ordered of a seller', () => {
  const other = {
    title: '玻璃杯\n350ml',
    q: 120,
    unit: '个',
    link: 'https://detail.1688.com/offer/2.html',
  };
  const { city, n: _, kg: __, cm: ___, ...cup } = ALL;

  it('names each item with its quantity and link, on one line', () => {
    const { zh, meaning } = orderQuestionOf([cup, other], { city }, 'en');
    expect(zh).toBe(
      `您好，想一次订贵店以下几款：【不锈钢保温杯】500ml 白色，200个 ${LINK}；【玻璃杯 350ml】，120个 ${other.link}。麻烦确认：1）单价多少？含税、含运费（发义乌）吗？2）有现货吗，几天发货？3）单个毛重、外箱尺寸、每箱几个？4）量大还能优惠吗？谢谢！`,
    );
    expect(meaning).toBe(
      `Hello, we want to order 不锈钢保温杯, 500ml 白色 × 200 个 ${LINK}; 玻璃杯 350ml × 120 个 ${other.link}. Please confirm: 1) unit price; tax, freight to 义乌 included? 2) in stock, days to dispatch? 3) gross weight each, carton size, 个 per carton? 4) better price for more? Thanks.`,
    );
  });

  it('drops what is unknown, and a unit that they do not share', () => {
    const box = { title: '毛巾', q: 15, unit: '包' };
    expect(orderQuestionOf([other, box, {}], {}, 'zh-CN').zh).toMatch(
      /，120个 \S+；【毛巾】，15包；【商品】。麻烦确认：1）单价多少？含税、含运费吗？.*每箱装多少？/,
    );
  });

  it('is that of the offer if there is one', () => {
    expect(orderQuestionOf([cup], { city }, 'en')).toEqual(ask('order'));
  });
});
