import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { ROOT } from '../../run/places';

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
    resolve: { alias: { '@': ROOT, '#i18n': path.join(ROOT, '.wxt', 'i18n', 'index.ts') } },
    build: {
      outDir,
      emptyOutDir: true,
      cssCodeSplit: false,
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  const file = path.join(ROOT, 'locales', `${language.replace('-', '_')}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
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

/** The words of the extension, outside of it. */
function standIn(language: string, messages: object): string {
  return `
    const messages = ${JSON.stringify(messages)};
    globalThis.browser = {
      runtime: { id: 'page' },
      i18n: {
        getUILanguage: () => ${JSON.stringify(language)},
        getMessage: (key, values = []) =>
          (messages[key]?.message ?? '').replace(/\\$(\\d)/g, (_, place) => [values].flat()[place - 1] ?? ''),
      },
    };`;
}
