import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { stripJpeg } from '@/utils/picture/jpeg';
import { stripPng } from '@/utils/picture/png';

const SECRET = 'Berlin 52.5200N 13.4050E';
const textured = () => {
  const data = Uint8Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 37) % 256);
  return sharp(data, { raw: { width: 64, height: 48, channels: 3 } });
};
const exif = { IFD0: { ImageDescription: SECRET, Copyright: SECRET } };

describe.each([
  ['JPEG', () => textured().jpeg().withExif(exif).withIccProfile('p3'), stripJpeg],
  ['PNG', () => textured().png().withExif(exif), stripPng],
])('stripping a %s', (_format, make, strip) => {
  it('takes the metadata out', async () => {
    const source = new Uint8Array(await make().toBuffer());
    expect(Buffer.from(source).includes(SECRET)).toBe(true);
    expect(Buffer.from(strip(source)).includes(SECRET)).toBe(false);
  });

  it('leaves every pixel as it was', async () => {
    const source = new Uint8Array(await make().toBuffer());
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(await pixels(strip(source))).toEqual(await pixels(source));
  });

  it('is stable', async () => {
    const once = strip(new Uint8Array(await make().toBuffer()));
    expect(strip(once)).toEqual(once);
  });
});

it('keeps the colour profile of a JPEG', async () => {
  const source = await textured().jpeg().withIccProfile('p3').toBuffer();
  expect((await sharp(stripJpeg(new Uint8Array(source))).metadata()).icc).toBeDefined();
});
