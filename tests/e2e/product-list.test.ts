import { afterAll, expect, test } from 'vitest';
import { waitForBatch } from '../support/browser/batch';
import { downloads } from '../support/browser/download';
import { makeProducts } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';

const COUNT = 8;
const products = makeProducts(COUNT);
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

/** A row without a picture, and one whose SKU begins with zeros, are in it. */
const LIST = [
  'SKU;Product;Quantity;Target price;File',
  ...products.map(({ offerId }, at) => `00${at};Thing ${at};120;$9.99;${offerId}.png`),
  '009;No picture;5;$1.00;',
].join('\r\n');

test('a list goes in by a file with its pictures, and comes back with the sellers of each row', async () => {
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await panel.getByTestId('panel-menu').click();
  await panel.getByTestId('list-open').click();
  const pictures = await Promise.all(
    products.map(async ({ mosaic, offerId }) => ({
      name: `${offerId}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(await mosaic.png()),
    })),
  );
  const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
  await panel.getByTestId('list-files').setInputFiles([list, ...pictures]);
  const estimate = panel.getByTestId('list-estimate');
  expect(await estimate.getAttribute('data-searches')).toBe(String(COUNT));
  await panel.getByTestId('list-start').click();
  await waitForBatch(panel, 'ended');
  await panel.locator('[data-testid=list-review][data-waiting="0"]').waitFor();
  await panel.getByTestId('list-tab-all').click();
  await expect
    .poll(() => panel.getByTestId('list-offer').count(), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(3);

  // The first is taken by key, none of the second's is, and the focus goes on by itself.
  await panel.getByTestId('list-row').first().locator('button').first().focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('0');
  const rows = panel.getByTestId('list-row');
  await expect.poll(() => rows.nth(0).getAttribute('data-state')).toBe('chosen');
  await expect.poll(() => rows.nth(1).getAttribute('data-state')).toBe('refused');

  const [file] = await downloads(panel, () => panel.getByTestId('list-save').click());
  const lines = new TextDecoder().decode(file?.bytes).split('\r\n');
  const own = LIST.split('\r\n');
  expect(lines.slice(0, own.length).map((line, at) => line.slice(0, own[at]?.length))).toEqual(own);
  expect(lines[1]).toContain(products[0]?.offerId);
  expect(lines[2]).toContain('none of these');
  expect(lines[COUNT + 1]).toContain('failed');
});
