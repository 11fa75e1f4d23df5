import { describe, expect, test } from 'vitest';
import { openDisplay } from '../../demo/browser/display';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a worker that has been stopped', () => {
  test('is woken by the click, and the gesture still opens the panel', async () => {
    const display = await openDisplay();
    const scene = await openScene({ display: display.name });
    try {
      const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
      await scene.show(`<img src="${src}" style="margin: 90px auto">`);
      await stopWorkers(scene.page);
      await chooseFromMenu(display, scene.page, scene.page.locator('img'));
      const panel = await panelPage(scene.browser);
      await waitForStatus(panel, 'done');
      expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    } finally {
      await scene.close();
      await display.close();
    }
  });
});

async function stopWorkers(page: Awaited<ReturnType<typeof openScene>>['page']): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}
