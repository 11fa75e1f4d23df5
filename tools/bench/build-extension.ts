import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../tests/support/places';

/** A folder beside this file, and the scripts in it: each but `worker` has a page of its name. */
const SCRIPTS = {
  'probe-extension': ['worker', 'page'],
  'bare-extension': ['worker', 'panel'],
} as const;

export type OwnExtension = keyof typeof SCRIPTS;

/** Bundles it, with the modules that the product's own build takes. */
export async function buildExtension(source: OwnExtension, outDir: string): Promise<void> {
  const scripts: readonly string[] = SCRIPTS[source];
  const folder = path.join(import.meta.dirname, source);
  await bundle(
    scripts.map((name) => path.join(folder, `${name}.ts`)),
    outDir,
  );
  await writeFile(path.join(outDir, 'manifest.json'), JSON.stringify(manifest(source)));
  for (const name of ['page', 'panel']) {
    const script = `<script type="module" src="${name}.js"></script>`;
    await writeFile(
      path.join(outDir, `${name}.html`),
      `<!doctype html><html><head><meta charset="utf-8"><title>${source}</title>
      <style>li { display: flow-root } .picture { float: left; width: 80px; height: 80px }</style>
      </head><body>${scripts.includes(name) ? script : ''}</body></html>`,
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
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: [...files], output: { entryFileNames: '[name].js' } },
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
