import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/**
 * Ends the extension's worker, as the browser does after 30 s of idleness: with Playwright attached
 * it never does that by itself.
 * @param extensionPage any page of the extension
 */
export async function stopWorker(browser: ExtensionBrowser, extensionPage: Page): Promise<void> {
  const old = await workerTarget(browser);
  const session = await extensionPage.context().newCDPSession(extensionPage);
  await session.send('ServiceWorker.enable');
  // It may go on all the same (seen once, Chromium 156): it is told again.
  const stop = async () => {
    const current = await workerTarget(browser);
    if (current === old) await session.send('ServiceWorker.stopAllWorkers');
    return current;
  };
  await expect.poll(stop, { interval: 200 }).not.toBe(old);
  await session.detach();
}

/** A test asks the worker nothing while there is none: it waits for the next one. */
export async function wakeWorker(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(() => void chrome.runtime.connect());
}

async function workerTarget({ session, extensionId }: ExtensionBrowser) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
    ?.targetId;
}
