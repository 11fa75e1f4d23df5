import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { countedCalls, readRecord } from '../support/browser/storage';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { errorCode, offerIds, showMore, waitForStatus } from '../support/browser/panel';
import { openAdvanced, showPart } from '../support/browser/options';
import { openScene } from '../support/browser/scene';
import { stopWorker } from '../support/browser/worker';

const products = makeProducts(25); // two pages
const scene = await openScene({
  gateway: { products },
  hosts: ['http://127.0.0.1/*'],
  keepAnswers: true,
});
afterAll(() => scene.close());
// It asks for nothing beside a search, which would be counted as well.
const useOwnKey = () =>
  scene.useOwnKey(scene.gateway.url, {
    appKey: '1000000',
    secret: 'demo-secret',
    token: 'demo-token',
  });
await useOwnKey();

const { stats } = scene.gateway;
const [, secondProduct = firstProduct, thirdProduct = firstProduct] = products;
const options = await openExtensionPage(scene.browser, 'options.html');
await scene.page.bringToFront();

const showProduct = async ({ mosaic } = firstProduct) => {
  const src = scene.site.picture({ body: await mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
};

const click = () => scene.click(scene.page.locator('img'));

async function search(): Promise<Page> {
  const panel = await click();
  await waitForStatus(panel, 'done');
  return panel;
}

const countOffers = (panel: Page) => expect.poll(() => panel.getByTestId('offer').count());

/** Types a call limit into the card of the service. */
async function limitDay(most: string): Promise<void> {
  await options.reload();
  await showPart(options, 'search');
  await openAdvanced(options);
  await options.locator('#perDay').fill(most);
  await options.locator('#perDay').blur();
  await options.waitForFunction(
    async (stored) => JSON.stringify(await chrome.storage.local.get('terms')).includes(stored),
    most === '' ? '{}' : `"perDay":${most}`,
  );
}

beforeEach(() => showProduct());

test('the same picture is answered from the cache within an hour, and the panel shows its age', async () => {
  const first = await search();
  const found = await offerIds(first);
  expect(await first.getByTestId('answered').count()).toBe(0);
  await showMore(first);
  await countOffers(first).toBe(25);
  expect(stats.imageSearches).toBe(2);

  await stopWorker(scene.browser, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing', data: {} }));
  await showProduct(); // at another address
  const panel = await search();
  const at = Number(await panel.getByTestId('answered').getAttribute('data-at'));
  expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
  expect(await offerIds(panel)).toEqual(found);
  await showMore(panel);
  await countOffers(panel).toBe(25);
  expect((await readRecord(panel)).posts).toBe(0);
  expect(stats.imageSearches).toBe(2);

  await panel.getByTestId('retry').click();
  await expect.poll(() => stats.imageSearches).toBe(3);
  await panel.getByTestId('answered').waitFor({ state: 'detached' });
  await waitForStatus(panel, 'done');
  await showMore(panel); // as new as the first page
  await countOffers(panel).toBe(25);
  expect(stats.imageSearches).toBe(4);
  expect((await readRecord(panel)).posts).toBe(2);
});

test('after the cache is cleared in the options the service is asked again', async () => {
  const before = stats.imageSearches;
  await showPart(options, 'data');
  await options.getByTestId('forget-answers').click();
  await options.getByTestId('answers').locator('output:not(:empty)').waitFor();
  const panel = await search();
  expect(stats.imageSearches).toBe(before + 1);
  expect(await panel.getByTestId('answered').count()).toBe(0);
});

test('the options show the number of calls the service received', async () => {
  await options.reload();
  const usage = `${stats.imageSearches} today, ${stats.imageSearches} this month`;
  await showPart(options, 'search');
  await openAdvanced(options);
  await options.getByText(usage, { exact: true }).waitFor();
});

test('no call is sent at the limit, stored answers are still shown, and a higher limit allows the call', async () => {
  await search(); // stored
  const before = stats.imageSearches;
  await limitDay(String(before + 1));
  await showProduct(secondProduct);
  const last = await search();
  expect(stats.imageSearches).toBe(before + 1);
  const usage = `${before + 1} of ${before + 1} calls used today.`;
  expect(await last.getByTestId('near-limit').innerText()).toBe(usage);

  await showProduct(thirdProduct);
  const panel = await click();
  expect(await errorCode(panel)).toBe('limit-reached');
  expect((await readRecord(panel)).posts).toBe(0);
  expect(await panel.getByRole('button', { name: 'Open options' }).count()).toBe(1);
  await showProduct(secondProduct);
  await (await search()).getByTestId('answered').waitFor();
  expect(stats.imageSearches).toBe(before + 1);

  await limitDay('');
  await showProduct(thirdProduct);
  await search();
  expect(stats.imageSearches).toBe(before + 2);
});

test('after everything was deleted the count starts from 0, although the worker lives on', async () => {
  const counted = () => countedCalls(options, 'open-platform');
  expect(await counted()).toBeGreaterThan(1);
  await options.reload();
  await showPart(options, 'data');
  await options.getByTestId('delete-everything').click();
  await options.getByTestId('also-settings').check();
  await options.getByTestId('delete-everything-confirm').click();
  await expect.poll(counted).toBe(0);
  await useOwnKey();
  await search(); // its answer was deleted as well
  await expect.poll(counted).toBe(1);
});
