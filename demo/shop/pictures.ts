import sharp, { type Sharp } from 'sharp';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawLine, lineWidth } from '../catalogue/overlay';
import { STUDIO_PRODUCTS, pictureName, type StudioAngle } from '../pictures/products';

/** Raise it when the drawing changes, so that cached pictures are made again. */
const DRAWING_VERSION = 1;
const SIDE = 900;
/** Degrees: a colour that the supplier does not sell, yet nearer to the right trim than to another. */
const HUE_TURN = 12;

/** The picture's bytes, drawn at the first request and kept in `cacheDir`. */
export async function shopPicture(
  picture: ShopPicture,
  studioFolder: string,
  cacheDir: string,
): Promise<Buffer<ArrayBuffer>> {
  const source = await readFile(join(studioFolder, studioName(picture.product, picture.angle)));
  const key = createHash('sha256')
    .update(source)
    .update(`${DRAWING_VERSION}${JSON.stringify(picture)}`)
    .digest('hex');
  const file = join(cacheDir, `shop-${key.slice(0, 20)}.${picture.format}`);
  const kept = await readIfThere(file);
  if (kept) return kept;
  const drawn = await drawShopPicture(picture, source);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(`${file}.${process.pid}.tmp`, drawn);
  await rename(`${file}.${process.pid}.tmp`, file);
  return readFile(file);
}

/** Larger than the studio's, a touch sharper and warmer, and altered as planned. */
function drawShopPicture(picture: ShopPicture, source: Buffer): Promise<Buffer> {
  const enlarged = sharp(source)
    .resize(SIDE, SIDE, { kernel: 'lanczos3' })
    .sharpen({ sigma: 0.8 })
    .linear([1.02, 1.012, 1], [0, 0, 0]);
  return encode(alter(enlarged, picture), picture.format).toBuffer();
}

function alter(image: Sharp, { alteration }: ShopPicture): Sharp {
  if (alteration === 'mirrored') return image.flop();
  if (alteration === 'hue') return image.modulate({ hue: HUE_TURN });
  if (alteration === 'badge') return image.composite([{ input: Buffer.from(saleBadge()) }]);
  return image;
}

function saleBadge(): string {
  const height = 44;
  const centre = 125;
  const x = centre - lineWidth('SALE', height) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">` +
    `<circle cx="${centre}" cy="${centre}" r="95" fill="#c2371e"/>` +
    `${drawLine({ text: 'SALE', x, y: centre - height / 2, height, colour: '#fff' })}</svg>`
  );
}

function encode(image: Sharp, format: ShopPicture['format']): Sharp {
  if (format === 'png') return image.png({ compressionLevel: 6 });
  if (format === 'webp') return image.webp({ quality: 86 });
  return image.jpeg({ quality: 88 });
}

function studioName(id: string, angle: StudioAngle): string {
  const product = STUDIO_PRODUCTS.find((candidate) => candidate.id === id);
  if (!product) throw new Error(`The studio has no product "${id}"`);
  return pictureName(product, angle);
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

export type Alteration = 'none' | 'mirrored' | 'hue' | 'badge';

export const FORMATS = ['jpeg', 'png', 'webp'] as const;

/** One picture of the shop, made from one of the studio's. */
export interface ShopPicture {
  /** File name on the picture server, "mug-navy-1.webp". */
  name: string;
  /** The studio's product id. */
  product: string;
  angle: StudioAngle;
  alteration: Alteration;
  format: (typeof FORMATS)[number];
  /** Whether other origins may read it (`Access-Control-Allow-Origin: *`). */
  cors: boolean;
}
