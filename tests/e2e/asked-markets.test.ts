import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

/** Requests leave at the service's pace. */
const PATIENT = { timeout: 10_000 };
const scene = await openScene({ gateway: { products: makeProducts(30), callsPerSecond: 100 } });
afterAll(() => scene.close());

beforeAll(async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
});

/** Runs in the worker: what is stored of the markets, of the only window. */
async function readStored() {
  const stored = await chrome.storage.session.get(null);
  const key = Object.keys(stored).find((name) => name.startsWith('markets:'));
  const { markets = [] }: { markets?: { market: string; state: { status: string } }[] } =
    key === undefined ? {} : Object(stored[key]);
  return markets.map(({ market, state }) => `${market} ${state.status}`).toSorted();
}

async function chooseMarkets(markets: string[]): Promise<void> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, markets: chosen } });
  }, markets);
}

const stored = async () => (await extensionWorker(scene.browser)).evaluate(readStored);
const marketCalls = () =>
  Object.keys(scene.gateway.stats.calls).filter((path) => /alibaba\/|aliexpress/.test(path));

test('a right click asks no other market, unless the user chose one', async () => {
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect(await stored()).toEqual([]);
  expect(marketCalls()).toEqual([]);
});

test('a right click to the listings of both chosen markets, after the offers', async () => {
  await chooseMarkets(['alibaba', 'aliexpress']);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await expect.poll(stored, PATIENT).toEqual(['alibaba done', 'aliexpress done']);
  expect(marketCalls().toSorted()).toEqual([
    '/onebound/alibaba/item_search_img/',
    '/onebound/aliexpress/item_search_img/',
    '/onebound/aliexpress/upload_img/',
  ]);
});
