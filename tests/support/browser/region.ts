import type { Page } from '@playwright/test';

/** Waits until the page lies under the overlay that a region is drawn on. */
export async function waitForOverlay(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
}

interface Corners {
  from: [number, number];
  to: [number, number];
}

/** CSS pixels of the viewport. */
export async function drag(page: Page, { from, to }: Corners): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}
