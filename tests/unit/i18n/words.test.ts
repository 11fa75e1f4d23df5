import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LOCALES, PARTS, readPart } from '@/build/locales/read';
import { foundByWords } from '@/components/offer/offer-marks';
import { destinationChoices } from '@/utils/io/i18n/destination-words';
import { formatDay } from '@/utils/io/i18n/dates';
import { currencyName, formatNumber } from '@/utils/io/i18n/format';
import { wordLanguage, sentences, setWords, t, uiLanguage } from '@/utils/io/i18n/words';
import type { Language } from '@/utils/core/model/languages';
import { messagesOf, speak } from '../../support/panel/words';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDERS = ['components', 'entrypoints', 'utils'];

interface Source {
  file: string;
  /** What stands in quotes: `t('error.offline')`. */
  quoted: ReadonlySet<string>;
  /** What a template begins with: "sort" of t(`sort.${sort}`). */
  groups: ReadonlySet<string>;
}

function readSource(file: string): Source {
  const text = readFileSync(`${ROOT}/${file}`, 'utf8');
  const found = (pattern: RegExp) =>
    new Set(Array.from(text.matchAll(pattern), ([, key = '']) => key));
  return {
    file,
    quoted: found(/'(?:__MSG_)?([A-Za-z][\w.]*?)(?:__)?'/g),
    groups: found(/\bt\(`([\w.]+)\.\$\{/g),
  };
}

const SOURCES: Source[] = FOLDERS.flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readSource(`${folder}/${file}`)),
);
const ALL: Source[] = [...SOURCES, readSource('wxt.config.ts')];

/** Whether a file uses a key: whole, or as the start of a template. */
function uses({ quoted, groups }: Source, key: string): boolean {
  const starts = [...key.matchAll(/\./g)].map(({ index }) => key.slice(0, index));
  return quoted.has(key) || starts.some((start) => groups.has(start));
}

afterEach(() => vi.restoreAllMocks());

it('no word is unused', async () => {
  const keys = Object.keys(await messagesOf('en'));
  expect(keys.filter((key) => !ALL.some((source) => uses(source, key)))).toEqual([]);
});

it('the interface uses the words of options, documents, watched offers and product lists only where they are loaded', async () => {
  const [options, documents, watched, lists] = await Promise.all(
    (['options', 'documents', 'watch', 'lists'] as const).map((part) =>
      readPart(LOCALES, 'en', part),
    ),
  );
  const foreign = SOURCES.flatMap((source) => {
    const { file } = source;
    const mayUse = (folder: RegExp, keys: Iterable<string> = []) =>
      folder.test(file) ? [] : [...keys].filter((key) => uses(source, key));
    return [
      ...mayUse(/^entrypoints\/(options|welcome)\//, options?.keys()),
      ...mayUse(
        // The order of the pins adds them before it is shown (`store/lists/order-opening.ts`).
        /^(?:utils\/io\/(?:export|list)|components\/order)\/|^entrypoints\/sidepanel\/order\/order-view\.tsx$/,
        documents?.keys(),
      ),
      ...mayUse(/^entrypoints\/sidepanel\/list\//, lists?.keys()),
      ...mayUse(/^components\/watch\/|^entrypoints\/sidepanel\/(store\/)?watch\//, watched?.keys()),
    ].map((key) => `${file}: ${key}`);
  });
  expect(foreign).toEqual([]);
});

describe('a count', () => {
  const FORMS = {
    zero: 'zero $1',
    one: 'one $1',
    two: 'two $1',
    few: 'few $1',
    many: 'many $1',
    other: 'other $1',
  };

  // https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
  it.each<[Language, string[]]>([
    ['en', ['other', 'one', 'other', 'other', 'other', 'other']],
    ['zh-CN', ['other', 'other', 'other', 'other', 'other', 'other']],
    ['ru', ['many', 'one', 'few', 'many', 'many', 'one']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'many']],
    ['fr', ['one', 'one', 'other', 'other', 'other', 'other']],
    ['ja', ['other', 'other', 'other', 'other', 'other', 'other']],
  ])('takes the form of %s', (tag, expected) => {
    setWords(tag, { 'offers.count': FORMS }, PARTS);
    expect([0, 1, 2, 5, 11, 21].map((count) => t('offers.count', count).split(' ')[0])).toEqual(
      expected,
    );
  });

  it('is the value, unless another is given', () => {
    setWords('en', { 'offers.count': FORMS }, PARTS);
    expect(t('offers.count', 1200)).toBe('other 1200');
    expect(t('offers.count', 1200, ['1,200'])).toBe('other 1,200');
  });
});

it('the interface says a key whose words are not loaded, and reports it', () => {
  const reported = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  setWords('en', {}, []);
  expect(t('offers.count', 2)).toBe('offers.count');
  expect(reported).toHaveBeenCalledOnce();
});

it('the interface formats in the browser’s region, with digits of trade documents in Arabic', async () => {
  await speak('en');
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  expect(uiLanguage()).toBe('en-GB');
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ar-EG');
  expect(new Intl.NumberFormat(uiLanguage()).format(12)).toContain('12');
});

it.each(['ar-SA', 'fa-IR', 'bn-BD', 'mr-IN', 'th-TH', 'my-MM'])(
  'numbers and days have the digits and years of trade documents in a browser of %s',
  async (tag) => {
    await speak('en');
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(tag);
    expect(formatNumber(12)).toBe('12');
    expect(formatDay('2026-05-28')).toMatch(/\b2026\b/);
    expect(formatDay('2026-05-28')).toMatch(/\b28\b/);
  },
);

it('names are in the language of the words, where the browser speaks one that has no words here', async () => {
  setWords('en', await messagesOf('en'), PARTS);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('it-IT');
  expect(currencyName('CHF')).toBe('Swiss Franc');
  expect(destinationChoices().map(({ label }) => label)).toContain('Germany');
  expect(foundByWords(['tmapi', 'onebound'])).toMatch(/ and /);
  expect(uiLanguage()).toBe('it-IT');
});

it('the interface joins sentences as the language does', async () => {
  await speak('en');
  expect(sentences('One.', 'Two.')).toBe('One. Two.');
  await speak('zh-CN');
  expect(wordLanguage()).toBe('zh-CN');
  expect(sentences('一。', '二。')).toBe('一。二。');
});
