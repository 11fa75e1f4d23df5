import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeMissing } from '../../demo/programs';
import { describeCounts } from '../run/counts';
import { countTests, countWithout } from '../run/without-programs';

it('the run counts the tests of a folder in their source', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-count-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'deeper'));
  const some = "describe('a', () => {\n  test('one', run);\n  test.each(ALL)('two', run);\n});\n";
  const rows = "fault(\n  'item',\n  'three',\n);\nsecurity('item', 'four');\nit<Scene>('five');\n";
  await writeFile(path.join(folder, 'some.test.ts'), some);
  await writeFile(path.join(folder, 'deeper', 'rows.test.tsx'), rows);
  await writeFile(path.join(folder, 'helper.ts'), "test('none');\nit('none');\n");
  expect(await countTests(folder)).toBe(5);
});

it('the run counts a part without a folder of its own as one', async () => {
  const { skipped } = await countWithout('demo', ['xdotool'], false);
  expect(skipped).toBe(1);
});

it('the run skips the tests of a part whose program is missing, with what to do', async () => {
  const counts = await countWithout('firefox', ['firefox'], false);
  expect(counts.skipped).toBeGreaterThan(20);
  expect(describeCounts(counts)).toBe(`0 passed, 0 failed, ${counts.skipped} skipped`);
  expect(counts.missing).toEqual(new Map([[describeMissing('firefox'), counts.skipped]]));
});

it('the run fails the tests of a part where a missing program shall fail', async () => {
  const counts = await countWithout('firefox', ['firefox'], true);
  expect(counts).toMatchObject({ passed: 0, skipped: 0 });
  expect(counts.failed).toBeGreaterThan(20);
  expect(counts.failures.join('\n')).toContain(describeMissing('firefox'));
});
