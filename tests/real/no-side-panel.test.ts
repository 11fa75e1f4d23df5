/** Opera is made of Chromium and has no `chrome.sidePanel`. */
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { openDisplay } from '../../demo/browser/display';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';

const NO_SIDE_PANEL =
  'for (const api of [globalThis.chrome, globalThis.browser]) delete api?.sidePanel;';

async function panelWindow({ browser }: Scene): Promise<Page> {
  const isPanel = (page: Page) => page.url().includes('/sidepanel.html?window=');
  const { context } = browser;
  return context.pages().find(isPanel) ?? (await context.waitForEvent('page', isPanel));
}

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a right click without a side panel', () => {
  test.each([
    ['an original', true, 'fetch'],
    ['a screenshot', false, 'crop'],
  ])('leads by %s to offers in a window of its own', async (_what, cors, way) => {
    const display = await openDisplay();
    const scene = await openScene({ display: display.name, prelude: NO_SIDE_PANEL });
    try {
      const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors });
      await scene.show(`<img src="${src}" style="margin: 90px auto">`);
      await chooseFromMenu(display, scene.page, scene.page.locator('img'));
      const panel = await panelWindow(scene);
      await waitForStatus(panel, 'done');
      expect((await queryImage(panel)).way).toBe(way);
      expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
      expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    } finally {
      await scene.close();
      await display.close();
    }
  });
});
