import { afterAll, expect, test } from 'vitest';
import { firstProduct, PRODUCTS, type Product } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.click(scene.page.locator('img'));
await waitForStatus(panel, 'done');

async function similarities(): Promise<number[]> {
  const offers = await panel.getByTestId('offer').all();
  const values = await Promise.all(offers.map((offer) => offer.getAttribute('data-similarity')));
  return values.map(Number);
}

/** The searched product stays above the others. */
const idsBy = (key: (product: Product) => number) => {
  const others = PRODUCTS.filter((product) => product !== firstProduct);
  return [firstProduct, ...others.toSorted((a, b) => key(a) - key(b))].map(
    ({ offerId }) => offerId,
  );
};

test('the best match is first by default', async () => {
  const shown = await similarities();
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  expect(shown[0]).toBeGreaterThan(0.9);
});

test('the cheapest comes first by price, below the searched product', async () => {
  await panel.getByTestId('sort').selectOption('price');
  expect(await offerIds(panel)).toEqual(idsBy(({ price }) => Number(price)));
});

test('the smallest order comes first by MOQ, below the searched product', async () => {
  await panel.getByTestId('sort').selectOption('moq');
  expect(await offerIds(panel)).toEqual(idsBy(({ moq }) => moq));
});
