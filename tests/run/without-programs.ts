import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeMissing } from '../../demo/programs';
import type { ProgramName } from '../../demo/programs/table';
import { failsWithoutPrograms } from '../support/needs';
import { NONE, type Counts } from './counts';
import { ROOT } from '../support/places';

/** Begins a test, or a row of a table (`tests/support/tables/row.ts`). */
const TEST_CALL = /^ *(?:test|it|fault|security)(?:\.\w+)*[(<]/gm;

/**
 * Result of a part that cannot run: its tests are skipped, or failed with `CI=true`. They are
 * counted in its source, so that a table of cases counts as one.
 */
export async function countWithout(
  part: string,
  missing: readonly ProgramName[],
  fails = failsWithoutPrograms(),
): Promise<Counts> {
  const why = missing.map(describeMissing).join(' ');
  const count = await countTests(path.join(ROOT, 'tests', part));
  return fails
    ? { ...NONE, failed: count, failures: [`${count} tests of ${part}: ${why}`] }
    : { ...NONE, skipped: count, missing: new Map([[why, count]]) };
}

/** At least one: a part without a folder counts as one test. */
export async function countTests(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sources = await Promise.all(
    files
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  return Math.max(1, sources.join('\n').match(TEST_CALL)?.length ?? 0);
}
