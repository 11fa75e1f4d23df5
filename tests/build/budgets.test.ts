import { stat } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from './budgets';
import { folderOf, readFiles, TARGETS } from './output';

/** Of a file in an archive: its header, its entry in the index, what follows a stream, and twice its name. */
const OVERHEAD = 30 + 46 + 16;

describe.each(TARGETS)('the budgets of %s', (target) => {
  const sizeOf = async (file: string) => (await stat(path.join(folderOf(target), file))).size;

  it('hold for the worker', async () => {
    expect(await sizeOf('background.js')).toBeLessThanOrEqual(BUDGETS.worker);
  });

  it('hold for the script in every frame', async () => {
    expect(await sizeOf('content-script.js')).toBeLessThanOrEqual(BUDGETS.look);
  });

  it('hold for the package', async () => {
    const sizes = (await readFiles(folderOf(target))).map(
      ({ name, bytes }) => deflateRawSync(bytes, { level: 9 }).length + OVERHEAD + 2 * name.length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGETS.zip);
  });
});
