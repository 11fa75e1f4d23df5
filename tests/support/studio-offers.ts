/** Pictures of the demo's studio as the catalogue of a test: lit surfaces and soft edges, as photos have them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { pictureName, STUDIO_PICTURES, STUDIO_PRODUCTS } from '../../demo/pictures/products';
import { makeProducts, type Product } from './browser/gateway';

/** Files of so many products, spread over the studio's kinds. */
function studioFiles(count: number): string[] {
  const step = Math.floor(STUDIO_PRODUCTS.length / count);
  return STUDIO_PRODUCTS.filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((product) => path.join(STUDIO_PICTURES, pictureName(product, 'front')));
}

/** So many products. All are alike enough for the gateway: on white. */
export function studioProducts(count: number): Product[] {
  const files = studioFiles(count);
  return makeProducts(count).map((product, index) => {
    const png = async () =>
      sharp(await readFile(files[index] ?? ''))
        .png()
        .toBuffer();
    return Object.assign({}, product, { mosaic: { ...product.mosaic, png } });
  });
}

const THUMBNAIL_SIDE = 220;

/** So many pictures as result lists show them. */
export async function studioThumbnails(count: number): Promise<{ bytes: Buffer }[]> {
  const size = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside' } as const;
  return Promise.all(
    studioFiles(count).map(async (file) => ({
      bytes: await sharp(file).resize(size).flatten({ background: 'white' }).jpeg().toBuffer(),
    })),
  );
}
