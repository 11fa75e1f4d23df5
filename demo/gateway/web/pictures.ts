import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { GatewayOffer } from '../catalogue';
import { picturePath } from './card';

/** How many pictures an offer has: its own, and so many less one in other colours. */
const VARIANTS = 4;
/** The sides that suffixes ask for: `_460x460q100.jpg`, `.220x220.jpg`. */
const SIDES = [460, 310, 220];
const LARGEST = 800;

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
  const drawn = new Map<string, ServedPicture>();
  return async (path) => {
    const kept = drawn.get(path);
    if (kept !== undefined) return kept;
    const end = path.indexOf('.jpg') + '.jpg'.length;
    const found = byPath.get(path.slice(0, end));
    if (found === undefined) return undefined;
    const { picture, variant } = found;
    const original = typeof picture === 'string' ? await readFile(picture) : await picture();
    const served = await draw(original, variant, path.slice(end));
    drawn.set(path, served);
    return served;
  };
}

async function draw(original: Uint8Array, variant: number, suffix: string): Promise<ServedPicture> {
  const side = SIDES.find((one) => suffix.includes(`${one}x${one}`)) ?? LARGEST;
  const image = sharp(original)
    .flatten({ background: 'white' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .modulate({ hue: variant * 90 });
  const isWebp = suffix.endsWith('.webp');
  const bytes = await (isWebp ? image.webp() : image.jpeg()).toBuffer();
  return { bytes: Uint8Array.from(bytes), type: isWebp ? 'image/webp' : 'image/jpeg' };
}
