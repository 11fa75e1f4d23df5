import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import { drawSupplierPicture } from '../../../../demo/catalogue/supplier-pictures';
import { CHECK_CASES } from '../../../../demo/shop/check-products';
import { pictureApp } from '../../../../demo/shop/picture-app';
import { SHOP_PRODUCTS } from '../../../../demo/shop/products';
import { STUDIO_PRODUCTS, pictureName } from '../../../../demo/pictures/products';
import { standInStudio } from '../catalogue/stand-in-studio';
import { temporaryFolder } from '../catalogue/temporary-folder';

let studio: string;
let app: ReturnType<typeof pictureApp>;
beforeAll(async () => {
  studio = await standInStudio();
  app = pictureApp(studio, await temporaryFolder('shop-cache'));
});

const fetchPicture = (name: string) => app.request(`http://shop.test/${name}`);
const checked = SHOP_PRODUCTS.filter(({ id }) => CHECK_CASES.some((c) => c.product === id));
const firstPictures = checked.flatMap(({ pictures }) => pictures.slice(0, 1));

describe('the shop’s pictures', () => {
  test('are of the announced format, 900 px square', async () => {
    for (const { name, format } of firstPictures) {
      const answer = await fetchPicture(name);
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      const picture = await sharp(await answer.arrayBuffer()).metadata();
      expect(picture).toMatchObject({ format, width: 900, height: 900 });
    }
  });

  test('may be read by other origins for some products only', async () => {
    const origins = await Promise.all(
      firstPictures.map(async ({ name }) =>
        (await fetchPicture(name)).headers.get('access-control-allow-origin'),
      ),
    );
    expect(origins.filter((origin) => origin === '*').length).toBeGreaterThanOrEqual(2);
    expect(origins.filter((origin) => origin === null).length).toBeGreaterThanOrEqual(2);
  });

  test('come out the same from the cache', async () => {
    const name = firstPictures[0]?.name ?? '';
    const first = await (await fetchPicture(name)).arrayBuffer();
    expect(await (await fetchPicture(name)).arrayBuffer()).toEqual(first);
  });

  test('have the bytes of no indexed picture and of no studio picture', async () => {
    const taken = new Set<string>();
    for (const product of STUDIO_PRODUCTS.filter(({ id }) => checked.some((c) => c.id === id))) {
      taken.add((await readFile(join(studio, pictureName(product, 'front')))).toString('base64'));
      for (const { offer, photo } of plannedOffers()) {
        if (offer.product !== product.id) continue;
        taken.add((await drawSupplierPicture(photo, product, studio)).toString('base64'));
      }
    }
    for (const { name } of firstPictures) {
      const bytes = Buffer.from(await (await fetchPicture(name)).arrayBuffer());
      expect(taken).not.toContain(bytes.toString('base64'));
    }
  }, 30_000);

  test('answer an unknown name with 404', async () => {
    expect((await fetchPicture('..%2Fproducts.ts')).status).toBe(404);
  });
});
