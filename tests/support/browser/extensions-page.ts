import type { Worker } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** What the user gives and takes on the browser's own page about the extension. */
export interface SiteAccess {
  give(pattern: string): Promise<void>;
  take(pattern: string): Promise<void>;
}

/**
 * A headless browser shows no prompt; this page needs none. It only manages what the manifest names:
 * the scene needs `hosts: ['*://*\/*']`.
 * @param first what the extension may read from now on, instead of everything
 */
export async function openSiteAccess(
  { context, extensionId }: ExtensionBrowser,
  first: readonly string[] = [],
): Promise<SiteAccess> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const call = (name: string, ...args: unknown[]) =>
    page.evaluate(callDeveloperPrivate, { name, args });

  const access: SiteAccess = {
    give: (pattern) => call('addHostPermission', extensionId, pattern),
    take: (pattern) => call('removeHostPermission', extensionId, pattern),
  };
  const hostAccess = 'ON_SPECIFIC_SITES';
  await call('updateExtensionConfiguration', { extensionId, hostAccess });
  for (const pattern of first) await access.give(pattern);
  return access;
}

/** An extension that comes from a folder may reload itself in developer mode alone (Chromium 156). */
export async function enterDeveloperMode({ context }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const args = [{ inDeveloperMode: true }];
  await page.evaluate(callDeveloperPrivate, { name: 'updateProfileConfiguration', args });
  await page.close();
}

/** Runs in the page. `chrome.developerPrivate` has no public types. */
async function callDeveloperPrivate({ name, args }: { name: string; args: unknown[] }) {
  const api: unknown = Reflect.get(chrome, 'developerPrivate');
  const method: unknown = typeof api === 'object' && api ? Reflect.get(api, name) : undefined;
  if (typeof method !== 'function') throw new Error(`No chrome.developerPrivate.${name}`);
  await Reflect.apply(method, api, args);
}

/** A second extension in the browser: with every permission a user can grant. */
export interface OtherExtension {
  id: string;
  worker: Worker;
  close(): Promise<void>;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Another extension',
  version: '1',
  background: { service_worker: 'worker.js' },
  permissions: ['tabs', 'scripting', 'storage'],
  host_permissions: ['<all_urls>'],
};
/** Confirms that it receives messages. */
const WORKER = `chrome.runtime.onMessageExternal.addListener((_message, _sender, answer) => {
  answer('heard')
})`;

/** @param talksTo match patterns of pages that may send it messages; every extension may */
export async function loadOtherExtension(
  { context, session, extensionId }: ExtensionBrowser,
  talksTo: readonly string[],
): Promise<OtherExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-other-'));
  const manifest = { ...MANIFEST, externally_connectable: { ids: ['*'], matches: talksTo } };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'worker.js'), WORKER);
  await writeFile(path.join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  const starting = context.waitForEvent('serviceworker', {
    predicate: (worker) => !worker.url().includes(extensionId),
  });
  const [{ id }, worker] = await Promise.all([
    session.send('Extensions.loadUnpacked', { path: folder }),
    starting,
  ]);
  return { id, worker, close: () => rm(folder, { recursive: true, force: true }) };
}
