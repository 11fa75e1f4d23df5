import { stat } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from './budgets';
import { folderOf, isOfEmbedder, readFiles, scriptsOf, TARGETS } from './output';

/** Bytes of a file in an archive: its header, its entry in the index, what follows a stream, and twice its name. */
const OVERHEAD = 30 + 46 + 16;

describe.each(TARGETS)('the budgets of %s', (target) => {
  const sizeOf = async (file: string) => (await stat(path.join(folderOf(target), file))).size;

  it('hold for the worker', async () => {
    expect(await sizeOf('background.js')).toBeLessThanOrEqual(BUDGETS.worker);
  });

  it('hold for the script that the first card waits for', async () => {
    const scripts = await scriptsOf(folderOf(target), 'sidepanel.html');
    const sizes = await Promise.all(scripts.map(sizeOf));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGETS.firstCard);
  });

  it('hold for the script in every frame', async () => {
    expect(await sizeOf('content-script.js')).toBeLessThanOrEqual(BUDGETS.look);
  });

  it('hold for the package', async () => {
    const files = (await readFiles(folderOf(target))).map(({ name, bytes }) => ({
      isEmbedder: isOfEmbedder(name),
      size: deflateRawSync(bytes, { level: 9 }).length + OVERHEAD + 2 * name.length,
    }));
    const sum = (of: typeof files) => of.reduce((total, { size }) => total + size, 0);
    expect(files.filter(({ isEmbedder }) => isEmbedder)).toHaveLength(3);
    expect(sum(files)).toBeLessThanOrEqual(BUDGETS.zip);
    expect(sum(files.filter(({ isEmbedder }) => !isEmbedder))).toBeLessThanOrEqual(BUDGETS.code);
  });
});
