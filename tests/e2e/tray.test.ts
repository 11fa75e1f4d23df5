import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { violations } from '../support/browser/accessibility';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { productPage } from '../support/browser/site';
import { openScene, type Scene } from '../support/browser/scene';

const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-tray-'));
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

async function openKept(): Promise<Scene> {
  const scene = await openScene({ profile });
  onTestFinished(() => scene.close());
  return scene;
}

async function search(scene: Scene, product = firstProduct): Promise<Page> {
  const src = scene.site.picture({ body: await product.mosaic.png(), cors: true });
  await scene.show(productPage(src, '24.99'));
  const panel = await scene.click(scene.page.locator('#picture'));
  await panel.setViewportSize({ width: 360, height: 800 });
  await waitForStatus(panel, 'done');
  return panel;
}

const tray = (panel: Page) => panel.getByTestId('tray');
const count = (panel: Page) => expect.poll(() => tray(panel).getAttribute('data-count'));
/** What a row says of each pinned offer. */
const row = (panel: Page, fact: string) =>
  tray(panel).locator(`[data-fact=${fact}] td`).allInnerTexts();
const price = (offerId: string) => PRODUCTS.find((one) => one.offerId === offerId)?.price ?? '?';

test('pinned offers are compared side by side, keep a note, and survive searches and a restart', async () => {
  const scene = await openKept();
  const panel = await search(scene);
  expect(await tray(panel).count()).toBe(0);
  const offers = panel.getByTestId('offer');
  const ids: string[] = [];
  for (const place of [0, 1]) {
    ids.push((await offers.nth(place).getAttribute('data-offer-id')) ?? '');
    await offers.nth(place).getByTestId('pin').click();
    await count(panel).toBe(String(place + 1));
  }
  // Details come unbidden: a pin that was faster gets them, and has them after a restart.
  for (const place of [0, 1]) await offers.nth(place).getByText('at 200').waitFor();
  await panel.getByTestId('tray-toggle').click();
  const prices = await row(panel, 'price');
  for (const [place, id] of ids.entries()) expect(prices[place]).toContain(price(id));
  const cheaper = ids.indexOf(ids.toSorted((a, b) => Number(price(a)) - Number(price(b)))[0] ?? '');
  expect(prices.findIndex((text) => text.includes('lowest'))).toBe(cheaper);
  const landed = await offers.first().getAttribute('data-landed');
  expect((await row(panel, 'landed'))[0]).toContain(Number(landed).toFixed(2));
  const note = panel.getByTestId('note').first();
  await note.fill('ask for samples');
  await note.blur();
  expect(await violations(panel)).toEqual([]);

  const [, other] = PRODUCTS;
  if (!other) throw new Error('One product only');
  const next = await search(scene, other);
  await count(next).toBe('2');
  await scene.close();

  const again = await openKept();
  const idle = await again.openPanel();
  await waitForStatus(idle, 'idle');
  await count(idle).toBe('2');
  expect(await idle.getByTestId('tray-toggle').getAttribute('aria-expanded')).toBe('false');
  await idle.getByTestId('tray-toggle').click();
  expect(await idle.getByTestId('note').first().inputValue()).toBe('ask for samples');
  expect(await row(idle, 'price')).toEqual(prices);
  expect(await tray(idle).locator('thead').innerText()).toMatch(/as of .*, at 200/);
  await idle
    .getByRole('button', { name: /^Unpin/ })
    .first()
    .click();
  await count(idle).toBe('1');
});

test('the question to a seller is copied with the user’s own terms, and the focus is restored', async () => {
  const panel = await search(await openKept());
  const menu = panel.getByTestId('offer').first().getByTestId('offer-menu');
  await menu.click();
  await panel.getByTestId('ask').click();
  const text = panel.getByTestId('question-zh');
  expect(await text.innerText()).toContain(firstProduct.offerId);
  await panel.getByTestId('question-city').fill('义乌');
  expect(await text.innerText()).toContain('发义乌');
  expect(await violations(panel)).toEqual([]);
  await panel.getByTestId('question-copy').click();
  await expect.poll(() => panel.getByTestId('question').innerText()).toContain('Copied.');
  await panel.keyboard.press('Escape');
  await panel.getByTestId('question').waitFor({ state: 'detached' });
  expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);

  await menu.click();
  await panel.getByTestId('ask').click();
  expect(await panel.getByTestId('question-city').inputValue()).toBe('义乌');
});
