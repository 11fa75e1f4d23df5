import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

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
  { prelude = '', manifest: changes = {} }: BuildChanges = {},
): Promise<Build> {
  if (!existsSync(BUILD)) throw new Error(`No build in ${BUILD}: run "npm run build" first`);
  const isItself = hosts.length === 0 && prelude === '' && Object.keys(changes).length === 0;
  if (isItself) return { folder: BUILD, close: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-build-'));
  await cp(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const permissions = hosts.includes(ALL_SITES)
    ? [...manifest.permissions, WITH_ALL_SITES]
    : manifest.permissions;
  const granted = hosts.length > 0 && { permissions, host_permissions: hosts };
  await writeFile(file, JSON.stringify({ ...manifest, ...granted, ...changes }));
  const worker = path.join(folder, 'background.js');
  await writeFile(worker, prelude + (await readFile(worker, 'utf8')));
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}
