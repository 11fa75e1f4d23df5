import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { STUDIO_ANGLES, STUDIO_PRODUCTS, pictureName } from '../../../../demo/pictures/products';
import { temporaryFolder } from './temporary-folder';

/**
 * A folder with a picture under each of the studio's names. All products look alike in it, so that
 * pictures differ only by what the catalogue and the shop do to them.
 */
export async function standInStudio(): Promise<string> {
  const folder = await temporaryFolder('stand-in-studio');
  for (const [index, angle] of STUDIO_ANGLES.entries()) {
    const shape =
      `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512">` +
      `<rect width="512" height="512" fill="#f3f2f0"/>` +
      `<path d="M100 400 256 ${80 + index * 40} 430 380Z" fill="#a33"/></svg>`;
    const picture = await sharp(Buffer.from(shape)).webp().toBuffer();
    for (const product of STUDIO_PRODUCTS) {
      await writeFile(join(folder, pictureName(product, angle)), picture);
    }
  }
  return folder;
}
