import { afterAll, expect, test } from 'vitest';
import { openScene } from '../support/browser/scene';
import { showSearch } from '../support/browser/shown-search';
import { otherOffer } from '../support/offers/full';

const scene = await openScene();
afterAll(() => scene.close());

test('an open sheet is as wide as its row after the panel became narrow', async () => {
  await scene.show('<h1>Shop</h1>');
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  await panel.setViewportSize({ width: 1000, height: 700 });
  await showSearch(panel, { offers: [otherOffer(0), otherOffer(1)], pagePrice: '24.99' });
  await panel.getByTestId('filters-open').click();
  await panel.getByTestId('filter-minSimilarity').fill('100');
  await panel.getByTestId('filter-minSimilarity').blur();
  await panel.setViewportSize({ width: 252, height: 700 });
  const width = async () => (await panel.getByTestId('filter-sheet').boundingBox())?.width ?? 0;
  await expect.poll(width).toBe(252);
});
