import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { ROOT } from '../run/places';

/**
 * Bundles `worker.ts`, and `page.ts` where there is one, of a folder beside this file into an
 * extension, with the modules that the product's own build takes.
 */
export async function buildExtension(source: string, outDir: string): Promise<void> {
  const hasPage = source === 'probe-extension';
  const entry = (file: string) => path.join(import.meta.dirname, source, file);
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: { worker: entry('worker.ts'), ...(hasPage ? { page: entry('page.ts') } : {}) },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  await writeFile(path.join(outDir, 'manifest.json'), JSON.stringify(manifest(source)));
  await writeFile(
    path.join(outDir, 'page.html'),
    `<!doctype html><title>${source}</title>${hasPage ? '<script type="module" src="page.js"></script>' : ''}`,
  );
}

function manifest(name: string) {
  return {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js', type: 'module' },
    permissions: ['storage', 'contextMenus'],
  };
}
