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
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await expect.poll(() => workerTarget(browser)).not.toBe(old);
}

async function workerTarget({ session, extensionId }: ExtensionBrowser) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
    ?.targetId;
}
