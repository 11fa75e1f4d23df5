import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedFiles } from './sources';

/** `platform.ts` closes the storage to content scripts, and reads nothing. */
const DOORS = /^utils\/(storage\/|platform\.ts$)/;

const sources = shippedFiles(/\.tsx?$/);

it('only the stores touch the browser’s storage', () => {
  expect(sources.length).toBeGreaterThan(50);
  const touching = sources.filter((file) => /\.storage\b/.test(readFileSync(file, 'utf8')));
  expect(touching.filter((file) => !DOORS.test(file))).toEqual([]);
  expect(touching).toContain('utils/storage/searches.ts');
});
