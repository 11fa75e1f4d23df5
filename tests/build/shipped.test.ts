import { describe, expect, it } from 'vitest';
import { folderOf, readFiles, TARGETS } from './output';

/** What webextension-polyfill throws where there is no extension. */
const POLYFILL = 'This script should only be loaded in a browser extension.';

describe.each(TARGETS)('what is shipped: %s', (target) => {
  const scripts = async () =>
    (await readFiles(folderOf(target))).filter(({ name }) => name.endsWith('.js'));
  const withText = async (text: string) =>
    (await scripts()).flatMap(({ name, bytes }) => (bytes.includes(text) ? [name] : []));

  it('starts no worker from text, which the policy of its pages refuses', async () => {
    expect((await scripts()).length).toBeGreaterThan(5);
    expect(await withText('new Worker(')).toEqual([]);
  });

  it('is one worker, which loads no other script', async () => {
    const worker = (await scripts()).find(({ name }) => name === 'background.js');
    const source = worker?.bytes.toString() ?? 'no worker';
    expect(source).not.toMatch(/\bimportScripts\b|\bimport\s*[(*{"']|no worker/);
  });

  it('has webextension-polyfill in the worker and once in the pages, and in no frame', async () => {
    const names = await withText(POLYFILL);
    expect(names).toContain('background.js');
    expect(names.filter((name) => name.startsWith('chunks'))).toHaveLength(1);
    expect(names).not.toContain('content-script.js');
    expect(names).not.toContain('page-script.js');
    expect(names).not.toContain('page-price.js');
  });
});
