import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf, readFiles, TARGETS } from './output';

/** Bytes of the files, deflated: what a store is given, but for its directory. */
const MOST = 600_000;

/** Of a file in an archive: its header, its entry in the index, what follows a stream, and twice its name. */
const OVERHEAD = 30 + 46 + 16;

describe.each(TARGETS)('what is shipped: %s', (target) => {
  it('starts no worker from text, which the policy of its pages refuses', async () => {
    const scripts = (await readFiles(folderOf(target))).filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const starting = scripts.filter(({ bytes }) => bytes.includes('new Worker('));
    expect(starting.map(({ name }) => name)).toEqual([]);
  });

  it('is quickly downloaded', async () => {
    const sizes = (await readFiles(folderOf(target))).map(
      ({ name, bytes }) => deflateRawSync(bytes, { level: 9 }).length + OVERHEAD + 2 * name.length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST);
  });
});
