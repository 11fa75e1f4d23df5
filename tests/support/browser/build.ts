import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { PARTS } from '../../../build/locales/read';
import type { Message } from '../../../utils/core/model/languages';

/** The folder of Chrome's build. */
export const BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export const ALL_SITES = '*://*/*';
/** The extension asks for it in the same call. */
const WITH_ALL_SITES = 'declarativeNetRequestWithHostAccess';

const manifestSchema = z.looseObject({ permissions: z.array(z.string()) });

export interface Build {
  folder: string;
  /** Removes what was made for it. */
  close(): Promise<void>;
}

export interface BuildChanges {
  /** Script that runs in the worker before its own. */
  prelude?: string | undefined;
  /** Statement that runs before each script of the extension. */
  everywhere?: string | undefined;
  /** A file of which a byte in the middle is changed. */
  damage?: string | undefined;
  /** What the texts of the English pages become. */
  rewrite?: ((message: Message) => Message) | undefined;
  /** Fields of the manifest, for a copy that is worse than ours. */
  manifest?: Readonly<Record<string, unknown>>;
}

/**
 * The build to be tested.
 * @param hosts match patterns that it has access to from the start. A headless browser shows no
 * prompt that could be accepted, and only hosts of the manifest are granted without one: hence a
 * copy whose manifest names them.
 */
export async function openBuild(
  hosts: readonly string[] = [],
  { prelude = '', everywhere = '', damage, rewrite, manifest: changes = {} }: BuildChanges = {},
): Promise<Build> {
  if (!existsSync(BUILD)) throw new Error(`No build in ${BUILD}: run "npm run build" first`);
  const isSame =
    prelude === '' &&
    everywhere === '' &&
    damage === undefined &&
    rewrite === undefined &&
    Object.keys(changes).length === 0;
  if (isSame && hosts.length === 0) return { folder: BUILD, close: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-build-'));
  await cp(BUILD, folder, { recursive: true });
  if (damage !== undefined) {
    const bytes = await readFile(path.join(folder, damage));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(path.join(folder, damage), bytes);
  }
  if (rewrite) await rewriteWords(path.join(folder, 'words', 'en'), rewrite);
  const file = path.join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const permissions = hosts.includes(ALL_SITES)
    ? [...manifest.permissions, WITH_ALL_SITES]
    : manifest.permissions;
  const granted = hosts.length > 0 && { permissions, host_permissions: hosts };
  await writeFile(file, JSON.stringify({ ...manifest, ...granted, ...changes }));
  const scripts = (await filesOf(folder)).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const before = everywhere + (name === 'background.js' ? prelude : '');
    const script = path.join(folder, name);
    if (before !== '') await writeFile(script, before + (await readFile(script, 'utf8')));
  }
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** Words in the order of the keys, which stand in a file of their own. */
const wordsSchema = z.array(z.union([z.string(), z.record(z.string(), z.string())]));

async function rewriteWords(folder: string, rewrite: (message: Message) => Message): Promise<void> {
  for (const part of PARTS) {
    const file = path.join(folder, `${part}.json`);
    const words = wordsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    await writeFile(file, JSON.stringify(words.map(rewrite)));
  }
}

/** Every file of a build, as the path in its address. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .toSorted();
}
