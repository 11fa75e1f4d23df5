import { afterAll, expect, onTestFinished, test } from 'vitest';
import { offers } from './harness/answers';
import { firstProduct, PRODUCTS, type Product } from './harness/gateway';
import { offerIds, waitForStatus } from './harness/panel';
import { storedKeys } from './harness/record';
import { openScene } from './harness/scene';
import { openService } from './harness/service';
import { openWindow, type SearchWindow } from './harness/windows';

const scene = await openScene();
afterAll(() => scene.close());

const [, secondProduct = firstProduct] = PRODUCTS;

async function openShop(product: Product): Promise<SearchWindow> {
  const src = scene.site.picture({ body: await product.mosaic.png(), cors: true });
  return openWindow(scene.browser, scene.site.page(`<img src="${src}">`));
}

const keysOf = ({ id }: SearchWindow, keys: string[]) =>
  keys.filter((key) => key.split(':').includes(String(id)));
/** Without what is asked for beside it, and may still be on its way. */
const resultsOf = (window: SearchWindow, keys: string[]) =>
  keysOf(window, keys).filter((key) => !key.startsWith('extra:'));

test('each window has its own search, and takes it along when it closes', async () => {
  await scene.useService(scene.gateway.url);
  const first = await openShop(firstProduct);
  const second = await openShop(secondProduct);
  await Promise.all([first, second].map((shop) => shop.click(shop.page.locator('img'))));
  await waitForStatus(first.panel, 'done');
  await waitForStatus(second.panel, 'done');
  expect((await offerIds(first.panel))[0]).toBe(firstProduct.offerId);
  expect((await offerIds(second.panel))[0]).toBe(secondProduct.offerId);

  const before = await storedKeys(first.panel);
  expect(resultsOf(second, before)).toHaveLength(4); // record, picture, price, one page of offers
  await second.close();
  await expect.poll(async () => keysOf(second, await storedKeys(first.panel))).toEqual([]);
  expect(resultsOf(first, await storedKeys(first.panel))).toEqual(resultsOf(first, before));
  expect(await offerIds(first.panel)).toHaveLength(PRODUCTS.length);
  await first.close();
});

test('a search whose window closes meanwhile leaves nothing behind', async () => {
  const service = await openService({ ...offers({ count: 1, total: 1 }), delayMs: 1_500 });
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  const other = await openShop(firstProduct);
  const closing = await openShop(secondProduct);
  await closing.click(closing.page.locator('img'));
  await expect.poll(() => service.searches()).toBe(1);
  await closing.close();

  await other.panel.waitForTimeout(2_000); // the answer would be here by now
  expect(keysOf(closing, await storedKeys(other.panel))).toEqual([]);
  await other.close();
});
