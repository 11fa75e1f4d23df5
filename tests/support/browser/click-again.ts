import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { extensionWorker } from '../../../demo/browser/extension';
import { dispatchClick } from './dispatch-click';
import type { Scene } from './scene';
import { forgetAnswers } from './stored-answers';

/**
 * Chooses the menu item on the page's picture, beside all that is in memory: `scene.click` forgets
 * that first. The service is asked. Settled once the panel's window has another search.
 */
export async function clickAgain(scene: Scene, panel: Page): Promise<void> {
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const id = () =>
    panel.evaluate(async (key) => {
      const stored: unknown = (await chrome.storage.session.get(key))[key];
      return typeof stored === 'object' && stored && 'id' in stored ? stored.id : undefined;
    }, `search:${windowId}`);
  const before = await id();
  const srcUrl = (await scene.page.locator('img').first().getAttribute('src')) ?? '';
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing', data: {} })); // wakes it
  // The last: one that was stopped may still be listed.
  const worker =
    scene.browser.context.serviceWorkers().at(-1) ?? (await extensionWorker(scene.browser));
  await worker.evaluate(forgetAnswers);
  await dispatchClick(worker, { windowId, srcUrl });
  await expect.poll(id, { timeout: 20_000 }).not.toBe(before);
}
