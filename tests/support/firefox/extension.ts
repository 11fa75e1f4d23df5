import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { evaluate } from './evaluate';
import type { Marionette } from './marionette';
import { findTab } from './tab';

/** Firefox's own. */
interface Policy {
  mozExtensionHostname: string;
  extension: { terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void> };
}
/** Modules of Firefox's own. */
interface Modules {
  ExtensionPermissions: {
    add(id: string, given: { permissions: string[]; origins: string[] }): Promise<void>;
  };
  AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}
declare const ChromeUtils: { importESModule(url: string): Modules };
declare const WebExtensionPolicy: { getByID(id: string): Policy };

/** The folder of Firefox's build. */
export const BUILD = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

export interface Extension {
  id: string;
  /** `moz-extension://` and the host that this profile has given it. */
  origin: string;
  /** Ends its background page, as Firefox does after 30 s of idleness. */
  endBackground(): Promise<void>;
}

const installedSchema = z.object({ value: z.string() });

interface InstallOptions {
  /** It may run in private windows too, which no extension may at first. */
  allowPrivate?: boolean | undefined;
  /** Leaves the page open that opens at the installation. Default: it is closed, as it is in front. */
  keepWelcome?: boolean;
  /** Default: the build. */
  folder?: string | undefined;
}

/** Installs the build until the browser ends. */
export async function installExtension(
  marionette: Marionette,
  { allowPrivate = false, keepWelcome = false, folder = BUILD }: InstallOptions,
): Promise<Extension> {
  if (!existsSync(folder)) throw new Error(`No build in ${folder}: run "npm run build" first`);
  const installed = await marionette.send('Addon:Install', { path: folder, temporary: true });
  const extension = await extensionOf(marionette, installed);
  const { id, origin } = extension;
  if (!keepWelcome) await (await findTab(marionette, `${origin}/welcome.html`)).close();
  // The permission is not given at the installation: the extension is loaded again then, before or after it
  // has opened its page.
  if (allowPrivate) await evaluate(marionette, 'chrome', allowInPrivate, id);
  return extension;
}

async function extensionOf(marionette: Marionette, installed: unknown): Promise<Extension> {
  const id = installedSchema.parse(installed).value;
  const host = z.string().parse(await evaluate(marionette, 'chrome', hostOf, id));
  return {
    id,
    origin: `moz-extension://${host}`,
    endBackground: async () => {
      await evaluate(marionette, 'chrome', terminateBackground, id);
    },
  };
}

/** Runs in the browser's window, as do the next two. */
function hostOf(id: string): string {
  return WebExtensionPolicy.getByID(id).mozExtensionHostname;
}

async function allowInPrivate(id: string): Promise<void> {
  const modules = 'resource://gre/modules';
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    `${modules}/ExtensionPermissions.sys.mjs`,
  );
  const { AddonManager } = ChromeUtils.importESModule(`${modules}/AddonManager.sys.mjs`);
  const given = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, given);
  await (await AddonManager.getAddonByID(id)).reload();
}

/**
 * The option is needed: without it Firefox (153) keeps a background that still answers an event, and says
 * nothing.
 */
function terminateBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  return extension.terminateBackground({ disableResetIdleForTest: true });
}
