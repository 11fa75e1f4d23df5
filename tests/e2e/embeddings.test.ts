import { afterAll, expect, test } from 'vitest';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { differencesToNode, readKeptVectors } from '../support/kept-vectors';
import { studioProducts } from '../support/studio-offers';

const OFFERS = 20;
const products = studioProducts(OFFERS);
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { products, callsPerSecond: 100 },
});
afterAll(() => scene.close());

test('embeddings are the same in the browser as in Node', { timeout: 120_000 }, async () => {
  const faults = JSON.stringify([{ kind: 'no-similarity' }]);
  await fetch(`${scene.gateway.url}/__faults`, { method: 'POST', body: faults });
  const src = scene.site.picture({ body: (await products[0]?.mosaic.png()) ?? '', cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await expect
    .poll(() => panel.evaluate(readKeptVectors).then((kept) => kept.length), { timeout: 20_000 })
    .toBe(OFFERS);
  const off = await differencesToNode(await panel.evaluate(readKeptVectors));
  console.log(`largest difference ${Math.max(...off).toFixed(4)}`);
  expect(Math.max(...off)).toBeLessThan(1e-2);
});
