import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../demo/browser/display';
import { extensionWorker } from '../../demo/browser/extension';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene, type Scene } from '../support/browser/scene';
import {
  chooseMarkets,
  chooseService,
  KEYED,
  ONEBOUND,
  SERVICE_HOSTS,
  showPublicPicture,
} from '../support/browser/services';

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a right click, with each service', () => {
  let display: Display;
  let scene: Scene;

  beforeAll(async () => {
    display = await openDisplay();
    scene = await openScene({
      display: display.name,
      hosts: SERVICE_HOSTS,
    });
  });
  afterAll(async () => {
    await scene.close();
    await display.close();
  });

  /** The panel after a right click on the picture, whose item is chosen from the browser's menu. */
  async function rightClick() {
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(() => chrome.storage.session.clear()); // of the service before
    await showPublicPicture(scene);
    await chooseFromMenu(display, scene.page, scene.page.locator('img'));
    return panelPage(scene.browser);
  }

  test.each(KEYED)('%s shows its offers', async (...service) => {
    await chooseService(scene, service);
    const panel = await rightClick();
    await waitForStatus(panel, 'done');
    expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    expect((await readRecord(panel)).service).toBe(service[0]);
  });

  test('a right click to the prices of all markets, through a reseller', async () => {
    await chooseService(scene, ONEBOUND);
    await chooseMarkets(scene.browser);
    const panel = await rightClick();
    await waitForStatus(panel, 'done');
    const answered = panel.locator('[data-testid=market][data-status=done]');
    await expect.poll(() => answered.count(), { timeout: 20_000 }).toBe(2);
    expect(await panel.getByTestId('spread').textContent()).toMatch(
      /^Alibaba .*\d[\d.]+.*AliExpress .*\d[\d.]+/,
    );
  });
});
