/** Where offers are watched, and by whom: windows share one watch, and private ones have none. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { openWindow, type SearchWindow } from '../support/browser/windows';
import { fault } from '../support/tables/row';
import { plantWatches } from '../support/watch/planted';
import { fireWatchAlarm, fireWatchAlarmIn, readRows } from '../support/watch/rows';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());
const { browser, site, gateway } = scene;
const options = await openExtensionPage(browser, 'options.html');
const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
const shop = site.page(`<img src="${src}">`);

/** An offer that costs 14.20 now, was 13.00, and is due. */
const watchDue = () =>
  plantWatches(
    browser,
    options,
    [{ service: 'demo', product: firstProduct, quantity: 500, known: 1300 }],
    Date.now() - 1_000,
  );
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
const bells = (windows: readonly SearchWindow[]) =>
  Promise.all(windows.map(({ panel }) => panel.getByTestId('unread-bell').count()));

async function searched(isPrivate: boolean): Promise<SearchWindow> {
  const opened = await openWindow(browser, shop, { isPrivate });
  onTestFinished(() => opened.page.close());
  await opened.click(opened.page.locator('img'));
  await waitForStatus(opened.panel, 'done');
  return opened;
}

const ONE = { asked: 1, told: 1, rung: [1, 1], read: [0, 0] };
fault('watch', 'two windows: one check, one entry, read once', ONE, async () => {
  const windows = [await searched(false), await searched(false)];
  const [first] = windows;
  const before = await detailsSettle();
  await watchDue();
  await Promise.all([fireWatchAlarm(browser), fireWatchAlarm(browser)]);
  await expect.poll(() => bells(windows)).toEqual([1, 1]);
  await pause(1_500);
  const rung = await bells(windows);
  const asked = details() - before;
  const { changes } = await readRows(options);
  await first?.panel.getByTestId('unread-bell').click();
  await first?.panel.getByTestId('watch-change').first().waitFor();
  await expect.poll(() => bells(windows)).toEqual([0, 0]);
  return { asked, told: changes.length, rung, read: await bells(windows) };
});

const NONE = { asked: 0, rung: [0] };
fault('watch', 'a private window: no bell, no check', NONE, async () => {
  const hidden = await searched(true);
  const before = await detailsSettle();
  await watchDue();
  for (const worker of browser.context.serviceWorkers()) {
    const isPrivate = await worker.evaluate(() => chrome.extension.inIncognitoContext);
    if (isPrivate) await fireWatchAlarmIn(worker);
  }
  await pause(2_000);
  return {
    asked: details() - before,
    rung: await bells([hidden]),
  };
});
