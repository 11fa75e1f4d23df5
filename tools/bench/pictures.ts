import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { Site } from '../../tests/support/browser/site';
import { sharedPath, withShared } from '../../tests/support/shared';
import type { ServedPicture, Size } from './probe-extension/shared';

export type Format = 'jpeg' | 'png' | 'webp';

/** Pixels along a side of one grain. */
const GRAIN = 4;

export interface Picture extends Size {
  bytes: Buffer;
}

const ENCODERS: Record<Format, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: 85 }),
  png: (picture) => picture.png({ compressionLevel: 3 }),
  webp: (picture) => picture.webp({ quality: 85, effort: 1 }),
};

/** Grain everywhere, like a photo's: flat colour would decode in no time. */
export async function texturedPicture({ width, height }: Size, format: Format): Promise<Picture> {
  const noise = sharp({
    create: {
      width: Math.ceil(width / GRAIN),
      height: Math.ceil(height / GRAIN),
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  const small = await noise.png().toBuffer(); // sharp makes its noise after any other step
  const picture = sharp(small).resize(width, height, { kernel: 'cubic' });
  return { bytes: await ENCODERS[format](picture).toBuffer(), width, height };
}

const PHOTO_SIDE = 512;
const SHOP_SIDE = 1500;

/** JPEG photos of products from the shared test material, spread over it. */
async function photos(count: number): Promise<Buffer[]> {
  const manifest = await readFile(sharedPath('data', 'product-photos', 'manifest.jsonl'), 'utf8');
  const files = manifest.split('\n').flatMap((line) => /"file":"([^"]+)"/.exec(line)?.[1] ?? []);
  const step = files.length / count;
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      readFile(sharedPath('data', 'product-photos', files[Math.floor(index * step)] ?? '')),
    ),
  );
}

const hasPhotos = !withShared.skip;
/** What the small and the large pictures are. */
export const KIND = hasPhotos ? 'photos' : 'textured JPEGs';

/** JPEGs that fit as they are: photos of products, else textured ones. */
export async function smallPictures(count: number): Promise<Picture[]> {
  if (!hasPhotos) {
    const size = { width: PHOTO_SIDE, height: PHOTO_SIDE };
    return Promise.all(Array.from({ length: count }, () => texturedPicture(size, 'jpeg')));
  }
  return Promise.all((await photos(count)).map(measured));
}

const THUMBNAIL_SIDE = 220;

/** The same as result lists show them. */
export async function thumbnails(count: number): Promise<Picture[]> {
  const small = await smallPictures(count);
  const shrink = (bytes: Buffer) =>
    ENCODERS.jpeg(sharp(bytes).resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside' }));
  return Promise.all(small.map(async ({ bytes }) => measured(await shrink(bytes).toBuffer())));
}

/** The same as large as shops have them: above any rule for what is sent. */
export async function largePictures(count: number): Promise<Picture[]> {
  const small = await smallPictures(count);
  const enlarge = (bytes: Buffer) =>
    ENCODERS.jpeg(sharp(bytes).resize(SHOP_SIDE, SHOP_SIDE, { fit: 'inside' })).toBuffer();
  return Promise.all(small.map(async ({ bytes }) => measured(await enlarge(bytes))));
}

async function measured(bytes: Buffer): Promise<Picture> {
  const { width, height } = await sharp(bytes).metadata();
  return { bytes, width, height };
}

/** Puts a picture on the picture server, for everybody. */
export function servePicture(site: Site, { bytes, width, height }: Picture): ServedPicture {
  return { url: site.picture({ body: bytes, cors: true }), width, height };
}
