import type { Page } from '@playwright/test';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import { PRODUCTS } from '../../tests/support/browser/gateway';
import { makeSettings } from './material';
import type { View } from './view';

const ROWS = [
  ['Stoneware mug, navy, 350 ml, dishwasher-safe, with a saucer of the same glaze', 1200, '$4.90'],
  ['深海蓝窑变釉面饭碗家用餐具套装', 48, '¥31.00'],
  ['كوب قهوة خزفي 350 مل', 100_000, '€1,234,567.89'],
  ['Teapot', 1, ''],
  ['A product that no seller has', 500, '$1.00'],
] as const;

/** A list of products: its ways in, its columns, and its rows once they are searched. */
export function listViews(gatewayUrl: string): View[] {
  const view = (name: string, act: View['act']): View => ({
    name: `list-${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(gatewayUrl),
    ...(act && { act }),
  });
  return [
    view('intake', openLists),
    { ...view('no-service', openLists), settings: { ...makeSettings(gatewayUrl), service: 'web' } },
    view('draft', read),
    view('review', async (page) => {
      await search(page);
      await page.getByTestId('list-row').first().getByTestId('list-accept').click();
      await page.getByTestId('list-row').nth(1).getByTestId('list-refuse').click();
    }),
    view('large', async (page) => {
      await search(page);
      await page.getByTestId('list-enlarge').first().click();
    }),
    view('own-row', async (page) => {
      await search(page);
      await page.getByTestId('list-again').first().click();
      await page.getByTestId('row-of-search').waitFor();
    }),
  ];
}

async function openLists(page: Page): Promise<void> {
  await openPanelMenu(page, 'list-open');
  await page.getByTestId('list-intake').waitFor();
}

/** The last picture is of no offer, and the row after it has none. */
async function read(page: Page): Promise<void> {
  await openLists(page);
  const lines = ROWS.map(([title, quantity, price], at) =>
    [`00${at + 1}`, title, quantity, price, `${at}.png`].join(';'),
  );
  const list = ['SKU;Product;Quantity;Target price;File', ...lines, '009;;5;;'].join('\r\n');
  const pictures = await Promise.all(
    ROWS.map(async (_, at) => ({
      name: `${at}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from((await PRODUCTS[at]?.mosaic.png()) ?? []),
    })),
  );
  const file = { name: 'Kitchen, spring.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.getByTestId('list-files').setInputFiles([file, ...pictures]);
  await page.getByTestId('list-draft').waitFor();
}

async function search(page: Page): Promise<void> {
  await read(page);
  await page.getByTestId('list-start').click();
  await page.locator('[data-testid=batch-progress][data-status=ended]').waitFor();
  await page.locator('[data-testid=list-review][data-waiting="0"]').waitFor();
  await page.getByTestId('list-tab-all').click();
  await page.getByTestId('list-offer').first().waitFor();
}
