import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readHeader } from '@/utils/core/picture/header';
import { stripJpeg } from '@/utils/core/picture/header/jpeg';
import { stripPng } from '@/utils/core/picture/header/png';

const SECRET = 'Berlin 52.5200N 13.4050E';
const textured = () => {
  const data = Uint8Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 37) % 256);
  return sharp(data, { raw: { width: 64, height: 48, channels: 3 } });
};
const exif = { IFD0: { ImageDescription: SECRET, Copyright: SECRET } };

describe.each([
  ['JPEG', () => textured().jpeg().withExif(exif), stripJpeg],
  ['progressive JPEG', () => textured().jpeg({ progressive: true }).withExif(exif), stripJpeg],
  ['PNG', () => textured().png().withExif(exif), stripPng],
])('stripping a %s', (_format, make, strip) => {
  const sourceOf = async () => new Uint8Array(await make().toBuffer());
  const stripped = (source: Uint8Array) => strip(source) ?? new Uint8Array();

  it('removes the metadata', async () => {
    const source = await sourceOf();
    expect(Buffer.from(source).includes(SECRET)).toBe(true);
    expect(Buffer.from(stripped(source)).includes(SECRET)).toBe(false);
  });

  it('keeps every pixel', async () => {
    const source = await sourceOf();
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(await pixels(stripped(source))).toEqual(await pixels(source));
  });

  it('is stable', async () => {
    const once = stripped(await sourceOf());
    expect(strip(once)).toEqual(once);
  });

  it('removes data after the end of the picture', async () => {
    const source = await sourceOf();
    const twice = Uint8Array.from([...source, ...source]);
    expect(strip(twice)).toEqual(strip(source));
  });

  it('fails if the picture has no end marker', async () => {
    const source = await sourceOf();
    expect(strip(source.subarray(0, source.length - 13))).toBeUndefined();
  });
});

const noise = () =>
  sharp(randomBytes(600 * 600 * 3), { raw: { width: 600, height: 600, channels: 3 } });

it.each([
  ['JPEG', () => noise().jpeg({ quality: 95 }), stripJpeg],
  ['PNG', () => noise().png(), stripPng],
])('a %s of more than 256 kB is not copied, but encoded again', async (_format, make, strip) => {
  expect(strip(new Uint8Array(await make().toBuffer()))).toBeUndefined();
});

it.each([
  ['JPEG', () => textured().jpeg()],
  ['PNG', () => textured().png()],
])('a %s with a colour profile is not stripped', async (_format, make) => {
  const plain = async (picture: Sharp) =>
    readHeader(new Uint8Array(await picture.toBuffer()))?.plain;
  expect(await plain(make().withIccProfile('p3'))).toBe(false);
  expect(await plain(make())).toBe(true);
});
