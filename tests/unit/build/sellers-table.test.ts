import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sellerProblems } from '../../../build/locales/sellers';

/** What a build says of these lines below a head for English and German. */
async function problemsOf(lines: readonly string[], head = 'Chinese\tkind\ten\tde') {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-sellers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'gloss'));
  await writeFile(path.join(folder, 'gloss/sellers.tsv'), `${[head, ...lines].join('\n')}\n`);
  return sellerProblems(folder, ['en', 'de', 'ja', 'zh-CN']);
}

const WHOLE = ['玩具/玩偶\ttrade\ttoys\tSpielwaren', '厂\tfactory\t\t', '都\treading\tdu\t'];

it('a table of sellers’ words that is whole is built', async () => {
  expect(await problemsOf(WHOLE)).toEqual([]);
});

it.each([
  ['an unknown kind', '箱包\tgoods\tbags\tTaschen', 'has the unknown kind "goods"'],
  ['a language without a meaning', '箱包\ttrade\tbags\t', 'has not a meaning in each column'],
  ['a column too few', '箱包\ttrade\tbags', 'has not a meaning in each column'],
  ['a spelling that stands twice', '玩偶\ttrade\tdolls\tPuppen', 'has "玩偶" again'],
  ['traditional characters', '玩具廠\tfactory\t\t', 'has "玩具廠": write simplified'],
])('a table of sellers’ words is refused for %s', async (_, line, problem) => {
  const [only, ...others] = await problemsOf([...WHOLE, line]);
  expect(only).toContain(`locales/gloss/sellers.tsv:5 ${problem}`);
  expect(others).toEqual([]);
});

it('a table of sellers’ words without a column for a language is refused', async () => {
  expect(await problemsOf([], 'Chinese\tkind\ten')).toEqual([
    'locales/gloss/sellers.tsv has no column for de: add it.',
  ]);
});
