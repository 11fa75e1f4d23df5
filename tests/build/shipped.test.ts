import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, readFiles, TARGETS } from './output';

/** What webextension-polyfill throws where there is no extension. */
const POLYFILL = 'This script should only be loaded in a browser extension.';

describe.each(TARGETS)('what is shipped: %s', (target) => {
  const scripts = async () =>
    (await readFiles(folderOf(target))).filter(({ name }) => name.endsWith('.js'));
  const withText = async (text: string) =>
    (await scripts()).flatMap(({ name, bytes }) => (bytes.includes(text) ? [name] : []));

  it('starts two workers, from files of the package and out of the panel alone', async () => {
    expect((await scripts()).length).toBeGreaterThan(5);
    const [starter = '', ...others] = await withText('new Worker(');
    expect(others).toEqual([]);
    expect(starter).toMatch(/^chunks\/start-worker-/);
    const text = (await scripts()).find(({ name }) => name === starter)?.bytes.toString() ?? '';
    expect(text.match(/\/?assets\/[\w./-]+\.js/g)).toEqual([
      expect.stringMatching(/^\/assets\/embedder-worker-[\w-]+\.js$/),
      expect.stringMatching(/^\/assets\/list-worker-[\w-]+\.js$/),
    ]);
    expect((await withText(path.basename(starter))).filter((name) => name !== starter)).toEqual([
      expect.stringMatching(/^chunks\/late-/), // the panel's late part
      expect.stringMatching(/^chunks\/sidepanel-/),
    ]);
  });

  it('the panel asks for files of words before its scripts run, and the package has each of them', async () => {
    const files = await readFiles(folderOf(target));
    const html = files.find(({ name }) => name === 'sidepanel.html')?.bytes.toString() ?? '';
    const asked = [
      ...html.matchAll(/<link rel="preload" as="fetch" crossorigin="" href="\/([^"]+)"/g),
    ];
    const names = asked.map(([, name]) => name);
    expect(names).toEqual(['words/shell.json', 'words/panel.json', 'words/gloss.json']);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('the package has TensorFlow.js and WebAssembly in the embedder, and in no other script', async () => {
    const worker = [expect.stringMatching(/^assets\/embedder-worker-/)];
    expect(await withText('WASM_HAS_SIMD_SUPPORT')).toEqual(worker);
    expect(await withText('WebAssembly.instantiate')).toEqual(worker);
  });

  it('brings no code that TensorFlow.js would run with threads, out of text', async () => {
    for (const text of [
      'nodeWorkerThreads',
      'mainScriptUrlOrBlob="',
      'ENVIRONMENT_IS_PTHREAD=true',
    ]) {
      expect(await withText(text)).toEqual([]);
    }
  });

  it('names no server that others load code or models from, used or not', async () => {
    const named = (await readFiles(folderOf(target))).filter(({ bytes }) =>
      /jsdelivr|unpkg\.com|tfhub|googleapis|cdnjs|esm\.sh|skypack|kaggle|storage\.google/i.test(
        bytes.toString('latin1'),
      ),
    );
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('tightens its policy in every page but the panel, before any script', async () => {
    const pages = (await readFiles(folderOf(target))).filter(({ name }) => name.endsWith('.html'));
    const tight = pages.filter(({ bytes }) => {
      const html = bytes.toString();
      const meta = html.search(
        /<meta http-equiv="Content-Security-Policy" content="script-src 'self'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">/,
      );
      return meta >= 0 && meta < html.indexOf('<script');
    });
    expect(pages.map(({ name }) => name)).toEqual([
      'options.html',
      'sidepanel.html',
      'welcome.html',
    ]);
    expect(tight.map(({ name }) => name)).toEqual(['options.html', 'welcome.html']);
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
