import sharp from 'sharp';
import type { Product } from './gateway';
import { SIDE } from './pictures';

/** px between the products, and around them. */
const GAP = 80;

/** A picture that shows these products beside each other. */
export async function sideBySide(products: readonly Product[]): Promise<Buffer> {
  const width = GAP + products.length * (SIDE + GAP);
  const height = SIDE + 2 * GAP;
  const layers = products.map(async ({ mosaic }, index) => ({
    input: await mosaic.png(),
    left: GAP + index * (SIDE + GAP),
    top: GAP,
  }));
  return sharp({ create: { width, height, channels: 3, background: '#f4efe6' } })
    .composite(await Promise.all(layers))
    .jpeg()
    .toBuffer();
}
