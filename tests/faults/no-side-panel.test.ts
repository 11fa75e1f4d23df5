import { afterAll, expect } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { pressToolbarButton } from '../../demo/browser/panel';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';

/** A browser that is made of Chromium and has no side panel. */
const scene = await openScene({
  prelude: 'for (const api of [globalThis.chrome, globalThis.browser]) delete api?.sidePanel;',
});
afterAll(() => scene.close());
const { context } = scene.browser;
const panels = () => context.pages().filter((page) => page.url().includes('sidepanel.html'));

fault(
  'panel cannot open',
  'the browser has no side panel',
  { knowsIt: false, status: 'idle', search: 'found', panels: 1 },
  async () => {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
    const worker = await extensionWorker(scene.browser);
    const knowsIt = await worker.evaluate(() => 'sidePanel' in chrome);
    await pressToolbarButton(scene.browser, scene.page);
    await expect.poll(() => panels().length, { timeout: 15_000 }).toBe(1);
    const [panel] = panels();
    if (!panel) throw new Error('It has closed again');
    await waitForStatus(panel, 'idle');
    const status = await panel.getByTestId('panel').getAttribute('data-status');
    const windowId = Number(new URL(panel.url()).searchParams.get('window'));
    await dispatchClick(worker, { windowId, srcUrl: src });
    await waitForStatus(panel, 'done');
    const isFound = (await offerIds(panel))[0] === firstProduct.offerId;
    return {
      knowsIt,
      status,
      search: isFound ? 'found' : 'something else',
      panels: panels().length,
    };
  },
);
