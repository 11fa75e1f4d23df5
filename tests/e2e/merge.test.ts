import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { SERVICE_HOSTS, setUpService } from '../support/browser/services';
import { offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { openPanelMenu } from '../support/browser/panel-controls';

/** Requests leave at the service's pace. */
const PATIENT = { timeout: 10_000 };
const products = makeProducts(45);
const scene = await openScene({ hosts: SERVICE_HOSTS, gateway: { products, callsPerSecond: 100 } });
afterAll(() => scene.close());
await setUpService(scene, 'ak');
await setUpService(scene, 'onebound', { secret: 'wrong' });
await setUpService(scene, 'cross-border'); // the chosen one
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

/** Cross-border's first page. */
async function search(): Promise<Page> {
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await expect.poll(() => panel.getByTestId('offer').count(), PATIENT).toBe(20);
  return panel;
}
async function add(panel: Page, service: string): Promise<void> {
  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId(`add-${service}`).click();
}
const rows = (panel: Page) => expect.poll(() => panel.getByTestId('offer').count(), PATIENT);
const foundBy = (panel: Page, services: string) =>
  panel.locator(`[data-testid=found-by][data-services="${services}"]`).count();

test('the offers of two services are one list, whose rows name the service', async () => {
  const panel = await search();
  expect(await panel.getByTestId('found-by').count()).toBe(0);
  await add(panel, 'ak');
  await rows(panel).toBe(45);
  expect(await foundBy(panel, 'cross-border ak')).toBe(20);
  expect(await foundBy(panel, 'ak')).toBe(25);
  const ids = await offerIds(panel);
  expect(new Set(ids)).toEqual(new Set(products.map(({ offerId }) => offerId)));
  expect(ids[0]).toBe(firstProduct.offerId);

  await showMore(panel);
  await expect.poll(() => foundBy(panel, 'cross-border ak'), PATIENT).toBe(40);
  await rows(panel).toBe(45);
});

test('a service that fails leaves the rows of the others, and is retried in one click', async () => {
  const panel = await search();
  await add(panel, 'onebound');
  await panel.getByTestId('retry-added').waitFor();
  await rows(panel).toBe(20);
  await waitForStatus(panel, 'done');

  await setUpService(scene, 'onebound');
  await setUpService(scene, 'cross-border');
  await panel.getByTestId('retry-added').click();
  await expect.poll(() => foundBy(panel, 'cross-border onebound'), PATIENT).toBeGreaterThan(0);
  expect(await panel.getByTestId('retry-added').count()).toBe(0);
});

test('a search for another picture starts without the added services', async () => {
  const panel = await search();
  await add(panel, 'ak');
  await rows(panel).toBe(45);
  const next = await search();
  expect(await next.getByTestId('added').count()).toBe(0);
  expect(await next.getByTestId('found-by').count()).toBe(0);
});
