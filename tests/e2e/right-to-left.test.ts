import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { createClosers } from '../../demo/closers';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { showSearch } from '../support/browser/shown-search';
import { needs } from '../support/needs';
import { fullOffer } from '../support/offers/full';

describe('an Arabic browser', await needs('chromium-languages'), () => {
  const closers = createClosers();
  let scene: Scene;
  let panel: Page;

  beforeAll(async () => {
    scene = await closers.keep(openScene({ language: 'ar' }));
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
    const worker = await extensionWorker(scene.browser);
    await worker.evaluate(readOriginalTitles);
    panel = await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
  });
  afterAll(() => closers.closeAll());

  test('the page runs from right to left, and fits', async () => {
    expect(await panel.locator('html').getAttribute('dir')).toBe('rtl');
    const { width, wide } = await panel.evaluate(() => ({
      width: document.documentElement.clientWidth,
      wide: document.documentElement.scrollWidth,
    }));
    expect(wide).toBeLessThanOrEqual(width);
  });

  test('the picture of an offer, on the right, belongs to its link', async () => {
    expect(await panel.evaluate(whatIsOnPicture)).toEqual({ isOnRight: true, is: 'offer-link' });
  });

  test('the details of an offer unfold by their button', async () => {
    await panel.getByTestId('details').first().click();
    await panel.getByTestId('detail-facts').waitFor();
  });

  test('the sign of a sum stands at the left of its digits', async () => {
    const { sign, digits } = await panel.evaluate(whereSumsAre);
    expect(sign).toBeGreaterThan(0);
    expect(sign).toBeLessThan(digits);
  });

  test('the seller is parted from its place', async () => {
    await showSearch(panel, { offers: [fullOffer(0)], pagePrice: '24.99' });
    expect(await panel.evaluate(gapInFoot)).toBeGreaterThan(6);
  });
});

/** Runs in the worker: Chinese titles, which run from left to right. */
async function readOriginalTitles(): Promise<void> {
  const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
  await chrome.storage.local.set({ settings: { ...settings, titles: 'original' } });
}

/** Runs in the page: what is under the middle of the first offer's picture. */
function whatIsOnPicture() {
  const card = document.querySelector('[data-testid=offer]');
  const picture = card?.querySelector('img')?.getBoundingClientRect();
  if (!card || !picture) return undefined;
  const { left, width } = card.getBoundingClientRect();
  const at = document.elementFromPoint(picture.left + picture.width / 2, picture.top + 20);
  return {
    isOnRight: picture.left > left + width / 2,
    is: at?.closest('[data-testid]')?.getAttribute('data-testid'),
  };
}

/** Runs in the page: pixels from the left of the first price's sign and of what follows it in the markup. */
function whereSumsAre() {
  const spans = Array.from(document.querySelectorAll('[data-testid=offer] span'));
  const sign = spans.find(({ textContent }) => textContent === '¥');
  const left = (element: Element | null | undefined) => element?.getBoundingClientRect().left ?? 0;
  return { sign: left(sign), digits: left(sign?.nextElementSibling) };
}

/** Runs in the page: pixels between the first place and the name of its seller, which stands at its left. */
function gapInFoot(): number | undefined {
  for (const card of document.querySelectorAll('[data-testid=offer]')) {
    const [place, seller] = Array.from(card.querySelectorAll('p bdi[title]'));
    if (!place || !seller?.querySelector('[lang=zh-Hans]')) continue;
    return place.getBoundingClientRect().left - seller.getBoundingClientRect().right;
  }
  return undefined;
}
