/** A search without a key is made by a press alone: whatever asks by itself, or for many, needs a service with a key. */
import { afterAll, beforeEach, expect } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { HOSTS } from '../../demo/gateway/web/sites';
import { listPictures, pageOf, waitForBatch } from '../support/browser/batch';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { writeStored } from '../support/browser/storage';
import { openWithoutKey } from '../support/browser/without-key';
import { stopWorker, wakeWorker } from '../support/browser/worker';
import { fireWatchAlarm, openWatches, putWatches, readSummary } from '../support/watch/rows';
import { watch } from '../support/watch/watch';
import { security } from '../support/tables/row';

const HOUR = 3_600_000;
const { standIn, scene, search, tabs, closeTabs, close } = await openWithoutKey();
afterAll(close);
const { browser, page } = scene;
const first = await search(); // chooses the service
await waitForStatus(first, 'done', 25_000);
const options = await openExtensionPage(browser, 'options.html');

beforeEach(async () => {
  await closeTabs();
  await page.bringToFront();
  await first.waitForTimeout(500); // the closed tabs ask for nothing any more
  standIn.behave();
});

/** What came of it at 1688, but for pictures of the offers that are shown already. */
const at1688 = () => ({
  asked: standIn.requests.filter(({ host }) => host !== HOSTS.pictures).length,
  tabs: tabs().length,
});
const NOTHING = { asked: 0, tabs: 0 };

const REFUSED = { reason: 'one-by-one', ...NOTHING };
security('without a key', 'the pictures of a page are searched', REFUSED, async () => {
  await scene.show(pageOf(scene, [await firstProduct.mosaic.png()]));
  const panel = await scene.openPanel();
  await panel.evaluate(() => chrome.storage.session.clear());
  await listPictures(panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'paused');
  const reason = await panel.getByTestId('batch-reason').getAttribute('data-error');
  return { reason: reason ?? '', ...at1688() };
});

/** The picture that a check searches with. */
async function putPicture(id: string): Promise<void> {
  const base64 = Buffer.from(await firstProduct.mosaic.png()).toString('base64');
  const row = { key: id, picture: { mime: 'image/png', base64 } };
  await options.evaluate(async ({ key, picture }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('watches');
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const table = database.transaction('pictures', 'readwrite').objectStore('pictures');
    const putting = table.put(picture, key);
    await new Promise((resolve, reject) => {
      putting.addEventListener('success', resolve);
      putting.addEventListener('error', reject);
    });
    database.close();
  }, row);
}

const PAUSED = { code: 'one-by-one', ...NOTHING };
security(
  'without a key',
  'an offer found so is watched, and its time has come',
  PAUSED,
  async () => {
    await openWatches(browser, options);
    await writeStored(options, 'local', {
      'watch-meter': {},
      'watch-settings': { perDay: 10_000 },
    });
    const { offerId } = firstProduct;
    const before = { at: 1, state: 'found', price: 1_200, basis: 'list' } as const;
    const watched = watch({
      service: 'web',
      offer: { offerId, title: '马赛克' },
      known: before,
      last: before,
      hasPicture: true,
      createdAt: Date.now() - 48 * HOUR,
      dueAt: Date.now() - HOUR,
    });
    await putWatches(options, [watched]);
    await putPicture(watched.id);
    await fireWatchAlarm(browser);
    const paused = async () => JSON.stringify(await readSummary(options));
    await expect.poll(paused).toContain('one-by-one');
    return { code: 'one-by-one', ...at1688() };
  },
);

security('without a key', 'the alarms ring, and a new worker begins', NOTHING, async () => {
  const worker = await extensionWorker(browser);
  const ring = () => {
    for (const name of ['batch', 'watch', 'search']) {
      Reflect.apply(Reflect.get(chrome.alarms.onAlarm, 'dispatch'), chrome.alarms.onAlarm, [
        { name, scheduledTime: 1 },
      ]);
    }
  };
  await worker.evaluate(ring);
  await stopWorker(browser, options);
  await wakeWorker(options);
  await options.waitForTimeout(2_000);
  return at1688();
});
