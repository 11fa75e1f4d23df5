import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { GatewayOffer } from '../catalogue';
import { picturePath } from './card';

/** How many pictures an offer has: its own, and so many less one in other colours. */
const VARIANTS = 4;
/** The side that a suffix asks for: `_460x460q100.jpg`, `.220x220.jpg`. */
const SIDE = /[._](\d{2,4})x\d/;

interface ServedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/webp' | 'image/jpeg';
}

/** The pictures of offers by their paths, with the suffixes of the picture host. */
export type PictureAt = (path: string) => Promise<ServedPicture | undefined>;

export function createPictures(offers: readonly GatewayOffer[]): PictureAt {
  const byPath = new Map(
    offers.flatMap(({ offerId, picture }) =>
      Array.from(
        { length: VARIANTS },
        (_, variant) => [picturePath(offerId, variant), { picture, variant }] as const,
      ),
    ),
  );
  return async (path) => {
    const end = path.indexOf('.jpg') + '.jpg'.length;
    const found = byPath.get(path.slice(0, end));
    if (found === undefined) return undefined;
    const { picture, variant } = found;
    const original = typeof picture === 'string' ? await readFile(picture) : await picture();
    return draw(original, variant, path.slice(end));
  };
}

async function draw(original: Uint8Array, variant: number, suffix: string): Promise<ServedPicture> {
  const side = Number(SIDE.exec(suffix)?.[1] ?? 800);
  const image = sharp(original)
    .flatten({ background: 'white' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .modulate({ hue: variant * 90 });
  const isWebp = suffix.endsWith('.webp');
  const bytes = await (isWebp ? image.webp() : image.jpeg()).toBuffer();
  return { bytes: Uint8Array.from(bytes), type: isWebp ? 'image/webp' : 'image/jpeg' };
}
