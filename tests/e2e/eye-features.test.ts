import { afterAll, expect, test } from 'vitest';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { eyeVectors } from '../support/eye-vectors';

const OFFERS = 20;
const scene = await openScene({
  hosts: SERVICE_HOSTS,
  gateway: { products: makeProducts(OFFERS), callsPerSecond: 100 },
});
afterAll(() => scene.close());

const unit = (vector: readonly number[]) => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

test('the eye sees the same in the browser as in Node', { timeout: 120_000 }, async () => {
  const faults = JSON.stringify([{ kind: 'no-similarity' }]);
  await fetch(`${scene.gateway.url}/__faults`, { method: 'POST', body: faults });
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  await expect
    .poll(() => panel.evaluate(keptVectors).then((kept) => kept.length), { timeout: 20_000 })
    .toBe(OFFERS);
  const kept = await panel.evaluate(keptVectors);
  const inNode = await eyeVectors(
    kept.map(({ address, vector }) => ({
      key: `${address} ${vector.join(' ')}`, // never from the cache: the port may be another's
      bytes: async () => Buffer.from(await (await fetch(`${address}_220x220.jpg`)).arrayBuffer()),
    })),
  );
  for (const [index, { vector }] of kept.entries()) {
    const other = unit([...(inNode[index] ?? [])]);
    const off = unit(vector).map((value, i) => Math.abs(value - (other[i] ?? Number.NaN)));
    expect(Math.max(...off)).toBeLessThan(1e-2);
  }
});

/** Runs in the panel. */
async function keptVectors(): Promise<{ address: string; vector: number[] }[]> {
  // Opening it before the panel does would create an empty one in its place.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'vectors')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vectors');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('vectors').objectStore('vectors');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.addEventListener('success', () => {
        opening.result.close();
        resolve(
          keys.result.map((key, index) => ({
            address: typeof key === 'string' ? key : '',
            vector: Object.values(values.result[index].vector).map(Number),
          })),
        );
      });
    });
  });
}
