import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** `platform.ts` closes the storage to content scripts, and reads nothing. */
const DOORS = /^utils\/(storage\/|platform\.ts$)/;

const sources = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, ...file.split(path.sep)))
    .filter((file) => /\.tsx?$/.test(file)),
);

it('only the stores touch the browser’s storage', () => {
  expect(sources.length).toBeGreaterThan(50);
  const touching = sources.filter((file) => /\.storage\b/.test(readFileSync(file, 'utf8')));
  expect(touching.filter((file) => !DOORS.test(file))).toEqual([]);
  expect(touching).toContain('utils/storage/searches.ts');
});
