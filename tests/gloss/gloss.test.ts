import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { coverageOf, gloss } from '../../utils/core/glossary/gloss';
import { isGlossed } from '../../utils/core/glossary/language';
import { segment, type Piece } from '../../utils/core/glossary/segment';
import { LANGUAGES } from '../../utils/core/model/languages';
import { ENGLISH, GLOSSARY, glossLanguage } from '../support/glossary';
import { sharedPath, withShared } from '../support/shared';
import { COUNTED_TITLES, DEMO_TITLES, independentTitles, sharedTitles } from './titles';

const MIN_COVERED = 0.85;
const MOST_FREQUENT = 200;

/** Share of the Chinese characters of all titles that are trade words. */
function coverage(titles: readonly string[], language = ENGLISH): number {
  return (
    coverageOf(
      titles.flatMap((title) => segment(title, GLOSSARY)),
      language,
    ) ?? 0
  );
}

describe('the share of characters that a gloss covers', () => {
  function measure(name: string, titles: readonly string[]): number {
    const covered = coverage(titles);
    const without = titles.filter((title) => gloss(title, GLOSSARY, ENGLISH) === undefined).length;
    console.log(
      `${name}: ${titles.length} titles, ${(100 * covered).toFixed(1)} % covered, ${without} without a gloss`,
    );
    return covered;
  }

  it('the glossary covers at least 97 % of the demo’s titles', () => {
    expect(DEMO_TITLES).toHaveLength(300);
    expect(measure('demo', DEMO_TITLES)).toBeGreaterThanOrEqual(0.97);
  });

  test('is large enough in the demo’s titles and the shared material together', withShared, () => {
    const shared = sharedTitles();
    expect(shared.length).toBeGreaterThan(20);
    expect(measure('shared', shared)).toBeGreaterThan(0);
    expect(measure('demo and shared', [...DEMO_TITLES, ...shared])).toBeGreaterThanOrEqual(
      MIN_COVERED,
    );
  });

  it.each(LANGUAGES.filter(isGlossed).filter((tag) => tag !== 'en'))(
    'the short table of %s covers at least 97 % of the demo’s titles',
    async (tag) => {
      expect(coverage(DEMO_TITLES, await glossLanguage(tag))).toBeGreaterThanOrEqual(0.97);
    },
  );

  // Terse titles, full of terms and talk; words were added after reading the first, not the second.
  it.each([
    ['read', false, 0.78],
    ['unread', true, 0.74],
  ])('is large enough in titles of an independent hand, %s', (name, isFresh, least) => {
    expect(measure(name, independentTitles(isFresh))).toBeGreaterThanOrEqual(least);
  });
});

/** Kinds of pieces that are no words. */
const NO_WORDS = new Set<Piece['kind']>(['break', 'latin', 'unknown', 'count', 'fillers']);

/** The most frequent words, each counted once a title; equally frequent ones in their own order. */
function mostFrequent(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = segment(title, GLOSSARY)
      .filter(({ kind }) => !NO_WORDS.has(kind))
      .map(({ kind, text }) => (kind === 'head' || kind === 'part-head' ? `-${text}` : text));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_FREQUENT)
    .map(([word]) => word);
}

it('the 200 most frequent words have the senses that were read in docs/gloss.md', () => {
  const text = readFileSync(new URL('../../docs/gloss.md', import.meta.url), 'utf8');
  const [, rows = ''] = text.split(/^\| Chinese .*\n.*\n/m);
  const table = [...rows.matchAll(/^\| (\S+) +\| ([^|]+) \|$/gm)].map(
    ([, word = '', sense = '']) => `${word}: ${sense.trim()}`,
  );
  const now = mostFrequent(COUNTED_TITLES).map(
    (word) => `${word}: ${ENGLISH.words.get(word) ?? '(left out)'}`,
  );
  expect(table).toEqual(now);
});

test('hostile texts are cut without a loss, and glossed without an error', withShared, () => {
  const file = readFileSync(sharedPath('data/hostile/blns/blns.json'), 'utf8');
  const strings = z.array(z.string()).parse(JSON.parse(file));
  expect(strings.length).toBeGreaterThan(400);
  for (const text of strings) {
    expect(
      segment(text, GLOSSARY)
        .map(({ written }) => written)
        .join(''),
    ).toBe(text.slice(0, 1200));
    expect(() => gloss(`${text}陶瓷马克杯${text}`, GLOSSARY, ENGLISH)).not.toThrow();
  }
});
