/** A private window watches nothing, though its worker has the same alarms. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, onTestFinished } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { openWindow } from '../support/browser/windows';
import { fault } from '../support/tables/row';
import { fireWatchAlarmIn, openWatches, putWatches } from '../support/watch/rows';
import { watch } from '../support/watch/watch';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());
const { browser, site, gateway } = scene;
const options = await openExtensionPage(browser, 'options.html');
const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
const shop = site.page(`<img src="${src}">`);

const due = watch({
  offer: { offerId: firstProduct.offerId },
  createdAt: 1,
  dueAt: Date.now() - 1_000,
  quantity: 500,
});
const details = () =>
  Object.entries(gateway.stats.calls).reduce(
    (sum, [api, count]) => (api.endsWith('queryProductDetail') ? sum + count : sum),
    0,
  );
/** The panels ask for details themselves. */
async function detailsSettle(): Promise<number> {
  for (let before = -1; before !== details();) {
    before = details();
    await pause(2_000);
  }
  return details();
}

const NONE = { asked: 0, bells: 0 };
fault('watch', 'a private window: no bell, no check', NONE, async () => {
  const opened = await openWindow(browser, shop, { isPrivate: true });
  onTestFinished(() => opened.page.close());
  await opened.click(opened.page.locator('img'));
  await waitForStatus(opened.panel, 'done');
  const before = await detailsSettle();
  await openWatches(browser, options);
  await putWatches(options, [due]);
  for (const worker of browser.context.serviceWorkers()) {
    const isPrivate = await worker.evaluate(() => chrome.extension.inIncognitoContext);
    if (isPrivate) await fireWatchAlarmIn(worker);
  }
  await pause(2_000);
  return {
    asked: details() - before,
    bells: await opened.panel.getByTestId('unread-bell').count(),
  };
});
