import { afterAll, expect } from 'vitest';
import { tooManyCalls } from '../support/browser/service';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { holdCall, stopWorker, whenHeld } from '../support/browser/worker';
import { errorCode, waitForStatus } from '../support/browser/panel';
import { readRecord, writeRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { pageOfOffers, SILENT, stopRows, WRITE } from './stop-rows';
import { searchAgain } from '../support/browser/panel-controls';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const src = scene.site.slowPicture(png, 0);

stopRows(scene, [
  {
    item: 'stopped at a page',
    name: 'the service is silent',
    at: 'posting',
    src,
    answers: [pageOfOffers(1), SILENT],
    page: 2,
    end: 'interrupted',
    recorded: 2,
    received: 2,
  },
  {
    item: 'stopped at a page',
    name: 'in the wait before it is repeated',
    at: 'waiting',
    src,
    answers: [pageOfOffers(1), tooManyCalls(4)],
    page: 2,
    end: 'resumed',
    recorded: 3,
    received: 3,
  },
  {
    item: 'stopped at a page',
    name: 'its offers are stored, but not written down',
    at: { call: WRITE, about: '"pages":2' },
    src,
    page: 2,
    end: 'interrupted',
    recorded: 2,
    received: 2,
  },
  {
    item: 'stopped in store',
    name: 'before the offers are',
    at: { call: WRITE, about: '"offers:' },
    src,
    end: 'interrupted',
    recorded: 1,
    received: 1,
  },
  {
    item: 'stopped in store',
    name: 'the offers are, but not written down',
    at: { call: WRITE, about: '"done"' },
    src,
    end: 'interrupted',
    recorded: 1,
    received: 1,
  },
  {
    item: 'stopped in store',
    name: 'once they are written down',
    at: { call: WRITE, about: '"done"', isLast: true },
    src,
    end: 'resumed',
    recorded: 1,
    received: 1,
  },
]);

const [, second] = PRODUCTS;
if (!second) throw new Error('The test catalogue has one product');

fault(
  'stopped at click',
  'the picture of the search before is not taken',
  { offerId: second.offerId, recorded: 1, received: 2 },
  async () => {
    await scene.useService(scene.gateway.url);
    const before = scene.gateway.stats.imageSearches;
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
    const { windowId, target: searched } = await readRecord(panel);
    const { choice: _choice, ...target } = searched; // a click has none yet
    const srcUrl = scene.site.picture({ body: await second.mosaic.png(), cors: true });
    await stopWorker(scene.browser, panel);
    const startedAt = Date.now();
    await writeRecord(panel, {
      id: crypto.randomUUID(),
      windowId,
      target: { ...target, srcUrl },
      state: { status: 'running', stage: 'acquiring', startedAt, deadline: startedAt + 40_000 },
      posts: 0,
      pages: 0,
    });

    await waitForStatus(panel, 'done');
    const best = panel.getByTestId('offer').first();
    await expect.poll(() => best.getAttribute('data-offer-id')).toBe(second.offerId);
    return {
      offerId: second.offerId,
      recorded: (await readRecord(panel)).posts,
      received: scene.gateway.stats.imageSearches - before,
    };
  },
);

fault(
  'posts counted',
  'of a search that is refreshed, stopped and repeated',
  { first: [1, 1], stopped: [2, 2], repeated: [3, 3] },
  async () => {
    await scene.useService(scene.gateway.url);
    const before = scene.gateway.stats.imageSearches;
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));
    /** Requests that were written down, and that have arrived. */
    const posts = async () => [
      (await readRecord(panel)).posts,
      scene.gateway.stats.imageSearches - before,
    ];
    await waitForStatus(panel, 'done');
    const first = await posts();

    await holdCall(scene.browser, { call: WRITE, about: '"done"' });
    await searchAgain(panel);
    await whenHeld(scene.browser);
    await stopWorker(scene.browser, panel);
    expect(await errorCode(panel)).toBe('interrupted');
    const stopped = await posts();

    await searchAgain(panel);
    await waitForStatus(panel, 'done');
    return { first, stopped, repeated: await posts() };
  },
);
