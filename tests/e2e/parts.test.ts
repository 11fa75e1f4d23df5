import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { focused, violations } from '../support/browser/accessibility';
import { PRODUCTS, type Product } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { sideBySide } from '../support/browser/side-by-side';
import { readRecord } from '../support/browser/storage';

const [left, , right] = PRODUCTS;

let scene: Scene;
let panel: Page;
beforeAll(async () => {
  scene = await openScene({ hosts: [ALL_SITES] });
});
afterAll(() => scene.close());

/** A search for the whole picture has ended, and its area is being chosen. */
async function openArea(products: readonly Product[]): Promise<void> {
  const src = scene.site.picture({ body: await sideBySide(products) });
  await scene.show(`<img src="${src}">`);
  panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('area').waitFor();
}

test('the second of two products in a picture is found by one press on its number', async () => {
  expect.assert(left && right);
  await openArea([left, right]);
  await expect.poll(() => panel.getByTestId('part').count()).toBe(2);
  const searches = scene.gateway.queries.length;
  await panel.getByRole('button', { name: 'Search part 2 of 2, right' }).click();

  await expect.poll(() => scene.gateway.queries.length).toBe(searches + 1);
  await waitForStatus(panel, 'done');
  await expect.poll(async () => (await offerIds(panel))[0]).toBe(right.offerId);
  const { area } = await readRecord(panel);
  expect(area?.left).toBeGreaterThan(0.5);
  expect(await focused(panel)).toBe('choose-area');
});

test('parts follow the area’s frame in the keyboard’s order, and Enter searches one', async () => {
  expect.assert(left && right);
  await openArea([left, right]);
  await expect.poll(() => panel.getByTestId('part').count()).toBe(2);
  expect(await focused(panel)).toBe('area');
  await panel.keyboard.press('Tab');
  expect(await focused(panel)).toBe('part');
  await panel.keyboard.press('Enter');

  await expect.poll(async () => (await readRecord(panel)).area?.width).toBeLessThan(0.5);
  await waitForStatus(panel, 'done');
  await expect.poll(async () => (await offerIds(panel))[0]).toBe(left.offerId);
});

test('a picture of one product shows no number', async () => {
  expect.assert(left && right);
  await openArea([left]);
  await panel.waitForTimeout(500); // until they would be there
  expect(await panel.getByTestId('part').count()).toBe(0);
});

test.each([
  [252, 'light'],
  [252, 'dark'],
  [420, 'light'],
  [420, 'dark'],
] as const)('numbers can be read and pressed at %s px in %s', async (width, scheme) => {
  await openArea(PRODUCTS.slice(0, 3));
  await panel.emulateMedia({ colorScheme: scheme });
  await panel.setViewportSize({ width, height: 800 });
  await expect.poll(() => panel.getByTestId('part').count()).toBe(3);
  for (const button of await panel.getByTestId('part').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(32);
  }
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await violations(panel)).toEqual([]);
});
