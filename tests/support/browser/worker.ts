import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

const ENDS_MS = 10_000;

/**
 * Ends the extension's worker, as the browser does after 30 s of idleness: with Playwright attached
 * it never does that by itself.
 * @param extensionPage any page of the extension
 */
export async function stopWorker(browser: ExtensionBrowser, extensionPage: Page): Promise<void> {
  const old = await workerTarget(browser);
  if (old === undefined) return;
  const session = await extensionPage.context().newCDPSession(extensionPage);
  await session.send('ServiceWorker.enable');
  const end = Date.now() + ENDS_MS;
  // It may go on all the same (seen once, Chromium 156): it is told again.
  while ((await workerTarget(browser)) === old) {
    if (Date.now() > end) throw new Error('The worker does not end');
    await session.send('ServiceWorker.stopAllWorkers');
    await pause(200);
  }
  await session.detach();
}

/** A test asks the worker nothing while there is none: it waits for the next one. */
export async function wakeWorker(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(() => void chrome.runtime.connect());
}

/** Id of the worker that runs; undefined where none does. */
export async function workerTarget({ session, extensionId }: ExtensionBrowser) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
    ?.targetId;
}
