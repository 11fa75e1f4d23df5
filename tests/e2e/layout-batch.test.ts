import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { violations } from '../support/browser/accessibility';
import { openBatchScene, waitForBatch } from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';

const PRODUCTS = makeProducts(3);
const scene = await openBatchScene(PRODUCTS, { gateway: { products: PRODUCTS } });
afterAll(() => scene.close());

async function expectUsable(panel: Page): Promise<void> {
  for (const width of [252, 360, 900]) {
    await panel.setViewportSize({ width, height: 800 });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await violations(panel)).toEqual([]);
  }
}

test('the pictures of a page fit and have no accessibility violations, before and after the search', async () => {
  const panel = await scene.list(3);
  await expectUsable(panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  await expectUsable(panel);
});
