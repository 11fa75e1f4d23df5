/** Pictures of the demo's studio as the catalogue of a test: lit surfaces and soft edges, as photos have them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { STUDIO_PICTURES } from '../../demo/catalogue';
import { pictureName, STUDIO_PRODUCTS } from '../../demo/studio/products';
import { makeProducts, type Product } from './browser/gateway';

/** So many products, spread over the studio's kinds. All are alike enough for the gateway: on white. */
export function studioProducts(count: number): Product[] {
  const step = Math.floor(STUDIO_PRODUCTS.length / count);
  return makeProducts(count).map((product, index) => {
    const shown = STUDIO_PRODUCTS[index * step];
    if (!shown) throw new RangeError(`The studio has fewer than ${count} products`);
    const file = path.join(STUDIO_PICTURES, pictureName(shown, 'front'));
    const png = async () =>
      sharp(await readFile(file))
        .png()
        .toBuffer();
    return Object.assign({}, product, { mosaic: { ...product.mosaic, png } });
  });
}
