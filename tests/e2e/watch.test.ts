/** An offer is watched from its menu; what the worker finds of it is told, read, and goes with the watch. */
import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openPanelMenu } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import { readSummary, writeCheck } from '../support/browser/watched';

const DAY_MS = 86_400_000;

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await panel.setViewportSize({ width: 360, height: 800 });
await waitForStatus(panel, 'done');
const offer = panel.locator(`[data-testid=offer][data-offer-id="${firstProduct.offerId}"]`).first();
const options = await openExtensionPage(scene.browser, 'options.html#watching');
const unread = async () => (await readSummary(options))?.unread;

const row = panel.getByTestId('watched');
const bell = panel.getByTestId('unread-bell');
const words = (testId: string) => panel.getByTestId(testId).first().innerText();

test('the menu of an offer says what will be watched, and then that it is', async () => {
  await offer.getByTestId('offer-menu').click();
  const item = panel.getByTestId('watch');
  const price = Number(await offer.getAttribute('data-unit-price')).toFixed(2);
  expect(await item.innerText()).toContain(`¥${price}/pc at 200 · once a day`);
  expect(await violations(panel)).toEqual([]);
  await item.click();
  await expect.poll(() => panel.getByTestId('taken-said').innerText()).toContain('is watched');
  await offer.getByTestId('offer-menu').click();
  await expect.poll(() => item.innerText()).toContain('Stop watching');
  await panel.keyboard.press('Escape');
  const summary = await readSummary(options);
  expect(summary?.keys).toEqual([`1688 ${firstProduct.offerId}`]);
  await expect
    .poll(() => options.getByTestId('watching-count').getAttribute('data-count'))
    .toBe('1');
});

test('a watched offer stands in the view of watched offers, of which nothing has changed', async () => {
  expect(await bell.count()).toBe(0);
  await openPanelMenu(panel, 'watched-open');
  await row.waitFor();
  expect(await row.getAttribute('data-offer-id')).toBe(firstProduct.offerId);
  expect(await words('watch-changes')).toContain('Nothing has changed so far.');
  expect(await violations(panel)).toEqual([]);
  await panel.getByTestId('watch-back').click();
  await offer.waitFor();
});

test('what the worker has found is told by a number, shown with its direction, and read', async () => {
  const at = Date.now();
  const prices = [1000, 1040, undefined, 1000, 920];
  await writeCheck(options, {
    observations: prices.map((price, index) => {
      const day = at - (prices.length - index) * DAY_MS;
      if (price === undefined) return { at: day, state: 'not-seen' };
      return { at: day, state: 'found', price, moq: 2, stock: 800 };
    }),
    changes: [
      { id: 'a', watchId: '', at, isRead: false, kind: 'price', before: 1000, after: 920 },
      { id: 'b', watchId: '', at, isRead: false, kind: 'moq', before: 4, after: 2 },
    ],
  });
  await bell.waitFor();
  expect(await bell.getAttribute('data-unread')).toBe('2');
  expect(await bell.getAttribute('aria-label')).toBe('Unread changes of watched offers: 2');
  expect(await violations(panel)).toEqual([]);
  await bell.click();
  const changes = panel.getByTestId('watch-change');
  await changes.nth(1).waitFor();
  expect(await panel.getByTestId('change-words').allInnerTexts()).toEqual([
    'MOQ 4 → 2',
    '¥10.00 → ¥9.20, down 8%',
  ]);
  expect(await changes.first().getAttribute('data-unread')).toBe('true');
  await expect.poll(unread).toBe(0);
  expect(await changes.first().getAttribute('data-unread')).toBe('true'); // until the view is left
  expect(await row.getAttribute('data-price')).toBe('920');
  await expect.poll(() => panel.getByTestId('sparkline').count()).toBe(1);
});

test('the details of a watched offer have all prices seen', async () => {
  await row.getByTestId('watch-details').click();
  const table = panel.getByTestId('observation-table');
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(6);
  expect(await table.locator('tbody tr').nth(2).innerText()).toContain('Not among the results');
  expect(await violations(panel)).toEqual([]);
  await panel.getByTestId('copy-observations').click();
  await expect.poll(() => panel.getByTestId('watch-said').innerText()).toContain('Copied');
});

test('what is no longer watched can be put back, with all that was seen of it', async () => {
  await panel.getByTestId('watch-remove').click();
  await panel.getByTestId('nothing-watched').waitFor();
  expect((await readSummary(options))?.keys).toEqual([]);
  await panel.getByTestId('watch-said').getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await expect.poll(() => panel.getByTestId('watch-change').count()).toBe(2);
  await row.getByTestId('watch-details').click();
  await expect
    .poll(() => panel.locator('[data-testid=observation-table] tbody tr').count())
    .toBe(6);
});

test('a watched offer survives a reload, and its news that were read stay read', async () => {
  await panel.reload();
  await waitForStatus(panel, 'done');
  expect(await bell.count()).toBe(0);
  await openPanelMenu(panel, 'watched-open');
  await row.waitFor();
  const change = panel.getByTestId('watch-change').first();
  expect(await change.getAttribute('data-unread')).toBeNull();
});

test('a search of its picture shows the results in place of the view', async () => {
  await row.getByTestId('watch-details').click();
  await panel.getByTestId('watch-search').click();
  await row.waitFor({ state: 'detached' });
  await waitForStatus(panel, 'done');
});
