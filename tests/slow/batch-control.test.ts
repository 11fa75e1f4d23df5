import { afterAll, expect, test } from 'vitest';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { offers } from '../support/browser/service';
import { openBatchScene, rowsOf, statusesOf, waitForBatch } from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openPanelMenu } from '../support/browser/panel-controls';

const scene = await openBatchScene(makeProducts(6));
afterAll(() => scene.close());
const found = offers({ count: 3, total: 3 });

test('no pictures but the ticked ones are searched', async () => {
  const service = await scene.useFake(() => found);
  const panel = await scene.list(5);
  await panel.getByTestId('batch-all').uncheck();
  expect(await panel.getByTestId('batch-start').count()).toBe(0);
  await rowsOf(panel).nth(1).getByRole('checkbox').check();
  await rowsOf(panel).nth(3).getByRole('checkbox').check();
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 2, skipped: 3 });
  expect(await rowsOf(panel).count()).toBe(2);
  expect(service.searches()).toBe(2);
  expect(await rowsOf(panel).first().getAttribute('data-sellers')).toBe('3');
});

test('a pause lets the request on its way arrive and begins no other; then it goes on', async () => {
  // The second is on its way for as long as a slow computer takes for the click.
  const service = await scene.useFake(({ number }) => ({
    ...found,
    delayMs: number === 2 ? 4_000 : 300,
  }));
  const panel = await scene.list(6);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(2);
  await panel.getByTestId('batch-pause').click();
  await expect.poll(() => statusesOf(panel)).toEqual({ done: 2, waiting: 4 });
  await panel.waitForTimeout(1_500); // a third would have begun by now
  expect(service.searches()).toBe(2);
  expect(await statusesOf(panel)).toEqual({ done: 2, waiting: 4 });

  await panel.getByTestId('batch-continue').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 6 });
  expect(service.searches()).toBe(6);
});

test('what is cancelled is over: nothing more is sent, and what was found stays', async () => {
  const service = await scene.useFake(() => ({ ...found, delayMs: 1_000 }));
  const panel = await scene.list(6);
  await panel.getByTestId('batch-start').click();
  await expect.poll(async () => (await statusesOf(panel)).done).toBe(1);
  // Between its record and its request an item would count as failed without a search.
  await expect.poll(() => service.searches()).toBe(2);
  await panel.getByTestId('batch-cancel').click();
  await waitForBatch(panel, 'ended');
  await panel.waitForTimeout(1_000);
  const searches = service.searches();
  await panel.waitForTimeout(1_000);
  expect(service.searches()).toBe(searches);
  const { done = 0, failed = 0, skipped = 0 } = await statusesOf(panel);
  expect(done).toBeGreaterThanOrEqual(1);
  expect(done + failed).toBe(searches);
  expect(done + failed + skipped).toBe(6);
});

test("the user's own search goes first", async () => {
  const begun: number[] = [];
  const service = await scene.useFake(() => {
    begun.push(Date.now());
    return { ...found, delayMs: 1_000 };
  });
  const panel = await scene.list(3);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(1);
  await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img').last());
  await waitForStatus(panel, 'done');
  await openPanelMenu(panel, 'batch-open');
  await waitForBatch(panel, 'ended');
  const [, own = 0, next = 0] = begun;
  expect(next - own).toBeGreaterThan(950); // and not when the batch's first request was over
  expect(service.searches()).toBe(3); // the batch's last picture has been answered by then
});

test('a page that may not be read says what to do', async () => {
  await scene.useFake(() => found);
  const panel = await scene.list(2);
  await scene.page.goto('chrome://version');
  await panel.getByTestId('batch-back').click();
  await panel.getByTestId('batch-open').click();
  await panel.getByTestId('batch-empty').waitFor();
  expect(await panel.getByTestId('batch-empty').innerText()).toContain('toolbar button');
});
