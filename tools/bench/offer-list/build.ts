import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { LOCALES, readPart } from '../../../build/locales/read';
import { ROOT } from '../../../tests/support/places';

/**
 * Builds a page of components, minified as the product is, as one file that needs no server.
 * @param entry its script
 * @returns its address
 */
export async function buildPage(entry: string, outDir: string, language = 'en'): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir,
      emptyOutDir: true,
      cssCodeSplit: false,
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  const messages = Object.fromEntries(await readPart(LOCALES, language, 'panel'));
  const html = path.join(outDir, 'page.html');
  await writeFile(path.join(outDir, 'browser.js'), standIn(language, messages));
  await writeFile(
    html,
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Components</title>
    <link rel="stylesheet" href="find-on-1688.css"><body>
    <script src="browser.js"></script><script src="page.js"></script>`,
  );
  return `file://${html}`;
}

/** The browser of the page, which loads no words by itself. */
function standIn(language: string, messages: object): string {
  return `
    globalThis.words = ${JSON.stringify(messages)};
    globalThis.browser = {
      runtime: { id: 'page' },
      i18n: { getUILanguage: () => ${JSON.stringify(language)} },
    };`;
}
