import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { violations } from '../support/browser/accessibility';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { productPage } from '../support/browser/site';

const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-sellers-'));
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

const products = makeProducts(6);
for (const [index, product] of products.entries())
  product.more = { sellerName: `马赛克${index}厂` };
const [searched] = products;
if (!searched) throw new Error('No product');
const { mosaic } = searched;

async function openKept(): Promise<Scene> {
  const scene = await openScene({ profile, gateway: { products } });
  onTestFinished(() => scene.close());
  return scene;
}

async function search(scene: Scene): Promise<Page> {
  const src = scene.site.picture({ body: await mosaic.png(), cors: true });
  await scene.show(productPage(src, '24.99'));
  const panel = await scene.click(scene.page.locator('#picture'));
  await panel.setViewportSize({ width: 360, height: 800 });
  await waitForStatus(panel, 'done');
  return panel;
}

const rowOf = (panel: Page, id: string) => panel.locator(`[data-offer-id="${id}"]`);
/** The ids of the last section, of products that are alike. */
const idsOf = (panel: Page) =>
  panel
    .locator('[data-section]')
    .last()
    .getByTestId('offer')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-offer-id')));

/** What is read of pictures meanwhile may change the order of the others. */
const lastOf = async (panel: Page) => (await idsOf(panel)).at(-1);
const idSet = async (panel: Page) => new Set(await idsOf(panel));

test('an avoided seller goes last at once, and stays there over a restart with its note', async () => {
  const scene = await openKept();
  const panel = await search(scene);
  const before = await idsOf(panel);
  const [first = ''] = before;
  expect(before.length).toBeGreaterThan(2);
  const row = rowOf(panel, first ?? '');
  await row.getByText('at 200').waitFor(); // its details have come, with the seller's number

  await row.getByTestId('offer-menu').focus();
  await panel.keyboard.press('Enter');
  await panel.getByTestId('seller-avoided').click();
  await expect.poll(() => lastOf(panel)).toBe(first);
  expect(await idSet(panel)).toEqual(new Set(before));
  const mark = row.getByRole('button', { name: 'Avoided seller' });
  expect(await mark.getAttribute('data-by')).toBe('number');
  // The focus stays with the row that has moved.
  expect(
    await row.evaluate((element) => element.contains(document.activeElement)),
    'the focus is lost',
  ).toBe(true);

  await row.getByTestId('offer-menu').click();
  await panel.getByTestId('seller-note').click();
  await panel.getByTestId('seller-note-text').fill('sent the wrong colour');
  expect(await violations(panel)).toEqual([]);
  await panel.getByTestId('seller-note-save').click();
  await panel.getByTestId('seller-note-dialog').waitFor({ state: 'detached' });
  await mark.hover();
  await expect
    .poll(() => panel.getByRole('tooltip').innerText())
    .toBe('Avoided seller\nsent the wrong colour');
  expect(await violations(panel)).toEqual([]);
  expect(await panel.getByTestId('seller-mark').count()).toBe(1);
  await scene.close();

  const again = await openKept();
  const next = await search(again);
  await expect.poll(() => lastOf(next)).toBe(first);
  await next.getByTestId('filters-open').click();
  await next.getByTestId('avoided-last').click();
  await expect.poll(() => lastOf(next)).not.toBe(first);
  await next.getByTestId('filter-hidesAvoided').click();
  await expect.poll(() => idSet(next)).toEqual(new Set(before.slice(1)));
  expect(await violations(next)).toEqual([]);

  const options = await openExtensionPage(again.browser, 'options.html#data');
  const kept = options.getByTestId('seller-row');
  await expect.poll(() => kept.innerText()).toContain('sent the wrong colour');
  expect(await violations(options)).toEqual([]);
  await options.getByTestId('seller-forget').click();
  await expect.poll(() => kept.count()).toBe(0);
  await expect.poll(() => idSet(next)).toEqual(new Set(before));
});
