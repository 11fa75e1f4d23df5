import type { JSHandle } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProducts } from '../support/browser/gateway';
import { touchAtFirstRow } from '../support/browser/first-row';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { type Shift, watchShifts } from '../support/browser/shifts';
import { writePagePrice } from '../support/browser/shown-search';
import { writeStored } from '../support/browser/storage';

const [looked, other, ...more] = makeProducts(12);
if (!looked || !other) throw new Error('No product');
const TITLES = [
  '厂家批发马赛克杯垫',
  '跨境爆款ins风隔热垫',
  '手工拼接装饰画',
  '北欧风桌面摆件',
  '家用防滑茶垫',
];
/** The searched product's picture, and another's, under titles that do not tell. */
const PRODUCTS = [looked, other, ...more];
for (const [index, product] of PRODUCTS.entries()) {
  if (index % 4 === 3) product.mosaic = looked.mosaic;
  if (index % 4 === 2) product.mosaic = other.mosaic;
  product.price = `${14 + (index % 5)}.20`;
  product.moq = 2;
  product.more = {
    title: TITLES[index % TITLES.length] ?? '',
    weightGrams: 350 + index * 100,
    shipWithinHours: 24 + index,
    // Details tell another price, of another order, and that some can no longer be bought.
    tiers: [
      { startQuantity: 2, price: `${14 + (index % 5)}.20` },
      { startQuantity: 100, price: `${13 - index}.50` },
    ],
    ...(index % 3 === 1 && { stock: 0 }),
  };
}

const LOCAL = ['http://127.0.0.1/*'];
const scene = await openScene({ gateway: { products: PRODUCTS }, hosts: LOCAL });
afterAll(() => scene.close());
const src = scene.site.picture({ body: await looked.mosaic.png(), cors: true });
await scene.show(`<h1>Our 12 favourite mugs</h1><img src="${src}">`);
const panel = await scene.openPanel();
await panel.setViewportSize({ width: 360, height: 1000 });
let shifts: JSHandle<Shift[]>;

beforeAll(async () => {
  shifts = await watchShifts(panel);
  await touchAtFirstRow(panel);
  await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await panel.getByTestId('offer').nth(5).waitFor();
});

/** Runs in the panel. */
async function readTitlesAs(titles: 'original' | 'gloss'): Promise<void> {
  const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
  await chrome.storage.local.set({ settings: { ...settings, titles } });
}

/** What has moved since the last question. */
async function moved(): Promise<Shift[]> {
  await panel.waitForTimeout(600); // shifts are reported afterwards, pictures compared in batches
  return shifts.evaluate((all) => all.splice(0));
}
const offersShown = () => panel.getByTestId('offer').count();
/** How many products the offers are of, as far as is known. */
const products = async () => {
  const groups = await panel
    .getByTestId('offer')
    .evaluateAll((all) => all.map((offer) => offer.getAttribute('data-group')));
  return new Set(groups).size;
};
/** Place and height of each offer in sight, from the top. */
const places = () =>
  panel.getByTestId('offer').evaluateAll((all) =>
    all.flatMap((offer) => {
      const { top, height } = offer.getBoundingClientRect();
      return top < innerHeight ? [[offer.getAttribute('data-offer-id'), top, height]] : [];
    }),
  );

test('nothing moves from the first paint to the first offers', async () => {
  expect(await moved()).toEqual([]);
});

test('titles that are read late move nothing', async () => {
  await panel.evaluate(readTitlesAs, 'original' as const);
  await panel.locator('h3 [lang=zh-Hans]').first().waitFor();
  await moved();
  await panel.evaluate(readTitlesAs, 'gloss' as const);
  await panel.getByTestId('gloss').first().waitFor();
  expect(await moved()).toEqual([]);
});

test('details that come late move nothing', async () => {
  const before = await places();
  await expect.poll(() => panel.locator('[data-testid=offer][data-details=known]').count()).toBe(5);
  expect(await places()).toEqual(before);
  expect(await moved()).toEqual([]);
});

test('pictures that are compared late move nothing', async () => {
  await expect.poll(products).toBeLessThan(await offersShown());
  expect(await moved()).toEqual([]);
});

test('a page price that comes late moves nothing', async () => {
  const before = await places();
  await writePagePrice(panel, '24.99');
  await panel.locator('[data-testid=offer][data-margin]').first().waitFor();
  expect(await places()).toEqual(before);
  expect(await moved()).toEqual([]);
});

test('rates that come late move nothing', async () => {
  const landed = () => panel.getByTestId('offer').first().getAttribute('data-landed');
  const before = await landed();
  const perCny = { USD: 0.28, EUR: 0.25, CNY: 1 };
  const fetchedAt = Date.now();
  await writeStored(panel, 'local', {
    rates: {
      rates: { date: new Date().toISOString().slice(0, 10), source: 'ecb', perCny },
      fetchedAt,
      triedAt: fetchedAt,
      baseUrl: 'https://api.frankfurter.dev',
    },
  });
  await expect.poll(landed).not.toBe(before);
  expect(await moved()).toEqual([]);
});
