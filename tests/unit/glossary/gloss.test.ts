import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { gloss } from '@/utils/core/glossary/gloss';
import { GRAMMARS, type GlossLanguage } from '@/utils/core/glossary/language';
import { segment } from '@/utils/core/glossary/segment';
import { loadGlosser } from '@/utils/io/reading/glosser';
import { loadGlossary } from '@/utils/io/reading/glossary';
import { ENGLISH, GLOSSARY, glossLanguage } from '../../support/glossary';
import { serveWords } from '../../support/serve-words';

const english = (title: string) => gloss(title, GLOSSARY, ENGLISH)?.text;

describe('a title in English', () => {
  it.each([
    ['what describes the noun goes before it', '陶瓷简约马克杯 大号', 'Plain ceramic mug, large'],
    ['also where it follows', '马克杯陶瓷', 'Ceramic mug'],
    ['sales talk is left out', '爆款新款马克杯厂家直销一件代发', 'Mug'],
    ['uses and sizes follow', '马克杯 350ml 办公室户外', 'Mug, 350ml, office, outdoor'],
    ['a part is named after what it belongs to', '保温杯杯盖', 'Vacuum flask cup lid'],
    ['the last of one trade is what is sold', '橡木色沙发边几', 'Oak-coloured side table, sofa'],
    ['a fee is what is sold', '马克杯定制 打样费', 'Custom-made sampling fee, mug'],
    ['what it fits', '适用于冰霸杯的密封盖', 'Airtight lid, for insulated tumbler'],
    ['what it fits, said after', '支架 手机电脑通用', 'Bracket, for mobile phone, for computer'],
    ['what is not in it', '行李箱 不含万向轮', 'Suitcase, without swivel-wheel'],
    ['a denial denies', '不防水手表', 'Wristwatch, not waterproof'],
    ['counters count after a number', '3层收纳架 6个装', 'Storage rack, 3 layers, 6 per pack'],
    ['one of a kind', '储物罐 1箱', 'Storage canister, 1 carton'],
    ['Chinese numerals', '马克杯 十二件', 'Mug, 12 pcs'],
    ['what is measured', '圆桌 直径60厘米', 'Round table, diameter 60 cm'],
    ['traditional characters', '陶瓷馬克杯 玻璃蓋', 'Ceramic mug, glass lid'],
    ['models and Latin stay', 'iPhone16Pro手机壳', 'iPhone16Pro phone case'],
    ['full-width letters', 'ＵＳＢ充电台灯', 'USB-rechargeable desk lamp'],
    ['emoji are left out', '🔥陶瓷🎁马克杯🔥', 'Ceramic mug'],
    ['a seller’s name is left out', '义乌晨越家居配件厂 陶瓷马克杯', 'Ceramic mug'],
  ])('%s', (_, title, expected) => {
    expect(english(title)).toBe(expected);
  });

  it.each([
    ['all sales talk', '2025新款爆款 厂家直销 一件代发'],
    ['Latin alone', 'Stainless steel tumbler 500ml'],
    ['emoji alone', '🔥🔥🎁'],
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['hardly anything known', '甲乙丙丁戊己庚辛壬癸杯子'],
    ['Japanese', 'ステンレスのタンブラー'],
  ])('is none where a title is %s', (_, title) => {
    expect(english(title)).toBeUndefined();
  });
});

const FRENCH: GlossLanguage = {
  tag: 'fr',
  words: new Map([
    ['陶瓷', 'céramique'],
    ['北欧', 'nordique'],
    ['马克杯', 'tasse'],
    ['杯盖', 'couvercle'],
    ['适用于', 'pour'],
  ]),
  grammar: GRAMMARS.fr,
};
const JAPANESE: GlossLanguage = {
  tag: 'ja',
  words: new Map([
    ['陶瓷', '陶器'],
    ['北欧', '北欧風'],
    ['马克杯', 'マグカップ'],
    ['杯盖', 'ふた'],
    ['适用于', '用'],
  ]),
  grammar: GRAMMARS.ja,
};

describe('what would mislead a buyer', () => {
  it.each([
    ['a link to pay freight is no chain', '运费链接', 'Freight link'],
    ['nor is one to pay a deposit', '行李箱大货定金链接', 'Suitcase bulk order deposit link'],
    ['a pocket is no bag', '高腰口袋瑜伽裤', 'High-waisted pocket yoga leggings'],
    ['a vase is no device', '干花花器摆件', 'Ornament, dried flower vase'],
    ['a toy for dolls, by its scale', '1:12娃用马克杯模型', '1:12 doll-sized mug model'],
    ['one earphone of a pair', '蓝牙耳机 左耳', 'Bluetooth earphone, left-ear'],
    ['a bib for babies, not for men', '围兜 男宝女宝款', "Bib, baby boys', baby girls'"],
    ['points of tax are no pieces', '马克杯 要发票另加8个点', 'Mug, invoice, 8 points of tax'],
    ['packing tape packs no meals', '透明胶带打包', 'Clear packing tape'],
    [
      'a sum from which freight is free is no size',
      '陶瓷茶壶 1000ml 满200包邮',
      'Ceramic teapot, 1000ml',
    ],
    ['nor is such a number of pieces', '陶瓷茶壶 满2件包邮', 'Ceramic teapot'],
    ['what comes with it beside', '磨豆机 含备用磨芯', 'Coffee grinder, with grinder core'],
  ])('%s', (_, title, expected) => {
    expect(english(title)).toBe(expected);
  });

  // 蛇皮管 is a hose, 发黄 to turn yellow, 空白 blank.
  it.each([
    ['蛇皮管', '马克杯 蛇皮管'],
    ['发黄', '透明手机壳 不易发黄'],
    ['空白', '雨伞 空白涂鸦'],
  ])('a character of an unknown word is not read by itself: %s', (_, title) => {
    expect(english(title)).not.toMatch(/leather|yellow|white/i);
  });
});

describe('the order of a language', () => {
  it.each([
    [FRENCH, '北欧陶瓷马克杯', 'Tasse, céramique, nordique'],
    [FRENCH, '马克杯杯盖', 'Couvercle de tasse'],
    [FRENCH, '陶瓷杯盖 适用于马克杯', 'Couvercle, céramique, pour tasse'],
    [JAPANESE, '北欧陶瓷马克杯', '北欧風 陶器 マグカップ'],
    [JAPANESE, '陶瓷杯盖 适用于马克杯', '陶器 ふた、マグカップ用'],
  ])('%#: %s', (language, title, expected) => {
    expect(gloss(title, GLOSSARY, language)?.text).toBe(expected);
  });

  it('leaves out what a language has no word for', () => {
    expect(gloss('防水陶瓷马克杯', GLOSSARY, FRENCH)?.text).toBe('Tasse, céramique');
    expect(gloss('防水', GLOSSARY, FRENCH)).toBeUndefined();
  });
});

// What follows stands as it is in the list: after "для" a noun would need another case, and "لـ" joins its noun.
it.each<['ru' | 'ar', string, string]>([
  ['ru', '蓝牙耳机 手机通用', 'Bluetooth-наушники, подходит: мобильный телефон'],
  ['ru', '马克杯 不含托盘', 'Кружка, не входит: поднос'],
  ['ar', '蓝牙耳机 手机通用', 'سماعة بلوتوث، يناسب: هاتف محمول'],
])(
  'the gloss links words that cannot be declined by a colon: %s, %s',
  async (tag, title, expected) => {
    const language = await glossLanguage(tag);
    expect(gloss(title, GLOSSARY, language)?.text).toBe(expected);
  },
);

it('the gloss loads the words of a language from the package, and none where it has none', async () => {
  await serveWords();
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const glossary = await loadGlossary();
  expect(glossary).toEqual(GLOSSARY);
  expect((await loadGlosser('en', glossary))?.title('陶瓷杯')).toBe('Ceramic cup');
  expect((await loadGlosser('de', glossary))?.title('陶瓷杯')).toBe('Tasse, Keramik');
  expect(await loadGlosser('zh-CN', glossary)).toBeUndefined();
  expect(await loadGlosser('toString', glossary)).toBeUndefined();
});

const WORDS = [...GLOSSARY.kinds.keys(), ...GLOSSARY.counters];
const title = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' }), fc.nat(2000).map(String)),
  )
  .map((parts) => parts.join(''));

describe('any title', () => {
  it('is the sum of its pieces', () => {
    fc.assert(
      fc.property(title, (text) => {
        const plain = text.slice(0, 500);
        expect(
          segment(plain, GLOSSARY)
            .map(({ written }) => written)
            .join(''),
        ).toBe(plain);
      }),
    );
  });

  it('has a gloss without Chinese, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) => {
        const text = english(words.join(''));
        if (text !== undefined) expect(text).not.toMatch(/\p{Script=Han}|undefined|^,|, ,/u);
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    const seconds = (length: number) => {
      const text = '不锈钢保温杯大容量便携式'.repeat(100).slice(0, length);
      const start = performance.now();
      for (let round = 0; round < 20; round += 1) gloss(text, GLOSSARY, ENGLISH);
      return performance.now() - start;
    };
    // The least of several: whatever else runs only adds to it.
    const least = (length: number) => Math.min(...Array.from({ length: 5 }, () => seconds(length)));
    seconds(1200);
    expect(least(1200)).toBeLessThan(Math.max(least(300), 4) * 12);
  });
});

it('no words of a gloss are loaded for readers of Chinese', async () => {
  const load = vi.spyOn(globalThis, 'fetch');
  expect(await loadGlosser('zh-CN', GLOSSARY)).toBeUndefined();
  expect(load).not.toHaveBeenCalled();
});
