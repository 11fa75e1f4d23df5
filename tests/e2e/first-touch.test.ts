/** Rows follow what becomes known until the user touches the panel. */
import { afterAll, expect, test } from 'vitest';
import { touchAtFirstRow } from '../support/browser/first-row';
import { makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

/** One product of twelve sellers; details tell other prices at the quantity, of another order. */
const PRODUCTS = makeProducts(12);
const [looked] = PRODUCTS;
if (!looked) throw new Error('No product');
for (const [index, product] of PRODUCTS.entries()) {
  product.mosaic = looked.mosaic;
  product.price = `${20 + index}.20`;
  product.moq = 2;
  product.more = {
    weightGrams: 350,
    tiers: [
      { startQuantity: 2, price: `${20 + index}.20` },
      { startQuantity: 100, price: `${19 - 3 * index}.50` },
    ].slice(0, index < 6 ? 2 : 1),
  };
}

const scene = await openScene({ gateway: { products: PRODUCTS }, hosts: ['http://127.0.0.1/*'] });
afterAll(() => scene.close());
const src = scene.site.picture({ body: await looked.mosaic.png(), cors: true });
await scene.show(
  `<h1>Our favourite mug</h1><img src="${src}">
  <p class="price">$24.99</p><button>Add to cart</button>`,
);
const panel = await scene.openPanel();

const offers = panel.getByTestId('offer');
/** Below the searched product, which stands first. */
const margins = () =>
  panel
    .locator('[data-section=similar] [data-testid=offer]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-margin'))));
const order = () =>
  offers.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-offer-id')));
const falling = (values: readonly number[]) => values.toSorted((a, b) => b - a);

async function search(): Promise<void> {
  await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
}
const detailsKnown = () =>
  expect
    .poll(() => panel.locator('[data-testid=offer][data-details=known]').count(), {
      timeout: 10_000,
    })
    .toBe(5);

test('an untouched panel shows the order of all that is known, and offers no other', async () => {
  await search();
  const before = await order();
  await detailsKnown();
  await expect.poll(async () => (await order()).join()).not.toBe(before.join());
  const shown = await margins();
  expect(shown.filter((margin) => margin > 0).length).toBeGreaterThan(5);
  expect(shown).toEqual(falling(shown));
  expect(await panel.getByTestId('updated').count()).toBe(0);
});

test('rows that the user may be reading stay, until they are sorted again', async () => {
  await scene.page.reload();
  await touchAtFirstRow(panel);
  await search();
  await detailsKnown();
  await panel.getByTestId('updated').waitFor();
  const before = await order();
  await panel.waitForTimeout(600);
  expect(await order()).toEqual(before);
  await panel.getByTestId('sort-again').click();
  const shown = await margins();
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).toEqual(falling(shown));
});
