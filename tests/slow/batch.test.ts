import { afterAll, expect, test } from 'vitest';
import {
  openBatchScene,
  postsOf,
  readBatch,
  rowsOf,
  statusesOf,
  waitForBatch,
} from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { stopWorker } from '../support/browser/worker';

const PRODUCTS = makeProducts(60);
const scene = await openBatchScene(PRODUCTS, {
  gateway: { products: PRODUCTS, callsPerSecond: 1 },
});
afterAll(() => scene.close());

test(
  'sixty pictures under the rate limit, the worker stopped in the middle: each has its offer',
  { timeout: 300_000 },
  async () => {
    await scene.useService(scene.gateway.url);
    const before = scene.gateway.stats.imageSearches;
    const panel = await scene.list(60);
    expect(await rowsOf(panel).count()).toBe(60); // and not the icon
    await panel.getByTestId('batch-start').click();
    await expect
      .poll(async () => (await statusesOf(panel)).done ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(10);
    await stopWorker(scene.browser, panel);
    await waitForBatch(panel, 'ended', 240_000);

    // A request in flight at that moment is for the user to repeat.
    const { done = 0, failed = 0 } = await statusesOf(panel);
    expect(done + failed).toBe(60);
    expect(failed).toBeLessThanOrEqual(1);
    if (failed > 0) {
      await panel.getByTestId('batch-retry').click();
      await expect.poll(() => statusesOf(panel), { timeout: 30_000 }).toEqual({ done: 60 });
    }
    const posts = postsOf(await readBatch(panel));
    expect(scene.gateway.stats.imageSearches - before).toBe(posts);
    expect(posts).toBeGreaterThan(60); // the limit was met
    const best = await rowsOf(panel).evaluateAll((all) =>
      all.map((row) => row.getAttribute('data-best')),
    );
    expect(best).toEqual(PRODUCTS.map(({ price }) => price));

    await rowsOf(panel).nth(7).getByRole('button').click();
    await waitForStatus(panel, 'done');
    await panel.getByTestId('query-image').waitFor();
    expect((await offerIds(panel))[0]).toBe(PRODUCTS[7]?.offerId);
    expect(scene.gateway.stats.imageSearches - before).toBe(posts);
  },
);
