import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbedderService, OFFERS, openEmbedderService } from '../support/embedder-service';
import { allowSites } from '../support/firefox/allow-sites';
import { openScene } from '../support/firefox/scene';
import { differencesToNode, readKeptVectors } from '../support/kept-vectors';
import { studioThumbnails } from '../support/studio-offers';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): Window[] } };

/** A name of this computer: the extension lets no picture lead to its address (Firefox build). */
const HOST = 'pictures.test';
/** The time for a worker to start on a busy computer. */
const PATIENT = { timeout: 40_000 };

const scene = await openScene();
let service: EmbedderService;
beforeAll(async () => {
  service = await openEmbedderService(await studioThumbnails(OFFERS), HOST);
  await scene.useService(service.url);
  await allowSites(scene, [`http://${HOST}/*`]);
});
afterAll(async () => {
  await scene.close();
  await service.close();
});

const keptSchema = z.array(z.object({ address: z.string(), vector: z.array(z.number()) }));
const readKept = async () => keptSchema.parse(await scene.options.evaluate(readKeptVectors));

test('embeddings are the same in Firefox’s panel as in Node', { timeout: 120_000 }, async () => {
  const [thumbnail = { bytes: Buffer.alloc(0) }] = await studioThumbnails(OFFERS);
  const src = scene.site.picture({ body: thumbnail.bytes, type: 'image/jpeg', cors: true });
  await scene.show(`<img src="${src}" style="margin: 90px auto">`);
  await scene.click();
  await scene.sidebar.waitFor('done');
  await expect.poll(async () => (await readKept()).length, PATIENT).toBe(OFFERS);
  await expect.poll(() => scene.options.evaluate(countSeenHere), PATIENT).toBe(OFFERS);
  const kept = (await readKept()).map(({ address, vector }) => ({
    address: address.replace(HOST, '127.0.0.1'), // Node knows no such name
    vector,
  }));
  const off = await differencesToNode(kept);
  console.log(`largest difference ${Math.max(...off).toFixed(4)}`);
  expect(Math.max(...off)).toBeLessThan(1e-2);
});

/** Runs in a page of the extension: the offers whose match is said to be seen on this computer. */
function countSeenHere(): number {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  return view?.document.querySelectorAll('[data-testid=offer][data-seen-here]').length ?? 0;
}
