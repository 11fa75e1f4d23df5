import { afterAll, expect, onTestFinished, vi } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { offerIdAt, offers, openService } from '../support/browser/service';
import { forgetAnswers } from '../support/browser/forget-answers';
import { countedCalls, readRecord, storedKeys } from '../support/browser/storage';
import { dispatchClicks } from '../support/browser/click';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { watchWorker, workerLeft } from '../support/browser/worker';
import { fault } from '../support/tables/row';

const SERVICE = 'open-platform';
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
/** The delay of an answer: the request of an older search is on its way as the next click comes. */
const ANSWER_MS = 400;

const scene = await openScene({ hosts: ['*://*/*'] });
afterAll(() => scene.close());

const [, secondProduct = firstProduct] = PRODUCTS;
const sources = await Promise.all(
  [firstProduct, secondProduct].map(async ({ mosaic }) =>
    scene.site.picture({ body: await mosaic.png() }),
  ),
);
const [source = '', newest = ''] = sources;

interface Clicks {
  srcUrls: readonly string[];
  count: number;
  apartMs: number;
}

/** Chooses the item that often, and waits until nothing of it is going on any more. */
async function clickOften(clicks: Clicks) {
  // Each search finds one offer, which says which of them it was.
  const service = await openService(({ number }) => ({
    ...offers({ from: number, count: 1, total: 1 }),
    delayMs: ANSWER_MS,
  }));
  onTestFinished(() => service.close());
  await scene.useOwnKey(service.url, KEY);
  await scene.show(sources.map((src) => `<img src="${src}">`).join(''));
  const panel = await scene.openPanel();
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await worker.evaluate(forgetAnswers);
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const counted = await countedCalls(panel, SERVICE);
  await watchWorker(worker);
  await dispatchClicks(worker, { windowId, ...clicks });

  const wanted = clicks.srcUrls[(clicks.count - 1) % clicks.srcUrls.length];
  await expect.poll(async () => (await readRecord(panel)).target.srcUrl).toBe(wanted);
  await waitForStatus(panel, 'done');
  const kinds = async () => (await storedKeys(panel)).map((key) => key.split(':', 1)[0]);
  await expect.poll(kinds).toContain('page-price'); // the last that is written
  await expect.poll(() => workerLeft(worker)).toMatchObject({ ports: 0, rules: 0 });
  // Calls are stored while their requests are on their way, one write after the other.
  const countedNow = async () => (await countedCalls(panel, SERVICE)) - counted;
  await vi
    .waitUntil(async () => (await countedNow()) >= service.searches(), { timeout: 5_000 })
    .catch(() => undefined);
  const { posts, target } = await readRecord(panel);
  return {
    isNewestShown:
      target.srcUrl === wanted && (await offerIds(panel)).join() === offerIdAt(service.searches()),
    posts,
    stored: await kinds(),
    left: await workerLeft(worker),
    counted: await countedNow(),
    received: service.searches(),
    dropped: service.dropped(),
  };
}

const NOTHING_LEFT = { errors: [], ports: 0, listeners: 0, alarms: 0, rules: 0 };
const CLEAN = {
  isNewestShown: true,
  posts: 1,
  stored: ['offers', 'page-price', 'picture', 'search'],
  left: NOTHING_LEFT,
};

for (const apartMs of [0, 50, 200]) {
  const ONE = { ...CLEAN, counted: 1, received: 1, dropped: 0 };
  fault('double click', `${apartMs} ms apart: one request`, ONE, () =>
    clickOften({ srcUrls: [source], count: 2, apartMs }),
  );
}

for (const apartMs of [0, 30]) {
  const ACCOUNTED = { ...CLEAN, notCounted: 0, notDropped: 1 };
  fault('200 clicks', `two pictures in turn, ${apartMs} ms apart`, ACCOUNTED, async () => {
    const { counted, received, dropped, ...rest } = await clickOften({
      srcUrls: [source, newest],
      count: 200,
      apartMs,
    });
    const notCounted = Math.max(0, received - counted);
    return { ...rest, notCounted, notDropped: received - dropped };
  });
}
