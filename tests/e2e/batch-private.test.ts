import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { offers } from './harness/answers';
import { listPictures, pageOf, statusesOf, waitForBatch } from './harness/batch';
import { makeProducts } from './harness/gateway';
import { storedKeys } from './harness/record';
import { openScene } from './harness/scene';
import { openService } from './harness/service';
import { openWindow } from './harness/windows';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());
const { browser, site } = scene;
const pictures = await Promise.all(makeProducts(4).map(({ mosaic }) => mosaic.png()));
const options = await openExtensionPage(browser, 'options.html');

/** What is on the disk but the number of calls, which is all that is kept of a private window. */
const localKeys = () =>
  options.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null))
      .filter((key) => !key.startsWith('meter'))
      .toSorted(),
  );

test('a batch of a private window leaves nothing on the disk, and nothing at all afterwards', async () => {
  const service = await openService(offers({ count: 3, total: 3 }));
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  const before = await localKeys();
  const shop = await openWindow(browser, site.page(pageOf(scene, pictures)), {
    isPrivate: true,
  });
  await listPictures(shop.panel);
  await shop.panel.getByTestId('batch-start').click();
  await waitForBatch(shop.panel, 'ended');
  expect(await statusesOf(shop.panel)).toEqual({ done: 4 });
  expect(await localKeys()).toEqual(before);
  expect((await storedKeys(options)).filter((key) => key.startsWith('batch'))).not.toEqual([]);

  await shop.page.close();
  const next = await openWindow(browser, site.page('Next'), { isPrivate: true });
  onTestFinished(() => next.page.close());
  await expect
    .poll(async () => (await storedKeys(options)).filter((key) => key.startsWith('batch')))
    .toEqual([]);
});
