import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { CROSS_BORDER } from '../../demo/gateway/accounts';
import { violations } from '../support/browser/accessibility';
import { makeProducts } from '../support/browser/gateway';
import { offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

/** One seller has 25 of 30 offers; each costs less from 100 on. */
const products = makeProducts(30);
for (const [index, product] of products.entries()) {
  product.more = {
    ...(index < 25 && { sellerId: 'b2b-many', sellerName: '晨曦陶瓷厂' }),
    tiers: [
      { startQuantity: 2, price: '14.20' },
      { startQuantity: 100, price: '11.50' },
    ],
    weightGrams: 350,
  };
}
const [first] = products;
if (!first) throw new Error('No product');

const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

const callsOf = (api: string) => scene.gateway.stats.calls[`/openapi/param2/1/${api}`] ?? 0;
const src = scene.site.picture({ body: await first.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

/** The panel with a new search's first page, and how many details were asked for by then. */
async function search(): Promise<{ panel: Page; detailCalls: () => number }> {
  const before = callsOf(CROSS_BORDER.detail);
  const panel = await scene.click(scene.page.locator('img'));
  await panel.setViewportSize({ width: 360, height: 1200 });
  await waitForStatus(panel, 'done');
  await expect.poll(() => panel.locator('[data-testid=offer][data-details=known]').count()).toBe(5);
  return { panel, detailCalls: () => callsOf(CROSS_BORDER.detail) - before };
}

test('five offers get their tier prices at once, any other when it is expanded', async () => {
  const { panel, detailCalls } = await search();
  expect(detailCalls()).toBe(5);
  const card = panel.getByTestId('offer');
  expect(await card.first().getAttribute('data-unit-price')).toBe('11.50'); // at 200
  await card.first().getByTestId('details').click();
  expect(await card.first().getByTestId('tiers').innerText()).toMatch(/100\s+¥11\.50/);
  expect(detailCalls()).toBe(5);

  const sixth = card.nth(5);
  await sixth.getByTestId('details').click();
  await sixth.getByTestId('tiers').waitFor();
  expect(detailCalls()).toBe(6);
  await sixth.getByTestId('details').click();
  await sixth.getByTestId('details').click();
  await sixth.getByTestId('tiers').waitFor();
  expect(await sixth.getByTestId('offer-details').innerText()).toContain('350 g');
  expect(detailCalls()).toBe(6);
});

test('more from a seller: all its offers, page by page, and back to the search', async () => {
  const { panel } = await search();
  const results = await offerIds(panel);
  await panel.setViewportSize({ width: 252, height: 600 });
  const card = panel.getByTestId('offer').nth(7);
  await card.getByTestId('details').click();
  const seller = card.getByTestId('seller-offers');
  await seller.scrollIntoViewIfNeeded();
  const top = await topOf(seller);
  await seller.click();

  await panel.getByRole('heading', { name: /Chenxi/ }).waitFor();
  const offers = panel.getByTestId('offer');
  await expect.poll(() => offers.count()).toBe(20);
  expect(await panel.getByTestId('total').getAttribute('data-value')).toBe('25');
  expect(await violations(panel)).toEqual([]);
  await showMore(panel);
  await expect.poll(() => offers.count()).toBe(25);
  expect(new Set(await offerIds(panel)).size).toBe(25);
  expect(callsOf(CROSS_BORDER.sellerOffers)).toBe(2);

  await panel.getByTestId('back').click();
  expect(await offerIds(panel)).toEqual(results);
  await expect.poll(async () => Math.abs((await topOf(seller)) - top)).toBeLessThan(2);
  expect(await seller.evaluate((button) => button === document.activeElement)).toBe(true);
});

async function topOf(element: ReturnType<Page['locator']>): Promise<number> {
  return element.evaluate((node) => node.getBoundingClientRect().top);
}
