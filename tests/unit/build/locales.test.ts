import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkLocales } from '../../../build/locales';

const ENGLISH = 'menuItem: Find\nwait: $1 s\noffers:\n  1: $1 offer\n  n: $1 offers\n';
const CHINESE = 'menuItem: 找同款\nwait: $1 秒\noffers:\n  n: $1 个\n';

/** What a build says with these files in the place of `locales/`. Undefined: nothing. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-locales-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return checkLocales(folder).then(() => undefined, String);
}

it('has nothing against the texts of this project', async () => {
  await expect(checkLocales()).resolves.toBeUndefined();
});

it('accepts a language with fewer plural forms', async () => {
  expect(await problemsOf({ 'en.yml': ENGLISH, 'zh_CN.yml': CHINESE })).toBeUndefined();
});

it('names the line of a file that is no YAML', async () => {
  const broken = ENGLISH.replace('Find', '"Find');
  expect(await problemsOf({ 'en.yml': broken, 'zh_CN.yml': CHINESE })).toMatch(
    /^Error: locales\/en\.yml cannot be read \(.+, line \d+, column \d+\): correct it there\.$/,
  );
});

it('names a file that is not there', async () => {
  expect(await problemsOf({ 'zh_CN.yml': CHINESE })).toMatch(
    /^Error: locales\/en\.yml cannot be read \(ENOENT/,
  );
});

it('names a key that one language lacks', async () => {
  const short = CHINESE.replace('menuItem: 找同款\n', '');
  expect(await problemsOf({ 'en.yml': ENGLISH, 'zh_CN.yml': short })).toBe(
    'Error: locales/zh_CN.yml has no text for "menuItem": add it, or remove it from en.yml.',
  );
  const long = `${CHINESE}input:\n  other: 其他\n`;
  expect(await problemsOf({ 'en.yml': ENGLISH, 'zh_CN.yml': long })).toBe(
    'Error: locales/zh_CN.yml has a text for "input.other" alone: remove it, or add it to en.yml.',
  );
});

it('names a text without its values', async () => {
  const without = CHINESE.replace('$1 秒', '秒');
  expect(await problemsOf({ 'en.yml': ENGLISH, 'zh_CN.yml': without })).toBe(
    'Error: locales/zh_CN.yml has the values none in "wait", and en.yml has $1: use the same in both.',
  );
});

it('shortens a long list, as of an empty file', async () => {
  const keys = Array.from({ length: 14 }, (_, at) => `key${at}: Text\n`).join('');
  const lines = (await problemsOf({ 'en.yml': keys, 'zh_CN.yml': '' }))?.split('\n');
  expect(lines).toHaveLength(11);
  expect(lines?.at(-1)).toBe('4 more are like these.');
});
