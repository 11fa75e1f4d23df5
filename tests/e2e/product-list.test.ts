import { afterAll, expect, test } from 'vitest';
import { downloads } from '../support/browser/download';
import { makeProducts } from '../support/browser/gateway';
import { openPanelMenu } from '../support/browser/panel-controls';
import { giveList, listOf, waitForList } from '../support/browser/product-list';
import { openScene } from '../support/browser/scene';

const COUNT = 8;
const products = makeProducts(COUNT);
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

test('a list goes in by a file with its pictures, and comes back with the sellers of each row', async () => {
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await giveList(panel, products);
  const estimate = panel.getByTestId('list-estimate');
  expect(await estimate.getAttribute('data-searches')).toBe(String(COUNT));
  await panel.getByTestId('list-start').click();
  await waitForList(panel);
  await panel.getByTestId('list-tab-all').click();
  await panel.getByTestId('list-offer').first().waitFor();

  // The first is taken by key, none of the second's is, and the focus goes on by itself.
  await panel.getByTestId('list-row').first().locator('button').first().focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('0');
  const rows = panel.getByTestId('list-row');
  await expect.poll(() => rows.nth(0).getAttribute('data-state')).toBe('chosen');
  await expect.poll(() => rows.nth(1).getAttribute('data-state')).toBe('refused');

  await panel.getByTestId('list-pin').click();
  await expect.poll(() => panel.getByTestId('list-message').innerText()).toMatch(/\d pinned/);
  const [file] = await downloads(panel, () => panel.getByTestId('list-save').click());
  const lines = new TextDecoder().decode(file?.bytes).split('\r\n');
  const own = listOf(products).split('\r\n');
  expect(lines.slice(0, own.length).map((line, at) => line.slice(0, own[at]?.length))).toEqual(own);
  expect(lines[1]).toContain(products[0]?.offerId);
  expect(lines[2]).toContain('none of these');
  expect(lines[COUNT + 1]).toContain('failed');
});

test('a table that is pasted with its HTML is read in the panel', async () => {
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await panel.reload();
  await openPanelMenu(panel, 'list-open');
  await panel.getByTestId('list-new').click();
  await panel.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<table><tr><td>SKU<td>Image URL<tr><td>7<td>https://a.example/b.jpg</table>',
    );
    data.setData('text/plain', 'SKU\tImage URL\n7\thttps://a.example/b.jpg');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await panel.getByTestId('list-draft').waitFor();
  expect(await panel.getByTestId('list-estimate').getAttribute('data-searches')).toBe('1');
});
