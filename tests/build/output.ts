import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { filesOf } from '../e2e/harness/files';

/** The builds that are shipped. */
export const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;
type Target = (typeof TARGETS)[number];

export const folderOf = (target: Target) =>
  fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));

/** Every file of a build. */
export async function readFiles(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const names = await filesOf(folder);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
  );
}

const strings = v.array(v.string());
const manifestSchema = v.looseObject({
  permissions: strings,
  optional_permissions: v.optional(strings),
  optional_host_permissions: v.optional(strings),
  content_security_policy: v.object({ extension_pages: v.string() }),
  externally_connectable: v.optional(v.unknown()),
  host_permissions: v.optional(strings),
  content_scripts: v.optional(v.array(v.unknown())),
  web_accessible_resources: v.optional(v.array(v.unknown())),
});

export async function readManifest(target: Target) {
  const text = await readFile(path.join(folderOf(target), 'manifest.json'), 'utf8');
  return v.parse(manifestSchema, JSON.parse(text));
}
