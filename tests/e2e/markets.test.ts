import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { OTHER_MARKETS } from '../../utils/core/model/listing';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { roomOf } from '../support/browser/panel-room';
import { openPanelMenu } from '../support/browser/panel-controls';
import { openScene } from '../support/browser/scene';
import { chooseMarkets, SERVICE_HOSTS } from '../support/browser/services';

/** A worker that sees pictures starts, on a busy computer. */
const PATIENT = { timeout: 20_000 };
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { products: makeProducts(20), callsPerSecond: 100 },
});
afterAll(() => scene.close());

const setFaults = (faults: readonly object[]) =>
  fetch(`${scene.gateway.url}/__faults`, { method: 'POST', body: JSON.stringify(faults) });
beforeEach(() => setFaults([]));

async function search(): Promise<Page> {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return panel;
}

const part = (panel: Page, market: string, status = 'done') =>
  panel.locator(`[data-testid=market][data-market=${market}][data-status=${status}]`);
/** Files of what is shown of markets. */
const loadedFiles = (panel: Page) => panel.locator('link[href*=market-parts]').count();

test('no market is asked, shown or loaded unless it is chosen', async () => {
  const panel = await search();
  await panel.getByTestId('offer').first().waitFor();
  expect(await panel.getByTestId('spread').count()).toBe(0);
  expect(await loadedFiles(panel)).toBe(0);
});

test('a market is asked once from the menu, and again where that failed', async () => {
  const panel = await search();
  await setFaults([{ kind: 'html', path: '/onebound/', times: 9 }]);
  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('add-alibaba').click();
  await part(panel, 'alibaba', 'failed').waitFor(PATIENT);
  expect(await part(panel, 'alibaba', 'failed').textContent()).toContain(
    'Alibaba.com did not answer as expected.',
  );
  await setFaults([]);
  await panel.getByTestId('retry-market').click();
  await part(panel, 'alibaba').waitFor(PATIENT);
  expect(await panel.getByTestId('market').count()).toBe(1);
  expect(await panel.getByTestId('retry-market').count()).toBe(0);
});

test('chosen markets are searched with each picture, and their listings open in place of the offers', async () => {
  await chooseMarkets(scene.browser);
  const panel = await search();
  for (const market of OTHER_MARKETS) await part(panel, market).waitFor(PATIENT);
  expect(await panel.getByTestId('spread').textContent()).toMatch(/^Alibaba .+AliExpress .+$/);
  const priced = panel.locator('[data-testid=market][data-basis=same][data-price]');
  expect(await priced.count()).toBeGreaterThan(0);
  expect(await loadedFiles(panel)).toBeGreaterThan(0);

  // The bars of `tests/e2e/room.test.ts` hold: other markets take one row.
  const { width, height } = panel.viewportSize() ?? { width: 360, height: 640 };
  await panel.setViewportSize({ width: 360, height: 640 });
  expect((await roomOf(panel)).firstTop).toBeLessThanOrEqual(232);
  await panel.setViewportSize({ width, height });

  const market = (await priced.first().getAttribute('data-market')) ?? '';
  const price = await priced.first().getAttribute('data-price');
  await priced.first().getByTestId('open-market').click();
  const list = panel.locator(`[data-testid=market-list][data-market=${market}]`);
  const first = list.getByTestId('listing').first();
  await first.waitFor();
  expect(await panel.getByTestId('offer').count()).toBe(0);
  expect(await first.getAttribute('data-same')).toBe('true');
  expect(await first.getAttribute('data-price')).toBe(price);
  expect(
    await list
      .getByRole('heading', { level: 2 })
      .evaluate((title) => title === document.activeElement),
  ).toBe(true);
  const link = list.getByTestId('listing-link').first();
  expect(await link.getAttribute('href')).toMatch(
    /^https:\/\/www\.(?:alibaba|aliexpress)\.com\/[^?]+$/,
  );
  await panel.getByTestId('market-sort').selectOption('landed');
  const landed = await list
    .getByTestId('listing')
    .evaluateAll((cards) => cards.map((card) => Number(card.dataset['landed'])));
  expect(landed).toEqual(landed.toSorted((a, b) => a - b));

  await panel.getByTestId('back').click();
  await panel.getByTestId('offer').first().waitFor();
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe(`market-${market}`);
});
