import { afterAll, expect, test } from 'vitest';
import { closePanel } from '../../demo/browser/panel';
import { postsOf, readBatch, statusesOf } from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { openPanelMenu } from '../support/browser/panel-controls';
import { giveList, waitForList } from '../support/browser/product-list';
import { openScene } from '../support/browser/scene';
import { stopWorker } from '../support/browser/worker';

/** `LIST_ROWS=200 LIST_INTERRUPTIONS=20` for the figures of docs/list.md. */
const ROWS = Number(process.env['LIST_ROWS'] ?? 24);
const INTERRUPTIONS = Number(process.env['LIST_INTERRUPTIONS'] ?? 4);

const products = makeProducts(ROWS);
const scene = await openScene({ gateway: { products }, keepAnswers: true });
afterAll(() => scene.close());

test(
  'no row of a list is lost or sent twice, whenever worker, panel, network and limit interrupt it',
  { timeout: 600_000 },
  async () => {
    await scene.show('<p>A page</p>');
    let panel = await scene.openPanel();
    const setLimit = (perDay: number | undefined) =>
      panel.evaluate(
        (limit) =>
          chrome.storage.local.set({ callLimits: limit ? { demo: { perDay: limit } } : {} }),
        perDay,
      );
    const done = async () => (await statusesOf(panel))['done'] ?? 0;
    await giveList(panel, products);
    await panel.getByTestId('list-start').click();
    await expect.poll(done).toBeGreaterThan(0);

    const interruptions = [
      () => stopWorker(scene.browser, panel),
      async () => {
        await closePanel(scene.browser);
        panel = await scene.openPanel();
      },
      async () => {
        await scene.browser.context.setOffline(true);
        await panel.waitForTimeout(1500);
        await scene.browser.context.setOffline(false);
      },
      async () => {
        await setLimit(1); // all of today's calls are used up
        await panel.waitForTimeout(1500);
        await setLimit(undefined);
      },
    ];
    for (let at = 0; at < INTERRUPTIONS; at += 1) {
      await panel.waitForTimeout(300 + Math.random() * 2000);
      await interruptions[at % interruptions.length]?.();
      await goOn();
    }
    await waitForList(panel, 300_000);
    // What was on its way as a worker ended is said to be interrupted, and sent again by the user alone.
    const first = await readBatch(panel);
    const interrupted = first.items.filter(
      ({ state }) => state.status === 'failed' && state.failure.code === 'interrupted',
    ).length;
    expect(postsOf(first)).toBeGreaterThanOrEqual(scene.gateway.stats.imageSearches);
    if (interrupted > 0) await panel.getByTestId('batch-retry').click();
    await expect.poll(done, { timeout: 60_000 }).toBe(ROWS);
    const { items } = await readBatch(panel);
    const sent = scene.gateway.queries.map((bytes) => Buffer.from(bytes).toString('base64'));
    const twice = sent.length - new Set(sent).size;
    console.log(`${ROWS} rows, ${INTERRUPTIONS} interruptions:`, { interrupted, twice }); // the figures of docs/list.md
    expect(items.filter(({ state }) => state.status === 'done')).toHaveLength(ROWS);
    expect(twice).toBeLessThanOrEqual(interrupted);

    /** A list that waits for the next day, or was paused, goes on at the user's press. */
    async function goOn(): Promise<void> {
      await panel.getByTestId('panel').waitFor();
      const review = panel.getByTestId('list-review');
      if (!(await review.isVisible())) await openPanelMenu(panel, 'list-open');
      await review.waitFor();
      const { head } = await readBatch(panel);
      if (head.wait) await panel.getByTestId('batch-pause').click();
      const pressed = panel.getByTestId('batch-continue');
      if (head.wait) await pressed.waitFor();
      if (await pressed.isVisible()) await pressed.click();
    }
  },
);
