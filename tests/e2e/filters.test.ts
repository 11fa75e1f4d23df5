import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { focused, tabTo, violations } from '../support/browser/accessibility';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { SERVICE_HOSTS, setUpService } from '../support/browser/services';
import { offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { chooseView, openPanelMenu } from '../support/browser/panel-controls';

/** Every third one is of a factory, every second one is shipped within a day. */
/** Requests leave at the service's pace. */
const PATIENT = { timeout: 10_000 };
const products = makeProducts(45).map((product, index) =>
  Object.assign(product, {
    price: `${100 - index}.00`,
    more: { isFactory: index % 3 === 0, ...(index % 2 === 0 && { shipWithinHours: 24 }) },
  }),
);
const scene = await openScene({ hosts: SERVICE_HOSTS, gateway: { products, callsPerSecond: 100 } });
afterAll(() => scene.close());
await setUpService(scene, 'cross-border');
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

async function search(): Promise<Page> {
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await expect.poll(() => panel.getByTestId('offer').count(), PATIENT).toBe(20);
  return panel;
}
const total = (panel: Page) =>
  expect.poll(() => panel.getByTestId('summary').getAttribute('data-total'), PATIENT);

test('the service applies a filter on every page', async () => {
  const panel = await search();
  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('filter-certified-factory').check();
  await panel.getByTestId('refine-search').click();
  await total(panel).toBe('15');

  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('filter-certified-factory').uncheck();
  await panel.getByTestId('filter-ships-in-24h').check();
  await panel.getByTestId('refine-search').click();
  await total(panel).toBe('23');
  await showMore(panel);
  await expect.poll(() => panel.getByTestId('offer').count(), PATIENT).toBe(23);
  const ids = new Set(
    products.filter(({ more }) => 'shipWithinHours' in more).map((p) => p.offerId),
  );
  expect((await offerIds(panel)).every((id) => ids.has(id))).toBe(true);

  await panel.getByTestId('drop-ships-in-24h').click();
  await total(panel).toBe('45');
});

test('the service sorts all its offers where more pages exist, not only the loaded ones', async () => {
  const panel = await search();
  await panel.getByTestId('sort').selectOption('price');
  const cheapest = products.toReversed().map(({ offerId }) => offerId);
  await expect.poll(() => offerIds(panel), PATIENT).toEqual(cheapest.slice(0, 20));
  await showMore(panel);
  await expect.poll(() => offerIds(panel), PATIENT).toEqual(cheapest.slice(0, 40));
  expect((await readRecord(panel)).query).toEqual({ sort: 'price-asc' });

  await panel.getByTestId('sort').selectOption('match');
  await expect.poll(async () => (await offerIds(panel))[0], PATIENT).toBe(firstProduct.offerId);
});

test('filters work by keyboard', async () => {
  const panel = await search();
  await tabTo(panel, 'panel-menu');
  await panel.keyboard.press('Enter');
  await tabTo(panel, 'refine-open');
  await panel.keyboard.press('Enter');
  await tabTo(panel, 'filter-certified-factory');
  await panel.keyboard.press('Space');
  await panel.keyboard.press('Enter');
  await total(panel).toBe('15');
  expect(await focused(panel)).toBe('panel-menu');
  await tabTo(panel, 'drop-certified-factory');
  await panel.keyboard.press('Enter');
  await total(panel).toBe('45');
});

test('a reversed sort in the table is sent to the service', async () => {
  const panel = await search();
  await chooseView(panel, 'table');
  const heading = panel.getByRole('columnheader', { name: 'Unit price' }).getByRole('button');
  await heading.click();
  const ids = products.map(({ offerId }) => offerId);
  await expect.poll(() => offerIds(panel), PATIENT).toEqual(ids.toReversed().slice(0, 20));
  await heading.click();
  await expect.poll(() => offerIds(panel), PATIENT).toEqual(ids.slice(0, 20));
  expect((await readRecord(panel)).query).toEqual({ sort: 'price-desc' });
  await chooseView(panel, 'list');
});

test.each(['light', 'dark'] as const)(
  'the filter sheet fits into 252 pixels without accessibility violations in %s',
  async (scheme) => {
    const panel = await search();
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize({ width: 252, height: 800 });
    await openPanelMenu(panel, 'refine-open');
    await panel.getByTestId('refine-search').waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(252);
    expect(await violations(panel)).toEqual([]);
  },
);
