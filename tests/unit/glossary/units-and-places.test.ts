import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { glossPlace, glossUnit } from '@/utils/core/glossary/units-and-places';
import { loadGlosser } from '@/utils/io/reading/glosser';
import { ENGLISH, GLOSSARY } from '../../support/glossary';
import { serveWords } from '../../support/serve-words';

describe('a place in English', () => {
  it.each([
    ['浙江 金华', 'Jinhua, Zhejiang'],
    ['浙江省金华市义乌市', 'Yiwu, Jinhua, Zhejiang'],
    ['广西壮族自治区 南宁', 'Nanning, Guangxi'],
    ['上海 上海市', 'Shanghai'],
    ['中国 广东 深圳', 'Shenzhen, Guangdong, China'],
    ['浙江 某某', 'Zhejiang'],
    ['某某', undefined],
    ['', undefined],
  ])('%s', (chinese, english) => {
    expect(glossPlace(chinese, GLOSSARY, ENGLISH)).toBe(english);
  });

  it('is known of 150 towns and more', () => {
    const all = [...GLOSSARY.kinds]
      .filter(([, kind]) => kind === 'places' || kind === 'inland-places')
      .map(([place]) => place);
    expect(all.length).toBeGreaterThan(184); // with 34 provinces
    expect(all.filter((place) => glossPlace(place, GLOSSARY, ENGLISH) === undefined)).toEqual([]);
  });
});

it.each([
  ['个', 'pc'],
  ['箱', 'carton'],
  ['公斤', 'kg'],
  ['某', undefined],
])('the unit %s', (chinese, english) => {
  expect(glossUnit(chinese, ENGLISH)).toBe(english);
});

it('the reader of units reads by the words of a language, if it has any', async () => {
  await serveWords();
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const glosser = await loadGlosser('en', GLOSSARY);
  expect(glosser?.title('陶瓷马克杯')).toBe('Ceramic mug');
  expect(glosser?.title('爆款')).toBeUndefined();
  expect(glosser?.title('爆款')).toBeUndefined(); // kept as well
  expect(await loadGlosser('zh-CN', GLOSSARY)).toBeUndefined();

  const german = await loadGlosser('de', GLOSSARY);
  expect(german?.title('北欧陶瓷马克杯 大号 3件')).toBe(
    'Becher, Keramik, skandinavisch, 3 Stück, groß',
  );
  // Too much of it has no word in the short table: all of it is in English.
  expect(german?.title('研磨碗 陶瓷')).toBe('Ceramic mortar bowl');
  expect(german?.place('浙江义乌')).toBe('Yiwu, Zhejiang');
  expect((await loadGlosser('ja', GLOSSARY))?.place('浙江义乌')).toBe('義烏');
  expect(german?.unit('套')).toBe('Set');
});
