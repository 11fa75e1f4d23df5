import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { CELL, SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { drag, waitForOverlay } from '../support/browser/page';
import { openScene, type Scene } from '../support/browser/scene';

const png = await firstProduct.mosaic.png();

/** Half a cell inside of the picture, so that each border is seen. */
const REGION = { left: CELL / 2, top: CELL, width: 240, height: 192 };
const CORNERS = {
  from: [REGION.left, REGION.top],
  to: [REGION.left + REGION.width, REGION.top + REGION.height],
} satisfies Parameters<typeof drag>[1];

describe.each([{ scale: 1 }, { scale: 2 }])(
  'the region at $scale device pixels a CSS pixel',
  ({ scale }) => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene({ scale });
    });
    afterAll(() => scene.close());

    const picture = () =>
      `<img src="${scene.site.picture({ body: png })}" width="${SIDE}" height="${SIDE}">`;

    /** Presses the panel's button for it. */
    async function selectRegion() {
      await forgetSearch(scene);
      const panel = await scene.openPanel();
      await panel.locator('[data-status=idle]').waitFor();
      await panel.getByTestId('select-region').click();
      await waitForOverlay(scene.page);
      return panel;
    }

    async function expectRegion(panel: Awaited<ReturnType<typeof selectRegion>>) {
      await waitForStatus(panel, 'done');
      expect(await queryImage(panel)).toEqual({
        way: 'region',
        width: REGION.width * scale,
        height: REGION.height * scale,
      });
      const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
      expect(await differences(query, firstProduct.mosaic, REGION)).toEqual([]);
    }

    test('releasing the mouse searches the rectangle, without the overlay in the screenshot', async () => {
      await scene.show(picture());
      const panel = await selectRegion();
      await drag(scene.page, CORNERS);
      await expectRegion(panel);
      expect(await scene.page.locator('html > div').count()).toBe(0);
    });

    test('follows the zoom of the page', async () => {
      await scene.show(picture());
      await setZoom(scene, 1.5);
      const panel = await selectRegion();
      await drag(scene.page, CORNERS);
      await waitForStatus(panel, 'done');
      expect((await queryImage(panel)).width).toBe(REGION.width * scale * 1.5);
      const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
      expect(await differences(query, firstProduct.mosaic, REGION)).toEqual([]);
      await setZoom(scene, 1);
    });

    // What follows is the same at every scale.
    if (scale > 1) return;

    test('works under a content security policy that forbids every script and style', async () => {
      const policy = `default-src 'none'; img-src *; require-trusted-types-for 'script'`;
      await scene.show(
        `<meta http-equiv="Content-Security-Policy" content="${policy}">${picture()}`,
      );
      const panel = await selectRegion();
      await drag(scene.page, { from: CORNERS.to, to: CORNERS.from });
      await expectRegion(panel);
    });

    test("works above the page's own modal dialog", async () => {
      await scene.show(
        `<dialog style="position: fixed; inset: 0 auto auto 0; margin: 0; border: 0; padding: 0">
         ${picture()}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      );
      const panel = await selectRegion();
      await drag(scene.page, CORNERS);
      await expectRegion(panel);
      expect(
        await scene.page.locator('dialog').evaluate((dialog) => dialog.matches(':modal')),
      ).toBe(true);
    });

    test('hides pointer and key events from the page', async () => {
      await scene.show(`${picture()}<script>
      globalThis.heard = [];
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup']) {
        document.addEventListener(type, () => heard.push(type), true);
      }</script>`);
      const panel = await selectRegion();
      await drag(scene.page, CORNERS);
      await waitForStatus(panel, 'done');
      expect(await scene.page.evaluate('heard')).toEqual([]);
      await scene.page.mouse.click(10, 10);
      expect(await scene.page.evaluate('heard.length')).toBeGreaterThan(0);
    });

    test('a rectangle that is too small is ignored, and the next one is searched', async () => {
      await scene.show(picture());
      const panel = await selectRegion();
      await drag(scene.page, { from: [20, 20], to: [20 + 20 / scale, 300] });
      await scene.page.mouse.click(50, 50);
      await waitForOverlay(scene.page);
      expect(await panel.getByTestId('panel').getAttribute('data-status')).toBe('idle');
      await drag(scene.page, CORNERS);
      await expectRegion(panel);
    });
  },
);

async function forgetSearch(scene: Scene): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
}

async function setZoom(scene: Scene, factor: number): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.setZoom(tab?.id, zoom);
  }, factor);
}
