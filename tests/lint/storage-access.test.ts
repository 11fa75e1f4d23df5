import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedFiles } from './sources';

/** `platform.ts` closes the storage to content scripts, and reads nothing. */
const ALLOWED = /^utils\/io\/(storage\/|platform\.ts$)/;

const sources = shippedFiles(/\.tsx?$/);

/** `context.storage` of a page is made of stores. */
it('no file but the stores touches the browser’s storage', () => {
  expect(sources.length).toBeGreaterThan(50);
  const touching = sources.filter((file) =>
    /(?<!\bcontext)\.storage\b/.test(readFileSync(file, 'utf8')),
  );
  expect(touching.filter((file) => !ALLOWED.test(file))).toEqual([]);
  expect(touching).toContain('utils/io/storage/searches.ts');
});
