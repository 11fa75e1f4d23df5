import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openDisplay } from '../../demo/browser/display';
import { panelPage } from '../../demo/browser/panel';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { SIDE } from '../support/browser/pictures';
import { readRecord } from '../support/browser/storage';
import { waitForOverlay } from '../support/browser/page';
import { openScene, type Scene } from '../support/browser/scene';

const run = promisify(execFile);

type Press = (...keys: string[]) => Promise<unknown>;

/** A browser with a window, a page of one picture in it, and real key presses. */
async function withKeyboard(act: (scene: Scene, press: Press) => Promise<void>): Promise<void> {
  const display = await openDisplay();
  const env = { ...process.env, DISPLAY: display.name };
  const scene = await openScene({ display: display.name });
  try {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
    await scene.show(`<img src="${src}" style="position: fixed; inset: 0; margin: auto">`);
    await scene.page.bringToFront();
    await scene.page.mouse.click(5, 5); // the page has the focus, as after any click
    await act(scene, (...keys) => run('xdotool', ['key', '--delay', '50', ...keys], { env }));
  } finally {
    await scene.close();
    await display.close();
  }
}

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a shortcut in a fresh browser', () => {
  test('opens the panel and lets a region be drawn without a mouse', async () => {
    await withKeyboard(async ({ browser, page }, press) => {
      await press('alt+shift+s');
      await waitForOverlay(page);
      const panel = await panelPage(browser);
      await press('Down', 'Shift+Left', 'Return');
      await waitForStatus(panel, 'done');
      expect((await queryImage(panel)).way).toBe('region');
    });
  });

  test('opens the panel and lets a region be drawn with the mouse', async () => {
    await withKeyboard(async ({ browser, page }, press) => {
      await press('alt+shift+s');
      await waitForOverlay(page);
      const panel = await panelPage(browser);
      // The panel takes its place some 400 ms after it opened, and moves the picture (Chromium 156).
      await page.waitForFunction(() => window.innerWidth < window.outerWidth - 100);
      const box = await page.locator('img').boundingBox();
      await page.mouse.move(box?.x ?? 0, box?.y ?? 0);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + SIDE, (box?.y ?? 0) + SIDE);
      await page.mouse.up();
      await waitForStatus(panel, 'done');
      expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    });
  });

  test('opens the panel and looks under the pointer', async () => {
    await withKeyboard(async ({ browser, page }, press) => {
      await press('alt+shift+f');
      const panel = await panelPage(browser);
      await expect.poll(() => readRecord(panel).catch(() => undefined)).toBeDefined();
      expect((await readRecord(panel)).target).toMatchObject({
        kind: 'pointer',
        pageUrl: page.url(),
      });
    });
  });
});
