import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** `platform.ts` closes the storage to content scripts, and reads nothing. */
const DOORS = /^utils\/(store\/|platform\.ts$)/;

const sources = execFileSync('git', ['ls-files', 'utils', 'components', 'entrypoints'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));

it('only the stores touch the browser’s storage', () => {
  expect(sources.length).toBeGreaterThan(50);
  const touching = sources.filter((file) => /\.storage\b/.test(readFileSync(file, 'utf8')));
  expect(touching.filter((file) => !DOORS.test(file))).toEqual([]);
  expect(touching).toContain('utils/store/searches.ts');
});
