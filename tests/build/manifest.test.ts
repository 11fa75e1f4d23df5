import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const manifestSchema = v.looseObject({
  permissions: v.array(v.string()),
  host_permissions: v.optional(v.array(v.string())),
  content_scripts: v.optional(v.array(v.unknown())),
  web_accessible_resources: v.optional(v.array(v.unknown())),
});

async function readManifest(target: string) {
  return v.parse(
    manifestSchema,
    JSON.parse(await readFile(`.output/${target}/manifest.json`, 'utf8')),
  );
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (target) => {
  it('is the one that was reviewed', async () => {
    const { version, ...manifest } = await readManifest(target);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest).toMatchSnapshot();
  });

  it('asks for no host at install and gives no page a way in', async () => {
    const manifest = await readManifest(target);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.permissions.filter((permission) => permission.includes('/'))).toEqual([]);
  });
});
