import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Bytes of the files, deflated: what a store is given, but for its directory. */
const MOST = 300_000;

/** Headers of a file in an archive, and its entry in the index. */
const OVERHEAD = 200;

async function filesOf(target: string) {
  const folder = path.join('.output', target);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        return { name, bytes: await readFile(path.join(parentPath, name)) };
      }),
  );
}

describe.each(['chrome-mv3', 'firefox-mv3'])('what is shipped: %s', (target) => {
  it('starts no worker from text, which the policy of its pages refuses', async () => {
    const scripts = (await filesOf(target)).filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const starting = scripts.filter(({ bytes }) => bytes.includes('new Worker('));
    expect(starting.map(({ name }) => name)).toEqual([]);
  });

  it('is quickly downloaded', async () => {
    const sizes = (await filesOf(target)).map(
      ({ bytes }) => deflateRawSync(bytes, { level: 9 }).length + OVERHEAD,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST);
  });
});
