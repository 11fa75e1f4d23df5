import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkLocales } from '../../../build/locales';
import { glossProblems } from '../../../build/locales/check-gloss';

const WORDS = [
  '陶瓷\tmaterials\tceramic',
  '马克杯\tdrinkware\tmug',
  't恤\tclothing\tT-shirt',
  '个\tcounters\tpcs',
  '1个\tone\tpc',
  '款\tcounters\tstyles',
  '款\tfillers',
  'temu\tsales-talk',
  '-杯\thead\tcup',
];
const GERMAN = ['陶瓷\tKeramik', '-杯\tTasse'];
const RUSSIAN = ['陶瓷\tкерамика', '-杯\tчашка'];

/** What a build says of these files; a table is its lines after the first. */
async function problemsOf(words: readonly string[], german = GERMAN, russian = RUSSIAN) {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-gloss-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'gloss'));
  const write = (name: string, lines: readonly string[]) =>
    writeFile(path.join(folder, 'gloss', `${name}.tsv`), `${lines.join('\n')}\n`);
  await write('words', ['Chinese\tkind\tEnglish', ...words]);
  await write('de', ['Chinese\tde', ...german]);
  await write('ru', ['Chinese\tru', ...russian]);
  return glossProblems(folder, ['de', 'ru']);
}

it('has nothing against a table that is whole', async () => {
  expect(await problemsOf(WORDS)).toEqual([]);
});

describe('the table of trade words', () => {
  it.each([
    ['a line without tabs', '水杯 drinkware cup', 'is no row ("水杯 drinkware cup")'],
    ['a cell too many', '水杯\tdrinkware\tcup\tmug', 'is no row ("水杯 drinkware cup mug")'],
    ['an empty line', '', 'is no row ("")'],
    ['an unknown kind', '水杯\tdrinkwear\tcup', 'has the unknown kind "drinkwear"'],
    ['a word without English', '水杯\tdrinkware', 'has no English for "水杯"'],
    [
      'English of what is left out',
      '爆款\tsales-talk\thot',
      'has English for "爆款", but sales-talk',
    ],
    [
      'a word that stands twice',
      '马克杯\thome\tmug',
      'has "马克杯" again, after locales/gloss/words.tsv:3',
    ],
    [
      'a counter that is a word',
      '个\tsizes\tpiece',
      'has "个" again, after locales/gloss/words.tsv:5',
    ],
    [
      'traditional characters',
      '馬克杯\tdrinkware\tmug',
      'has "馬克杯" as drinkware: write simplified',
    ],
    ['capitals', 'T桖\tclothing\tT-shirt', 'has "T桖" as clothing: write simplified'],
    ['Latin letters alone', 'mug\tdrinkware\tmug', 'has "mug" as drinkware: write simplified'],
    [
      'white space in a word',
      '水 杯\tdrinkware\tcup',
      'has "水 杯" as drinkware: write simplified',
    ],
    ['a head without its hyphen', '壶\thead\tpot', 'has "壶" as head: write a hyphen'],
    [
      'a head of two characters',
      '-茶壶\tpart-head\tpot',
      'has "-茶壶" as part-head: write a hyphen',
    ],
    ['a form after one without it', '箱\tone\tcarton', 'has "箱" as one: write 1 and a counter'],
    ['Chinese for English', '水杯\tdrinkware\t杯', 'has the English "杯"'],
    ['white space after English', '水杯\tdrinkware\tcup ', 'has the English "cup "'],
    ['lines that end as in Windows', '水杯\tdrinkware\tcup\r', 'has the English "cup\r"'],
  ])('is refused for %s, by its line', async (_, line, problem) => {
    const [only, ...others] = await problemsOf([...WORDS, line, '茶壶\tdrinkware\tteapot']);
    expect(only).toContain(`locales/gloss/words.tsv:11 ${problem}`);
    expect(only).toMatch(/: [a-z].+\.$/);
    expect(others).toEqual([]);
  });
});

describe('the table of a language', () => {
  it.each([
    [
      'a line without tabs',
      '马克杯 Becher',
      ['locales/gloss/de.tsv:4 is no row ("马克杯 Becher")'],
    ],
    ['a word without its meaning', '马克杯\t ', ['locales/gloss/de.tsv:4 is no row']],
    [
      'a word that no title has',
      '水杯\tBecher',
      [
        'locales/gloss/de.tsv:4 has "水杯", which words.tsv lacks',
        'locales/gloss/ru.tsv has no row',
      ],
    ],
    ['a word that stands twice', '陶瓷\tTon', ['locales/gloss/de.tsv:4 has "陶瓷" again, after']],
    [
      'white space',
      '马克杯\tBecher ',
      ['locales/gloss/de.tsv:4 has white space', 'locales/gloss/ru.tsv has no row'],
    ],
    [
      'a word that another one lacks',
      '马克杯\tBecher',
      ['locales/gloss/ru.tsv has no row for "马克杯", which de.tsv has: add it.'],
    ],
  ])('is refused for %s', async (_, line, starts) => {
    const problems = await problemsOf(WORDS, [...GERMAN, line]);
    expect(problems.map((problem, at) => problem.startsWith(starts[at] ?? '?'))).toEqual(
      starts.map(() => true),
    );
  });
});

it('stops the build where a table is missing or is something else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-gloss-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'gloss'));
  await writeFile(path.join(folder, 'gloss', 'de.tsv'), '<html>\n');
  const said = await checkLocales(folder, ['de']).then(() => '', String);
  expect(said).toContain('locales/gloss/words.tsv cannot be read ("Error: ENOENT');
  expect(said).toContain(
    'locales/gloss/de.tsv cannot be read ("<html>"): begin it with "Chinese".',
  );
});
