import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { createClock } from '../support/gateway/test-gateway';
import { obtainTokens, SECOND } from '../support/gateway/oauth-client';
import { makeProducts } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { openWindow, type SearchWindow } from '../support/browser/windows';

const TOKEN_LIVES_MS = 36_000 * SECOND;

const products = makeProducts(100); // five pages
const clock = createClock(Date.now());
const scene = await openScene({
  gateway: { products, now: clock.now, callsPerSecond: 1_000 },
  hosts: ['http://127.0.0.1/*'],
});
afterAll(() => scene.close());

const { gateway, site } = scene;
const tokens = await obtainTokens(gateway);
await scene.useOwnKey(gateway.url, {
  appKey: '1000000',
  secret: 'demo-secret',
  token: tokens.access_token,
  refreshToken: tokens.refresh_token,
});

const windows: SearchWindow[] = [];
// A picture for each: what one has been answered, the other need not ask.
for (const { mosaic } of products.slice(0, 2)) {
  const src = site.picture({ body: await mosaic.png(), cors: true });
  windows.push(await openWindow(scene.browser, site.page(`<img src="${src}">`)));
}
const panels = windows.map(({ panel }) => panel);

/** Runs in the panel. */
async function pressMoreAt(moment: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, moment - Date.now()));
  document.querySelector<HTMLElement>('[data-testid=more]')?.click();
}

const countOffers = (panel: Page) =>
  expect.poll(() => panel.getByTestId('offer').count(), { timeout: 10_000 });

/** Until both panels know when to press: one after the other, the second may ask once the token is refreshed. */
const AGREED_MS = 1000;

/** The next page in both windows at the same moment. */
async function showMoreInAll(count: number): Promise<void> {
  const moment = Date.now() + AGREED_MS;
  await Promise.all(panels.map((panel) => panel.evaluate(pressMoreAt, moment)));
  await Promise.all(panels.map((panel) => countOffers(panel).toBe(count)));
}

test('a token that expires at page 3 of 5 is refreshed once for two windows', async () => {
  for (const window of windows) {
    await window.click(window.page.locator('img'));
    await waitForStatus(window.panel, 'done');
  }
  await showMoreInAll(40);
  expect(gateway.stats.tokenRefreshes).toBe(0);
  clock.advance(TOKEN_LIVES_MS + SECOND);
  await showMoreInAll(60);
  await showMoreInAll(80);
  await showMoreInAll(100);

  for (const panel of panels) {
    expect((await offerIds(panel)).toSorted()).toEqual(
      products.map(({ offerId }) => offerId).toSorted(),
    );
  }
  expect(gateway.stats.tokenRefreshes).toBe(1);
  const posts = await Promise.all(panels.map(async (panel) => (await readRecord(panel)).posts));
  expect(posts).toEqual([6, 6]); // five pages, and the request that was refused
  expect(gateway.stats.imageSearches).toBe(12);
});
