/** An offer is watched from its menu; what the worker finds of it is told, read, and goes with the watch. */
import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openPanelMenu } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import { fireWatchAlarm, putWatches, readStoredWatches, readSummary } from '../support/watch/rows';

const HOUR_MS = 3_600_000;

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await panel.setViewportSize({ width: 360, height: 800 });
await waitForStatus(panel, 'done');
const offer = panel.locator(`[data-testid=offer][data-offer-id="${firstProduct.offerId}"]`).first();
const options = await openExtensionPage(scene.browser, 'options.html#watching');
const unread = async () => (await readSummary(options)).unread;

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
  expect((await readSummary(options)).keys).toEqual([`1688 ${firstProduct.offerId}`]);
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

test('what a second check says again is told by a number, shown with its direction, and read', async () => {
  const [watch] = await readStoredWatches(options);
  if (!watch) throw new Error('Nothing is watched');
  const price = Math.round(Number(firstProduct.price) * 100);
  const { moq } = firstProduct;
  const at = Date.now() - 2 * HOUR_MS;
  const pending = { at, state: 'found', price, basis: 'tier', moq } as const;
  const known = { ...pending, at: 1, price: Math.round(price / 0.9), moq: 2 * moq };
  const prices = [known, pending].map((seen) => ({
    at: seen.at,
    price: seen.price,
    basis: seen.basis,
  }));
  await putWatches(options, [{ ...watch, known, last: pending, pending, prices, dueAt: at }]);
  await fireWatchAlarm(scene.browser);
  await bell.waitFor();
  expect(await bell.getAttribute('data-unread')).toBe('2');
  expect(await bell.getAttribute('aria-label')).toBe('Unread changes of watched offers: 2');
  expect(await violations(panel)).toEqual([]);
  await bell.click();
  const changes = panel.getByTestId('watch-change');
  await changes.nth(1).waitFor();
  const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;
  expect(await panel.getByTestId('change-words').allInnerTexts()).toEqual([
    `${yuan(known.price)} → ${yuan(price)}, down 10%`,
    `MOQ ${2 * moq} → ${moq}`,
  ]);
  expect(await changes.first().getAttribute('data-unread')).toBe('true');
  await expect.poll(unread).toBe(0);
  expect(await changes.first().getAttribute('data-unread')).toBe('true'); // until the view is left
  expect(await row.getAttribute('data-price')).toBe(String(price));
  await expect.poll(() => panel.getByTestId('sparkline').count()).toBe(1);
  expect(await violations(panel)).toEqual([]);
});

test('what is no longer watched can be put back, with all that was seen of it', async () => {
  await panel.getByTestId('watch-remove').click();
  await panel.getByTestId('nothing-watched').waitFor();
  expect((await readSummary(options)).keys).toEqual([]);
  await panel.getByTestId('watch-said').getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await expect.poll(() => panel.getByTestId('watch-change').count()).toBe(2);
  await expect.poll(() => panel.getByTestId('sparkline').count()).toBe(1);
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
  await panel.getByTestId('watch-search').click();
  await row.waitFor({ state: 'detached' });
  await waitForStatus(panel, 'done');
});
