import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkLocales } from '../../../build/locales';

const ENGLISH = 'menuItem: Find\nwait: $1 s\noffers:\n  one: $1 offer\n  other: $1 offers\n';
const CHINESE = 'menuItem: 找同款\nwait: $1 秒\noffers:\n  other: $1 个\n';
const RUSSIAN =
  'menuItem: Найти\nwait: $1 с\noffers:\n  one: $1 товар\n  few: $1 товара\n  many: $1 товаров\n  other: $1 товара\n';

/** What a build says with these files as the panel's part of `locales/`. Undefined: nothing. */
async function problemsOf(
  files: Readonly<Record<string, string>>,
  languages = Object.keys(files),
): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-locales-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'gloss'));
  await writeFile(path.join(folder, 'gloss', 'words.tsv'), 'Chinese\tkind\tEnglish\n');
  await writeFile(path.join(folder, 'gloss', 'ru.tsv'), 'Chinese\tru\n');
  await writeFile(path.join(folder, 'gloss', 'sellers.tsv'), 'Chinese\tkind\ten\tru\n');
  for (const [language, text] of Object.entries(files)) {
    await mkdir(path.join(folder, language));
    for (const part of ['shell', 'watch', 'options', 'documents', 'lists'])
      await writeFile(path.join(folder, language, `${part}.yml`), 'same: $1\n');
    await writeFile(path.join(folder, language, 'panel.yml'), text);
  }
  return checkLocales(folder, languages).then(() => undefined, String);
}

it('the check of texts accepts the texts of this project', async () => {
  await expect(checkLocales()).resolves.toBeUndefined();
});

it('the check of texts accepts as many plural forms as a language has', async () => {
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': CHINESE, ru: RUSSIAN })).toBeUndefined();
});

it('names the forms that a language lacks or does not have', async () => {
  const short = RUSSIAN.replace('  few: $1 товара\n', '');
  const long = CHINESE.replace('  other', '  one: 一个 $1\n  other');
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': long, ru: short })).toBe(
    'Error: "offers" of locales/zh-CN/panel.yml has the forms one, other: zh-CN has other.\n' +
      '"offers" of locales/ru/panel.yml has the forms many, one, other: ru has few, many, one, other.',
  );
});

it('names a form of many numbers that lost its value', async () => {
  const one = ENGLISH.replace('one: $1 offer', 'one: the one offer');
  expect(await problemsOf({ en: one, ru: RUSSIAN })).toBeUndefined();
  const lost = RUSSIAN.replace('one: $1 товар', 'one: один товар');
  expect(await problemsOf({ en: one, ru: lost })).toBe(
    'Error: "offers" of locales/ru/panel.yml has the values none in its form "one", which many numbers take: use $1.',
  );
});

it('names the line of a file that is no YAML', async () => {
  const broken = ENGLISH.replace('Find', '"Find');
  expect(await problemsOf({ en: broken, 'zh-CN': CHINESE })).toMatch(
    /^Error: locales\/en\/panel\.yml cannot be read \(.+ at line \d+, column \d+\): correct it there\.$/,
  );
});

it('names a language without a file, and a folder that cannot be chosen', async () => {
  expect(await problemsOf({ 'zh-CN': CHINESE }, ['en', 'zh-CN'])).toMatch(
    /^Error: locales\/en\/shell\.yml cannot be read \(ENOENT/,
  );
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': CHINESE }, ['en'])).toBe(
    'Error: locales/zh-CN cannot be chosen: add it to utils/core/model/languages.ts.',
  );
});

it('names a text that is missing, unknown or empty', async () => {
  const short = CHINESE.replace('menuItem: 找同款\n', '');
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': short })).toBe(
    'Error: locales/zh-CN/panel.yml has no text for "menuItem": add it, or remove it from en/panel.yml.',
  );
  const long = `${CHINESE}input:\n  other2: 其他\n`;
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': long })).toBe(
    'Error: locales/zh-CN/panel.yml has a text for "input.other2" alone: remove it, or add it to en/panel.yml.',
  );
  const empty = CHINESE.replace('找同款', '""');
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': empty })).toBe(
    'Error: "menuItem" of locales/zh-CN/panel.yml is empty: write it.',
  );
});

it('names a value that is lost, and forms in one language only', async () => {
  const without = CHINESE.replace('$1 秒', '秒');
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': without })).toBe(
    'Error: locales/zh-CN/panel.yml has the values none in "wait", and en/panel.yml has $1: use the same in both.',
  );
  const single = CHINESE.replace('offers:\n  other: $1 个', 'offers: $1 个');
  expect(await problemsOf({ en: ENGLISH, 'zh-CN': single })).toBe(
    'Error: locales/zh-CN/panel.yml and en/panel.yml differ in "offers": give forms by number in both, or in neither.',
  );
});

it('the check of texts counts what is beyond the first problems', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `key${index}: text`).join('\n');
  const lines = (await problemsOf({ en: keys, 'zh-CN': 'key0: 文' }))?.split('\n');
  expect(lines).toHaveLength(11);
  expect(lines?.at(-1)).toBe('19 more are like these.');
});
