import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { alteredCopy } from '../support/altered-picture';
import { makeProducts } from '../support/browser/gateway';
import { pricedPage } from '../support/browser/site';
import { openScene } from '../support/firefox/scene';
import { keptInHistory } from '../support/history-vectors';

/** A worker starts, on a busy computer. */
const PATIENT = { timeout: 20_000 };
const DAYS = 16;

const bench = await readFile(
  new URL('../../demo/pictures/images/bench-oak-front.webp', import.meta.url),
);
/** The service has it. */
const products = makeProducts(6);
const [first] = products;
if (!first) throw new Error('No product');
first.mosaic = { ...first.mosaic, png: () => sharp(bench).png().toBuffer() };
const scene = await openScene({ gateway: { products } });
afterAll(() => scene.close());

const keptSchema = z.object({ vectors: z.number(), searches: z.number() });
const kept = async (days: number) =>
  keptSchema.parse(await scene.options.evaluate(keptInHistory, days));

/** The page tells the same of every product. */
async function search(picture: Buffer): Promise<void> {
  const title = 'Handmade in oak';
  await scene.shop.goTo(pricedPage(scene.site, { title, price: '49.00', picture }));
  await scene.click();
  await scene.sidebar.waitFor('done');
}

test(
  'a search by a copy of a picture says the day of the search of that picture',
  { timeout: 90_000 },
  async () => {
    await search(bench);
    await expect.poll(async () => (await kept(0)).vectors, PATIENT).toBe(1);
    expect((await scene.sidebar.read()).text).not.toContain('Seen before');
    await kept(DAYS);
    await search(await alteredCopy(bench));
    await expect
      .poll(async () => (await scene.sidebar.read()).text, PATIENT)
      .toContain('Seen before');
  },
);
