import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import * as z from 'zod/mini';
import { filesOf } from '../support/browser/build';

/** The builds that are shipped. */
export const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;
type Target = (typeof TARGETS)[number];

export const folderOf = (target: Target) =>
  fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));

/** What the panel compares pictures with: a worker, its backend and its model. */
export const isOfEmbedder = (name: string): boolean =>
  /^assets\/embedder-worker-|^tfjs-backend-wasm-simd\.wasm$|^eye\.bin$/.test(name);

/** Every file of a build. */
export async function readFiles(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const names = await filesOf(folder);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
  );
}

/**
 * The scripts that a page of a build begins with: those that its HTML names, and what they import statically.
 * @returns paths in the build
 */
export async function scriptsOf(folder: string, page: string): Promise<string[]> {
  const html = await readFile(path.join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  const found = new Set(named); // it grows while it is gone through
  for (const name of found) {
    const { body } = parseAst(await readFile(path.join(folder, name), 'utf8'));
    for (const node of body) {
      const source = 'source' in node ? node.source?.value : undefined;
      if (source !== undefined) found.add(path.posix.join(path.posix.dirname(name), source));
    }
  }
  return [...found];
}

const strings = z.array(z.string());
const manifestSchema = z.looseObject({
  permissions: strings,
  optional_permissions: z.optional(strings),
  optional_host_permissions: z.optional(strings),
  content_security_policy: z.object({ extension_pages: z.string() }),
  externally_connectable: z.optional(z.unknown()),
  host_permissions: z.optional(strings),
  content_scripts: z.optional(z.array(z.unknown())),
  web_accessible_resources: z.optional(z.array(z.unknown())),
});

export async function readManifest(target: Target) {
  const text = await readFile(path.join(folderOf(target), 'manifest.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(text));
}
