import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { focused } from '../support/browser/accessibility';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const products = makeProducts(6).map((product) =>
  Object.assign(product, { more: { title: '厂家批发日式墨绿色304不锈钢保温瓶 750ml 防漏' } }),
);
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

async function search(): Promise<Page> {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await panel.locator('[data-read-by=gloss]').first().waitFor();
  return panel;
}

test('Esc takes the focus from a sheet back to a translated title, and the panel goes on', async () => {
  const panel = await search();
  await panel.keyboard.press('Tab'); // a focus by keys opens the tooltip of a title
  await panel.getByTestId('offer-link').first().focus();
  await panel.getByRole('tooltip').waitFor();
  await panel.evaluate(() => document.getElementById('filter-sheet')?.showPopover());
  await panel.getByTestId('filter-isSameOnly').focus();
  await panel.keyboard.press('Escape');
  await panel.getByRole('tooltip').waitFor();
  expect(await focused(panel)).toBe('offer-link');
  expect(await panel.getByTestId('offer').count()).toBe(products.length);
});
