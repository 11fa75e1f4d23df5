import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { afterAll, expect, onTestFinished } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { offerIdAt, offers, openService } from '../support/browser/service';
import { dispatchClick } from '../support/browser/click';
import { keepBusy } from '../support/browser/page';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';

/** How long a page that does a lot of work does not answer. */
const BUSY_MS = 2_500;

const scene = await openScene();
afterAll(() => scene.close());

const [, secondProduct = firstProduct] = PRODUCTS;
const sources = await Promise.all(
  [firstProduct, secondProduct].map(async ({ mosaic }) =>
    scene.site.picture({ body: await mosaic.png(), cors: true }),
  ),
);
await scene.show(sources.map((src, index) => `<img id="p${index}" src="${src}">`).join(''));
const older = scene.page.locator('#p0');
const newer = scene.page.locator('#p1');

const click = (element: Locator) => dispatchMenuClick(scene.browser, scene.page, element);

/** Offer 0 is what the older search would find, 1.5 s later; offer 1 is the newer one's. */
async function openSlowService() {
  const service = await openService(({ number }) =>
    number === 1
      ? { ...offers({ count: 1, total: 1 }), delayMs: 1_500 }
      : offers({ from: 1, count: 1, total: 1 }),
  );
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  return service;
}

const NEWER = {
  shown: [offerIdAt(1)],
  isOlderSeen: false,
  target: sources[1],
  posts: 1,
  received: 2,
  dropped: 1,
};
fault('200 clicks', 'one during a search, whose answer comes late', NEWER, async () => {
  const service = await openSlowService();
  const panel = await scene.click(older);
  await expect.poll(() => service.searches()).toBe(1);
  await panel.evaluate((olderId) => {
    new MutationObserver(() => {
      if (document.querySelector(`[data-offer-id="${olderId}"]`)) document.title = 'older offer';
    }).observe(document.body, { subtree: true, childList: true });
  }, offerIdAt(0));
  await click(newer);

  await waitForStatus(panel, 'done');
  await expect.poll(() => service.dropped()).toBe(1);
  await pause(2_000); // the older answer would be here by now
  const { posts, target } = await readRecord(panel);
  return {
    shown: await offerIds(panel),
    isOlderSeen: (await panel.title()) === 'older offer',
    target: target.srcUrl,
    posts,
    received: service.searches(),
    dropped: service.dropped(),
  };
});

const LAST = { target: sources[1], first: secondProduct.offerId };
fault('200 clicks', 'the last of ten is shown', LAST, async () => {
  await scene.useService(scene.gateway.url);
  const panel = await scene.click(older);
  for (let count = 0; count < 4; count += 1) {
    await click(newer);
    await click(older);
  }
  await click(newer);
  await expect.poll(async () => (await readRecord(panel)).target.srcUrl).toBe(sources[1]);
  await waitForStatus(panel, 'done');
  await expect.poll(async () => (await offerIds(panel))[0]).toBe(secondProduct.offerId);
  const { target } = await readRecord(panel);
  return { target: target.srcUrl, first: (await offerIds(panel))[0] };
});

const NEWER_STAYS = { status: 'done', first: secondProduct.offerId };
fault('200 clicks', 'a cancelled one that ends late takes no place', NEWER_STAYS, async () => {
  await scene.useService(scene.gateway.url);
  await scene.show(`<video width="300" height="300" poster="${sources[0]}"></video>`);
  const panel = await scene.openPanel();
  const { windowId } = await readRecord(panel);
  // A video has no original, and a busy page holds up the measuring for its screenshot.
  await keepBusy(scene.page, BUSY_MS);
  const busy = pause(BUSY_MS);
  const worker = await extensionWorker(scene.browser);
  await dispatchClick(worker, { windowId, srcUrl: '', mediaType: 'video' });
  await panel.locator('[data-stage=acquiring]').waitFor();
  await panel.getByTestId('cancel').dispatchEvent('click');
  await dispatchClick(worker, { windowId, srcUrl: sources[1] ?? '' });
  await waitForStatus(panel, 'done');

  await busy;
  await pause(1_000);
  const status = await panel.getByTestId('panel').getAttribute('data-status');
  return { status, first: (await offerIds(panel))[0] };
});
