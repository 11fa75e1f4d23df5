import type { Page } from '@playwright/test';
import type { Product } from './gateway';
import { openPanelMenu } from './panel-controls';

/** Opens lists in the panel, and gives it one of these products, each with its picture as a file beside it. */
export async function giveList(panel: Page, products: readonly Product[]): Promise<void> {
  await openPanelMenu(panel, 'list-open');
  const pictures = await Promise.all(
    products.map(async ({ mosaic, offerId }) => ({
      name: `${offerId}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(await mosaic.png()),
    })),
  );
  const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(listOf(products)) };
  await panel.getByTestId('list-files').setInputFiles([list, ...pictures]);
  await panel.getByTestId('list-start').waitFor();
}

/** A row that begins with zeros for each, and one without a picture. */
export function listOf(products: readonly Product[]): string {
  return [
    'SKU;Product;Quantity;Target price;File',
    ...products.map(({ offerId }, at) => `00${at};Thing ${at};120;$9.99;${offerId}.png`),
    '009;No picture;5;$1.00;',
  ].join('\r\n');
}

/** The window's list is searched, and its offers are compared. */
export async function waitForList(panel: Page, timeout = 30_000): Promise<void> {
  await panel
    .locator('[data-testid=batch-progress][data-status=ended]')
    .waitFor({ state: 'attached', timeout });
  await panel.locator('[data-testid=list-review][data-waiting="0"]').waitFor({ timeout });
}
