import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { listedLanguages, readListing, readPrivacy } from '../../build/store/read';
import { folderOf, readManifest, TARGETS } from './output';

const manifests = await Promise.all(TARGETS.map(readManifest));
/** Each once, in order. */
const named = (of: (manifest: (typeof manifests)[number]) => readonly string[] = () => []) =>
  [...new Set(manifests.flatMap(of))].toSorted();

it('the stores’ form gives a reason for each permission of the manifests, and for no other', async () => {
  const { permissions } = await readPrivacy();
  const asked = named((manifest) => [
    ...manifest.permissions,
    ...(manifest.optional_permissions ?? []),
  ]);
  expect(asked.length).toBeGreaterThan(5);
  expect(Object.keys(permissions).toSorted()).toEqual(asked);
});

it('the stores’ form gives a reason for each host of the manifests, and for no other', async () => {
  const { hosts } = await readPrivacy();
  const asked = named((manifest) => [
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]);
  expect(Object.keys(hosts).toSorted()).toEqual(asked);
});

const kinds = z.array(z.string());
const geckoSchema = z.object({
  browser_specific_settings: z.object({
    gecko: z.object({
      data_collection_permissions: z.object({ required: kinds, optional: kinds }),
    }),
  }),
});

it('the stores’ form says why Firefox is told of each kind of data', async () => {
  const { firefoxData } = await readPrivacy();
  const { browser_specific_settings: settings } = geckoSchema.parse(
    await readManifest('firefox-mv3'),
  );
  const { required, optional } = settings.gecko.data_collection_permissions;
  expect(Object.keys(firefoxData.required)).toEqual(required);
  expect(Object.keys(firefoxData.optional)).toEqual(optional);
});

const message = z.object({ message: z.string() });
const messagesSchema = z.object({ extensionName: message, extensionDescription: message });

it.each(await listedLanguages())(
  'names the extension in %s as the package does',
  async (language) => {
    const { name, summary } = await readListing(language);
    for (const target of TARGETS) {
      const folder = path.join(folderOf(target), '_locales', language.replaceAll('-', '_'));
      const text = await readFile(path.join(folder, 'messages.json'), 'utf8');
      const packaged = messagesSchema.parse(JSON.parse(text));
      expect(packaged.extensionName.message).toBe(name);
      expect(packaged.extensionDescription.message).toBe(summary);
    }
  },
);
