/** Extensions of the bench's own, which are built and loaded beside the product. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Worker } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { ROOT } from '../../tests/support/places';

/** A folder beside this file, and the scripts in it: each but `worker` is that of the page of its name. */
const SCRIPTS = {
  'probe-extension': ['worker.ts', 'page.ts', 'list.tsx'],
  'bare-extension': ['worker.ts', 'panel.ts'],
} as const;

type OwnExtension = keyof typeof SCRIPTS;

export interface Loaded {
  id: string;
  worker: Worker;
  /** A page of it, in a tab. */
  page: Page;
}

const WORKER_DEADLINE_MS = 10_000;

export async function loadOwn(
  browser: ExtensionBrowser,
  source: OwnExtension,
  folder: string,
): Promise<Loaded> {
  await buildExtension(source, folder);
  const { id } = await browser.session.send('Extensions.loadUnpacked', { path: folder });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return { id, worker: await workerOf(browser, id), page };
}

/** The worker of one of several extensions, once it runs. */
export async function workerOf({ context }: ExtensionBrowser, id: string): Promise<Worker> {
  const isOwn = (worker: Worker) => new URL(worker.url()).host === id;
  return (
    context.serviceWorkers().find(isOwn) ??
    context.waitForEvent('serviceworker', { predicate: isOwn, timeout: WORKER_DEADLINE_MS })
  );
}

/** Bundles it, with the modules that the product's own build takes. */
async function buildExtension(source: OwnExtension, outDir: string): Promise<void> {
  const folder = path.join(import.meta.dirname, source);
  const scripts = SCRIPTS[source];
  await bundle(
    scripts.map((file) => path.join(folder, file)),
    outDir,
  );
  await writeFile(path.join(outDir, 'manifest.json'), JSON.stringify(manifest(source)));
  for (const name of ['page', 'panel', 'list']) {
    const hasScript = scripts.some((file) => path.parse(file).name === name);
    const script = `<script type="module" src="${name}.js"></script>`;
    await writeFile(
      path.join(outDir, `${name}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${source}</title>
      <link rel="stylesheet" href="${name}.css">
      <style>.picture { float: left; width: 80px; height: 80px }</style>
      </head><body>${hasScript ? script : ''}</body></html>`,
    );
  }
  await addPaintProbe(outDir, 'panel.html');
}

/** To the page of a built extension: a script of the bench, before all scripts of the page's own. */
export async function addPaintProbe(outDir: string, page: string): Promise<void> {
  await bundle([path.join(import.meta.dirname, 'paint-probe.ts')], outDir);
  const file = path.join(outDir, page);
  const html = await readFile(file, 'utf8');
  const script = '<script type="module" src="/paint-probe.js"></script>';
  await writeFile(file, html.replace('<head>', `<head>${script}`));
}

/** Each file becomes a script of its name in the folder, beside what is there. */
async function bundle(files: readonly string[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: [...files],
        output: { entryFileNames: '[name].js', assetFileNames: '[name].[ext]' },
      },
    },
  });
}

function manifest(name: OwnExtension) {
  return {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js', type: 'module' },
    permissions: ['storage', 'contextMenus', 'sidePanel'],
    action: {},
    side_panel: { default_path: 'panel.html' },
  };
}
