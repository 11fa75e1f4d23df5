import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { SIDE, WHOLE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';

const png = await firstProduct.mosaic.png();

describe.each([{ scale: 1 }, { scale: 2 }])(
  'cropping at $scale device pixels a CSS pixel',
  ({ scale }) => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene({ scale });
    });
    afterAll(() => scene.close());

    /** The picture is in the middle of the page: the opening panel moves it. */
    const centred = (inside: string) =>
      `<div style="width: ${SIDE}px; margin: 90px auto">${inside}</div>`;
    const picture = () =>
      `<img src="${scene.site.picture({ body: png })}" width="${SIDE}" height="${SIDE}">`;

    async function findByCrop(body: string) {
      await scene.show(body);
      const panel = await scene.clickWithClosedPanel(scene.page.locator('img'));
      await waitForStatus(panel, 'done');
      return { panel, query: lastQuery(scene) };
    }

    test('shows the picture and nothing else, though the panel moves the page', async () => {
      const { panel, query } = await findByCrop(centred(picture()));

      expect(await queryImage(panel)).toEqual({
        way: 'crop',
        width: SIDE * scale,
        height: SIDE * scale,
      });
      expect(await differences(query, firstProduct.mosaic)).toEqual([]);
    });

    test('follows the zoom of the page', async () => {
      await scene.show(centred(picture()));
      await setZoom(scene, 1.5);
      const panel = await scene.clickWithClosedPanel(scene.page.locator('img'));
      await waitForStatus(panel, 'done');

      const expected = SIDE * scale * 1.5;
      const { width } = await queryImage(panel);
      expect(Math.abs(width - expected)).toBeLessThanOrEqual(1); // pixels that it shares are left out
      expect(await differences(lastQuery(scene), firstProduct.mosaic)).toEqual([]);
      await setZoom(scene, 1);
    });

    // What follows is the same at every scale.
    if (scale > 1) return;

    test('waits until the page has stopped moving', async () => {
      await scene.show(picture());
      await scene.page.locator('img').evaluate((image) => {
        image.animate({ marginLeft: ['0', '400px'] }, { duration: 1_500, fill: 'forwards' });
      });
      const panel = await scene.click(scene.page.locator('img'));
      await waitForStatus(panel, 'done');

      expect(await differences(lastQuery(scene), firstProduct.mosaic)).toEqual([]);
    });

    test('leaves out what hidden overflow clips', async () => {
      const box = `<div style="width: 300px; overflow: hidden">${picture()}</div>`;
      const { panel, query } = await findByCrop(centred(box));

      expect((await queryImage(panel)).width).toBe(300 * scale);
      expect(await differences(query, firstProduct.mosaic, { ...WHOLE, width: 300 })).toEqual([]);
    });

    test('leaves out what is outside the viewport', async () => {
      const scrolled = `${picture()}<div style="height: 3000px"></div><script>scrollTo(0, 100)</script>`;
      const { query } = await findByCrop(scrolled);

      const region = { ...WHOLE, top: 100, height: SIDE - 100 };
      expect(await differences(query, firstProduct.mosaic, region)).toEqual([]);
    });
  },
);

function lastQuery(scene: Scene): Uint8Array {
  const query = scene.gateway.queries.at(-1);
  if (!query) throw new Error('No picture reached the gateway');
  return query;
}

async function setZoom(scene: Scene, factor: number): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(async (zoom) => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.setZoom(tab?.id, zoom);
  }, factor);
}
