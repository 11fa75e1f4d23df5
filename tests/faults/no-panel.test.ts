import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { closePanel } from '../../demo/browser/panel';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { fault } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());

async function shop(of: Scene): Promise<string> {
  const src = of.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  return of.site.page(`<img src="${src}">`);
}

const panelsIn = (of: Scene) =>
  of.browser.context.pages().filter((page) => page.url().includes('sidepanel.html'));

/** The panel that stands in a window of its own. */
async function companion(of: Scene): Promise<Page> {
  await expect.poll(() => panelsIn(of).length, { timeout: 15_000 }).toBe(1);
  const [page] = panelsIn(of);
  if (!page) throw new Error('It has closed again');
  return page;
}

async function found(panel: Page): Promise<string> {
  await waitForStatus(panel, 'done');
  return (await offerIds(panel))[0] === firstProduct.offerId ? 'found' : 'something else';
}

fault(
  'panel cannot open',
  'in a popup, or the window of an installed app',
  { in: 'popup', search: 'found', afterASecondClick: '1 panel', afterTheWindow: '0 panels' },
  async () => {
    const worker = await extensionWorker(scene.browser);
    const url = await shop(scene);
    const [page, windowId] = await Promise.all([
      scene.browser.context.waitForEvent('page'),
      worker.evaluate(async (address) => {
        const popup = await chrome.windows.create({ url: address, type: 'popup' });
        return popup?.id ?? -1;
      }, url),
    ]);
    await page.waitForURL(url);
    const srcUrl = (await page.locator('img').getAttribute('src')) ?? '';
    await dispatchClick(worker, { windowId, srcUrl });
    const panel = await companion(scene);
    const search = await found(panel);
    const type = await panel.evaluate(async () => (await chrome.windows.getCurrent()).type);
    await dispatchClick(worker, { windowId, srcUrl });
    await found(panel);
    const again = panelsIn(scene).length;
    await worker.evaluate((id) => chrome.windows.remove(id), windowId);
    await expect.poll(() => panelsIn(scene).length, { timeout: 15_000 }).toBe(0);
    return {
      in: type,
      search,
      afterASecondClick: `${again} panel`,
      afterTheWindow: `${panelsIn(scene).length} panels`,
    };
  },
);

fault(
  'panel cannot open',
  'the browser refuses this once',
  { badge: '!', panels: 0, search: 'found', badgeThen: '' },
  async () => {
    await scene.page.goto(await shop(scene));
    await scene.openPanel(); // gives activeTab
    await closePanel(scene.browser);
    const worker = await extensionWorker(scene.browser);
    const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
    await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img')); // no gesture
    await expect.poll(badge).not.toBe('');
    const seen = { badge: await badge(), panels: panelsIn(scene).length };
    const panel = await scene.openPanel();
    const search = await found(panel);
    await expect.poll(badge).toBe('');
    return { ...seen, search, badgeThen: await badge() };
  },
);
