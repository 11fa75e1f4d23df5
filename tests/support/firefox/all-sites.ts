import { vi } from 'vitest';
import { evaluate } from './evaluate';
import type { Scene } from './scene';

/** Firefox's own. */
interface Permissions {
  add(id: string, permissions: object, extension: object): Promise<void>;
}
declare const ChromeUtils: {
  importESModule(url: string): { ExtensionPermissions: Permissions };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const browser: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };

/** Gives the extension access to all sites, as its prompt would, and waits until it has heard. */
export async function allowAllSites({ marionette, extension, options }: Scene): Promise<void> {
  await evaluate(marionette, 'chrome', allow, extension.id);
  await vi.waitFor(
    async () => {
      if ((await options.evaluate(countScripts)) !== 1) throw new Error('No script is registered');
    },
    { timeout: 5_000 },
  );
}

/** Runs in the browser's window. */
async function allow(id: string): Promise<void> {
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(module);
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: [], origins: ['*://*/*'] }, extension);
}

/** Runs in a page of the extension. */
async function countScripts(): Promise<number> {
  return (await browser.scripting.getRegisteredContentScripts()).length;
}
