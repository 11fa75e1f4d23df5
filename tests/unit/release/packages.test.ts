import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findUncommitted } from '@/build/release/packages';
import { compare } from '@/build/release/rebuild';
import wxtConfig from '@/wxt.config';
import { ROOT } from '../../support/places';

it('a package is what its sources make if each file has the same bytes', () => {
  const files = (of: Readonly<Record<string, number[]>>) =>
    new Map(Object.entries(of).map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
  const expected = files({ a: [1, 2], b: [3], lost: [4] });
  const built = files({ a: [1, 2], b: [5], more: [] });
  expect(compare(expected, built)).toEqual({ different: ['b', 'lost', 'more'], count: 4 });
  expect(compare(expected, expected)).toEqual({ different: [], count: 3 });
});

it('the sources package holds what is committed, and no file that git ignores', () => {
  const files = (...names: string[]) => new Map(names.map((name) => [name, new Uint8Array()]));
  const committed = ['package.json', 'relay/main.ts', ''];
  expect(findUncommitted(files('package.json', 'relay/main.ts'), committed)).toEqual([]);
  expect(findUncommitted(files('package.json', 'relay.yml', 'secrets/ali'), committed)).toEqual([
    'relay.yml',
    'secrets/ali',
  ]);
});

it('the sources’ archive packs no sources that git ignores', async () => {
  const ignored = (await readFile(path.join(ROOT, '.gitignore'), 'utf8'))
    .split('\n')
    .filter((line) => /^[^.]/.test(line) && line !== 'node_modules'); // which WXT leaves out, as hidden ones
  const left = wxtConfig.zip?.excludeSources ?? [];
  const packed = ignored.filter(
    (line) => ![line, `${line}/**`, `**/${line}`].some((pattern) => left.includes(pattern)),
  );
  expect(packed).toEqual([]);
});
