import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSellerNames } from '@/utils/io/reading/seller-names';
import { GLOSSARY } from '../../support/glossary';
import { serveWords } from '../../support/serve-words';

await serveWords();
const english = await loadSellerNames('en', GLOSSARY);

const CHENXI = '义乌市晨曦日用百货有限公司';

describe('a seller’s name in English', () => {
  it.each([
    ['place, brand, trade and form', CHENXI, 'Chenxi Daily Goods', 'Yiwu', 'trader'],
    ['a district and a town', '汕头市澄海区莲下镇童趣玩具厂', 'Tongqu Toys', 'Shantou', 'factory'],
    [
      'a county of one character',
      '徐州市沛县龙固镇木糖玩具厂',
      'Mutang Toys',
      'Peixian',
      'factory',
    ],
    [
      'a brand that is a town elsewhere',
      '桐城市新渡镇长兴包装厂',
      'Changxing Packaging',
      'Tongcheng',
      'factory',
    ],
    [
      'a place in brackets',
      '晨曦（义乌）饰品有限公司',
      'Chenxi Fashion Jewellery',
      'Yiwu',
      undefined,
    ],
    [
      'traditional characters',
      '義烏市長樂飾品有限公司',
      'Changle Fashion Jewellery',
      'Yiwu',
      undefined,
    ],
    [
      'Latin letters in the brand',
      '深圳市ABC电子有限公司',
      'ABC Electronics',
      'Shenzhen',
      undefined,
    ],
    ['no brand', '中山市小家电厂', 'Appliances', 'Zhongshan', 'factory'],
    ['a trade that no table has', '乐山市沙湾区套娃厂', 'Taowa', 'Leshan', 'factory'],
    [
      'a syllable that begins with a vowel',
      '山东长安陶瓷厂',
      "Chang'an Ceramics",
      'Shandong',
      'factory',
    ],
    ['one character', '鑫', 'Xin', undefined, undefined],
  ])('a seller’s name is read with %s', (_, chinese, text, place, kind) => {
    expect(english?.(chinese)).toEqual({ text, place, kind });
  });

  it.each([
    ['Latin letters alone', 'tb12345'],
    ['Arabic', 'متجر الألعاب'],
    ['nothing', ''],
    ['an emoji', '🧸'],
    ['300 characters', '义'.repeat(300)],
    ['a legal form alone', '有限公司'],
  ])('a seller’s name stands as it is where it has %s', (_, name) => {
    expect(english?.(name)).toBeUndefined();
  });

  it('a seller’s name that is read has words', () => {
    const part = fc.constantFrom(
      '义乌市',
      '市',
      '县',
      '镇',
      '区',
      '（',
      '）',
      '厂',
      '有限公司',
      '鑫',
      'A',
      '🧸',
      ' ',
    );
    const names = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme' })), { maxLength: 12 });
    fc.assert(
      fc.property(names, (parts) => {
        const read = english?.(parts.join(''));
        return read === undefined || read.text.trim() !== '';
      }),
    );
  });
});

it('brand and trade are joined as each language does', async () => {
  const read = async (tag: string) => (await loadSellerNames(tag, GLOSSARY))?.(CHENXI)?.text;
  expect(await read('de')).toBe('Chenxi Haushaltswaren');
  expect(await read('es')).toBe('Artículos de uso diario Chenxi');
  expect(await read('ru')).toBe('Chenxi, товары повседневного спроса');
  expect(await read('ar')).toBe('مستلزمات يومية Chenxi');
});

it.each(['zh-CN', 'ja'])(
  'a seller’s name is left to readers of %s, who know its characters',
  async (tag) => {
    expect(await loadSellerNames(tag, GLOSSARY)).toBeUndefined();
  },
);

it('no department of a seller is read into its name', () => {
  expect(english?.(`${CHENXI}跨境电商事业部第二分公司`)).toEqual(english?.(CHENXI));
});
