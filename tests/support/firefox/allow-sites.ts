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

/** Gives the extension access to these match patterns, as its prompt would. */
export async function allowSites(
  { marionette, extension }: Pick<Scene, 'marionette' | 'extension'>,
  origins: string[],
): Promise<void> {
  await evaluate(marionette, 'chrome', allow, extension.id, origins);
}

/** Runs in the browser's window. */
async function allow(id: string, origins: string[]): Promise<void> {
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(module);
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: [], origins }, extension);
}
