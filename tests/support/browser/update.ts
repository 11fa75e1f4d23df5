import type { Worker } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/**
 * The browser reloads the folder of the build: with a higher version that is an update. Needs developer
 * mode. Answers the new worker.
 */
export async function updateExtension(browser: ExtensionBrowser, folder: string): Promise<Worker> {
  const file = path.join(folder, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  const raised = manifest.replace(/"version":\s*"(\d+\.\d+)\.(\d+)"/, (_, rest, last) => {
    return `"version":"${rest}.${Number(last) + 1}"`;
  });
  expect(raised).not.toBe(manifest);
  await writeFile(file, raised);
  const old = await extensionWorker(browser);
  const ended = old.waitForEvent('close');
  await old.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // which ends it
  await ended;
  const closed = async () => expect(await extensionPages(browser)).toEqual([]); // the panel as well
  await vi.waitFor(closed, { timeout: 10_000 });
  // On a slow machine the former worker may still be the one that answers.
  return vi.waitFor(
    async () => {
      const worker = await extensionWorker(browser);
      const version = await worker.evaluate(() => chrome.runtime.getManifest().version);
      expect(raised).toContain(`"version":"${version}"`);
      return worker;
    },
    { timeout: 10_000 },
  );
}

/** Addresses of the extension's pages that are open, the panel included. */
export async function extensionPages(browser: ExtensionBrowser): Promise<string[]> {
  const { targetInfos } = await browser.session.send('Target.getTargets');
  const own = `chrome-extension://${browser.extensionId}/`;
  return targetInfos.flatMap(({ type, url }) =>
    type !== 'service_worker' && url.startsWith(own) ? [url] : [],
  );
}
