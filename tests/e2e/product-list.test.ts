import { afterAll, expect, test } from 'vitest';
import { statusesOf } from '../support/browser/batch';
import { ALL_SITES } from '../support/browser/build';
import { goToOffer } from '../support/browser/accessibility';
import { downloads } from '../support/browser/download';
import { makeProducts } from '../support/browser/gateway';
import { openPanelMenu } from '../support/browser/panel-controls';
import { giveList, listOf, waitForList } from '../support/browser/product-list';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const COUNT = 8;
const products = makeProducts(COUNT);
const scene = await openScene({ gateway: { products }, hosts: [ALL_SITES] });
afterAll(() => scene.close());

test('a list goes in by a file with its pictures, and comes back with the sellers of each row', async () => {
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await giveList(panel, products);
  const estimate = panel.getByTestId('list-estimate');
  expect(await estimate.getAttribute('data-searches')).toBe(String(COUNT));
  const heading = 'the title of the view';
  const focus = () =>
    panel.evaluate((title) => (document.activeElement?.tagName === 'H2' ? title : ''), heading);
  expect(await focus()).toBe(heading);
  await panel.getByTestId('list-start').click();
  await waitForList(panel);
  expect(await focus()).toBe(heading);
  expect(await panel.getByTestId('batch-retry').count()).toBe(0); // nothing helps the row without a picture
  await panel.getByTestId('list-tab-all').click();
  const rows = panel.getByTestId('list-row');
  for (const at of [0, 1]) await rows.nth(at).getByTestId('list-offer').first().waitFor();

  // The first is taken by key, none of the second's is, and the focus goes on by itself.
  await panel.getByTestId('list-row').first().locator('button').first().focus();
  await panel.keyboard.press('Enter');
  await expect.poll(() => rows.nth(0).getAttribute('data-state')).toBe('chosen');
  await expect.poll(() => rows.nth(1).locator(':focus').count()).toBe(1);
  await panel.keyboard.press('0');
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

test('the offers of a row that was searched on its own go back into the row', async () => {
  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await panel.reload();
  await openPanelMenu(panel, 'list-open');
  await panel.getByTestId('list-tab-all').click();
  await panel.getByTestId('list-row').nth(1).getByTestId('list-again').click();
  expect(await panel.getByTestId('row-of-search').innerText()).toContain('list.csv');
  await waitForStatus(panel, 'done');
  const found = panel.getByTestId('offer');
  const all = await found.count();
  await goToOffer(panel);
  await panel.keyboard.press('x'); // takes the offer out
  await expect.poll(() => found.count()).toBe(all - 1);
  await panel.getByTestId('list-put-in').click();
  const row = panel.getByTestId('list-row').nth(1);
  await row.locator(':focus').waitFor(); // goes on there
  await waitForList(panel);
  await expect.poll(() => row.getAttribute('data-choice')).toBeNull();
  await expect.poll(() => row.getByTestId('list-offer').count()).toBe(all - 1);
});

test('a pasted table is searched by addresses of pictures, and by those that its pages name', async () => {
  const [first, second] = await Promise.all(products.map(({ mosaic }) => mosaic.png()));
  const picture = scene.site.picture({ body: first ?? '' });
  const named = scene.site.picture({ body: second ?? '' });
  const page = scene.site.page(`<meta property="og:image" content="${named}">`);
  const rows = [
    ['SKU', 'Image URL', 'Product page'],
    ['7', picture, ''],
    ['8', '', page],
  ];
  const html = rows.map((cells) => `<tr><td>${cells.join('<td>')}`).join('');
  const table = {
    html: `<table>${html}</table>`,
    text: rows.map((cells) => cells.join('\t')).join('\n'),
  };

  await scene.show('<p>A page</p>');
  const panel = await scene.openPanel();
  await panel.reload();
  await openPanelMenu(panel, 'list-open');
  await panel.getByTestId('list-new').click();
  await panel.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted.html);
    data.setData('text/plain', pasted.text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, table);
  expect(await panel.getByTestId('list-estimate').getAttribute('data-searches')).toBe('2');
  await panel.getByTestId('list-start').click();
  await waitForList(panel);
  expect(await statusesOf(panel)).toEqual({ done: 2 });
});
