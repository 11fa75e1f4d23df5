import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { OTHER_MARKETS } from '../../utils/core/model/listing';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';

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

const line = (panel: Page, market: string, status = 'done') =>
  panel.locator(`[data-testid=market][data-market=${market}][data-status=${status}]`);

test('a market that can be asked has a line below the offers', async () => {
  const panel = await search();
  await panel.getByTestId('offer').first().waitFor();
  for (const market of OTHER_MARKETS) await line(panel, market, 'unasked').waitFor();
  const [last, first] = await Promise.all([
    panel.getByTestId('offer').last().boundingBox(),
    panel.getByTestId('market').first().boundingBox(),
  ]);
  expect(first?.y).toBeGreaterThan(last?.y ?? Infinity);
});

test('a market is asked once from its line, and again where that failed', async () => {
  const panel = await search();
  await setFaults([{ kind: 'html', path: '/onebound/', times: 9 }]);
  await panel.getByTestId('add-alibaba').click();
  const failed = line(panel, 'alibaba', 'failed');
  await failed.waitFor(PATIENT);
  expect(await failed.textContent()).toContain('Alibaba.com did not answer as expected.');
  await setFaults([]);
  await failed.getByTestId('again').click();
  await line(panel, 'alibaba').waitFor(PATIENT);
  expect(await panel.getByTestId('market').count()).toBe(2);
  await line(panel, 'aliexpress', 'unasked').waitFor();
});

test('an asked market’s line says its lowest price, and its listings unfold below it', async () => {
  const panel = await search();
  for (const market of OTHER_MARKETS) {
    await panel.getByTestId(`add-${market}`).click();
    await line(panel, market).waitFor(PATIENT);
  }
  const priced = panel.locator('[data-testid=market][data-basis=same][data-price]').first();
  await priced.waitFor(PATIENT);
  const market = (await priced.getAttribute('data-market')) ?? '';
  const price = await priced.getAttribute('data-price');
  const shown = line(panel, market);
  await shown.getByTestId('open-market').click();
  const first = shown.getByTestId('listing').first();
  await first.waitFor();
  expect(await first.getAttribute('data-same')).toBe('true');
  expect(await first.getAttribute('data-price')).toBe(price);
  const link = shown.getByTestId('listing-link').first();
  expect(await link.getAttribute('href')).toMatch(
    /^https:\/\/www\.(?:alibaba|aliexpress)\.com\/[^?]+$/,
  );
  await shown.getByTestId('market-sort').selectOption('landed');
  const landed = await shown
    .getByTestId('listing')
    .evaluateAll((cards) => cards.map((card) => Number(card.dataset['landed'])));
  expect(landed).toEqual(landed.toSorted((a, b) => a - b));
  expect(await panel.getByTestId('offer').count()).toBeGreaterThan(0);
  await shown.getByTestId('open-market').click();
  expect(await panel.getByTestId('listing').count()).toBe(0);
});
