import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import { drawSupplierPicture } from '../../../../demo/catalogue/supplier-pictures';
import { STUDIO_PRODUCTS } from '../../../../demo/pictures/products';
import { standInStudio } from './stand-in-studio';

const planned = plannedOffers();
const [product] = STUDIO_PRODUCTS;
if (!product) throw new Error('The studio has no products');

let studio: string;
beforeAll(async () => {
  studio = await standInStudio();
});

describe('a supplier’s picture', () => {
  test('is planned differently for every offer', () => {
    expect(new Set(planned.map(({ photo }) => JSON.stringify(photo))).size).toBe(planned.length);
  });

  test('has other bytes than all others, even of the same product', async () => {
    const some = planned.filter((_, index) => index % 20 === 0);
    const drawn = await Promise.all(
      some.map(({ photo }) => drawSupplierPicture(photo, product, studio)),
    );
    expect(new Set(drawn.map((bytes) => bytes.toString('base64'))).size).toBe(some.length);
  }, 30_000);

  test('is a JPEG of the planned size, 400 to 800 px at the longer side', async () => {
    for (const { photo } of planned.slice(0, 12)) {
      const picture = await drawSupplierPicture(photo, product, studio);
      const { format, width, height, channels } = await sharp(picture).metadata();
      expect({ format, width, height, channels }).toEqual({
        format: 'jpeg',
        width: photo.width,
        height: photo.height,
        channels: 3,
      });
      expect(Math.max(width, height)).toBeLessThanOrEqual(800);
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(400);
    }
  }, 20_000);

  test('comes out the same twice', async () => {
    const [first] = planned;
    if (!first) throw new Error('No offers');
    const once = await drawSupplierPicture(first.photo, product, studio);
    expect(await drawSupplierPicture(first.photo, product, studio)).toEqual(once);
  });

  test('is taken from more than one angle for each product', () => {
    for (const { id } of STUDIO_PRODUCTS) {
      const own = planned.filter(({ offer }) => offer.product === id);
      if (own.length < 9) continue;
      expect(new Set(own.map(({ photo }) => photo.angle)).size, id).toBeGreaterThan(1);
    }
  });
});
