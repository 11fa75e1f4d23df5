import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import { offers, openService } from '../support/browser/service';
import { firstProduct, PRODUCTS, type Product } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { readRecord, storedKeys } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { openWindow, type SearchWindow } from '../support/browser/windows';
import { fault } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());

const [, secondProduct = firstProduct] = PRODUCTS;

async function openShop(product: Product): Promise<SearchWindow> {
  const src = scene.site.picture({ body: await product.mosaic.png(), cors: true });
  return openWindow(scene.browser, scene.site.page(`<img src="${src}">`));
}

const topOf = async ({ panel }: SearchWindow) => (await offerIds(panel))[0];

/** What is stored of this window. What is asked for beside a search may still be on its way. */
const keysOf = ({ id }: SearchWindow, keys: string[]) =>
  keys
    .filter((key) => key.split(':')[1] === String(id) && !key.startsWith('extra:'))
    .map((key) => key.split(':', 1)[0]);

const RESULTS = ['offers', 'page-price', 'picture', 'search'];

fault(
  'two windows',
  'each has its own search, and takes it along when it closes',
  {
    first: firstProduct.offerId,
    second: secondProduct.offerId,
    before: RESULTS,
    closed: 0,
    other: RESULTS,
    shown: PRODUCTS.length,
  },
  async () => {
    await scene.useService(scene.gateway.url);
    const first = await openShop(firstProduct);
    const second = await openShop(secondProduct);
    await Promise.all([first, second].map((shop) => shop.click(shop.page.locator('img'))));
    await waitForStatus(first.panel, 'done');
    await waitForStatus(second.panel, 'done');
    const keys = () => storedKeys(first.panel);
    for (const shop of [first, second]) {
      await expect.poll(async () => keysOf(shop, await keys())).toContain('page-price'); // the last
    }
    const tops = { first: await topOf(first), second: await topOf(second) };
    const before = keysOf(second, await keys());

    await second.close();
    const left = async () => (await keys()).filter((key) => key.split(':')[1] === `${second.id}`);
    await expect.poll(left).toEqual([]);
    const other = keysOf(first, await keys());
    const shown = (await offerIds(first.panel)).length;
    const closed = (await left()).length;
    await first.close();
    return { ...tops, before, closed, other, shown };
  },
);

fault(
  'two windows',
  'a click in one ends nothing in the other',
  { posts: 1, dropped: 0 },
  async () => {
    const service = await openService({ ...offers({ count: 1, total: 1 }), delayMs: 1_500 });
    onTestFinished(() => service.close());
    await scene.useService(service.url);
    const first = await openShop(firstProduct);
    const second = await openShop(secondProduct);
    await first.click(first.page.locator('img'));
    await expect.poll(() => service.searches()).toBe(1);
    await second.click(second.page.locator('img'));
    await waitForStatus(first.panel, 'done');
    await waitForStatus(second.panel, 'done');
    const { posts } = await readRecord(first.panel);
    await second.close();
    await first.close();
    return { posts, dropped: service.dropped() };
  },
);

fault('two windows', 'one that closes during its search leaves nothing behind', [], async () => {
  const service = await openService({ ...offers({ count: 1, total: 1 }), delayMs: 1_500 });
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  const other = await openShop(firstProduct);
  const closing = await openShop(secondProduct);
  await closing.click(closing.page.locator('img'));
  await expect.poll(() => service.searches()).toBe(1);
  await closing.close();

  await pause(2_000); // the answer would be here by now
  const left = async () =>
    (await storedKeys(other.panel)).filter((key) => key.split(':').includes(String(closing.id)));
  await expect.poll(left).toEqual([]);
  const kept = await left();
  await other.close();
  return kept;
});
