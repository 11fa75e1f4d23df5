import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readHeader } from '@/utils/core/picture/header';
import {
  avif,
  gif,
  ico,
  icoOfBitmap,
  jpegWithHiddenFrame,
  pngWithoutHeaderFirst,
} from '../../../support/browser/huge-headers';

const blank = (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 320, height: 200, channels, background: '#c52' } });
const transparent = () => {
  const background = { r: 1, g: 2, b: 3, alpha: 0.5 };
  return sharp({ create: { width: 320, height: 200, channels: 4, background } });
};
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

/** Offset behind the segments of a JPEG up to its EXIF. */
function exifEnd(bytes: Uint8Array): number {
  const start = Buffer.from(bytes).indexOf('Exif') - 2;
  return start + new DataView(bytes.buffer).getUint16(start);
}

describe('readHeader', () => {
  it.each([
    ['jpeg', () => blank().jpeg()],
    ['png', () => blank().png()],
    ['webp', () => blank().webp()],
    ['webp', () => blank().webp({ lossless: true })],
    ['webp', () => blank(4).webp({ alphaQuality: 50 })],
    ['gif', () => blank().gif()],
    ['avif', () => blank().avif()],
  ])('reads the size of a %s', async (format, make) => {
    expect(readHeader(await bytesOf(make()))).toMatchObject({ format, width: 320, height: 200 });
  });

  it.each([1, 3, 5, 6, 8])('swaps the sides by EXIF orientation %i', async (orientation) => {
    const bytes = await bytesOf(blank().jpeg().withMetadata({ orientation }));
    const turned = orientation >= 5;
    expect(readHeader(bytes)).toMatchObject({
      format: 'jpeg',
      width: turned ? 200 : 320,
      height: turned ? 320 : 200,
    });
  });

  it('does not treat a rotated JPEG as plain', async () => {
    const upright = await bytesOf(blank().jpeg());
    const turned = await bytesOf(blank().jpeg().withMetadata({ orientation: 6 }));
    expect(readHeader(upright)?.plain).toBe(true);
    expect(readHeader(turned)?.plain).toBe(false);
  });

  it.each([
    ['a JPEG', () => blank().jpeg(), false],
    ['a progressive JPEG', () => blank().jpeg({ progressive: true }), true],
    ['a PNG', () => blank().png(), false],
    ['a lossy WebP', () => blank().webp(), false],
    ['a lossless WebP', () => blank().webp({ lossless: true }), true],
    ['a transparent WebP', () => transparent().webp(), true],
    ['an AVIF', () => blank().avif(), true],
  ])('reports what %s needs for decoding', async (_what, make, costly) => {
    expect(readHeader(await bytesOf(make()))?.costly).toBe(costly);
  });

  it.each([
    ['its screen', 20_000, 64],
    ['its first frame', 64, 20_000],
  ])('reads the size of a GIF by %s', (_what, screen, frame) => {
    const larger = { width: 20_000, height: 20_000 };
    expect(readHeader(new Uint8Array(gif(screen, frame)))).toMatchObject(larger);
  });

  it.each([
    ['a PNG', ico(20_000)],
    ['a PNG behind small ones', ico(20_000, 3)],
    ['a bitmap', icoOfBitmap(20_000)],
  ])('reads the size of an icon by %s in it, not by its directory', (_what, bytes) => {
    const larger = { format: 'ico', width: 20_000, height: 20_000 };
    expect(readHeader(new Uint8Array(bytes))).toMatchObject(larger);
  });

  it('reads the size of an icon by its directory where that is larger', () => {
    expect(readHeader(new Uint8Array(ico(16)))).toMatchObject({ width: 256, height: 256 });
  });

  it.each([0, 3])('finds no picture in an icon with %i entries that are not there', (count) => {
    const bytes = new Uint8Array(40);
    bytes.set([0, 0, 1, 0, count]);
    expect(readHeader(bytes)).toBeUndefined();
  });

  it.each([
    ['as many pictures as are looked at', 63, 'ico'],
    ['more pictures than are looked at', 64, undefined],
  ])('reads an icon of %s, or none of it', (_what, before, format) => {
    expect(readHeader(new Uint8Array(ico(20_000, before)))?.format).toBe(format);
  });

  it('reads the size of an AVIF in front of something else', async () => {
    const bytes = Buffer.concat([await avif(20_000), Buffer.from('\0\0\0\x02junk behind it')]);
    expect(readHeader(new Uint8Array(bytes))).toMatchObject({ width: 20_000, height: 20_000 });
  });

  it('reads the size of an AVIF whose boxes have lengths of eight bytes', async () => {
    const bytes = await avif(20_000);
    const at = bytes.indexOf('meta') - 4;
    const long = Buffer.alloc(16);
    long.write('\0\0\0\x01meta', 'latin1');
    long.writeUInt32BE(bytes.readUInt32BE(at) + 8, 12);
    const whole = Buffer.concat([bytes.subarray(0, at), long, bytes.subarray(at + 8)]);
    expect(readHeader(new Uint8Array(whole))).toMatchObject({ width: 20_000, height: 20_000 });
  });

  it('believes no size of an AVIF that stands where no decoder reads one', async () => {
    const bytes = new Uint8Array(await avif(64, true));
    const free = Buffer.from(bytes.buffer).indexOf('ispe');
    new DataView(bytes.buffer).setUint32(free + 8, 20_000);
    expect(readHeader(bytes)).toMatchObject({ width: 64, height: 64 });
  });

  it('turns a JPEG by its first EXIF segment, as browsers do', async () => {
    const [turned, upright] = await Promise.all(
      [6, 1].map((orientation) => bytesOf(blank().jpeg().withMetadata({ orientation }))),
    );
    if (!turned || !upright) throw new Error('No pictures');
    const both = new Uint8Array([...turned.subarray(0, exifEnd(turned)), ...upright.subarray(2)]);
    expect(readHeader(both)).toMatchObject({ width: 200, height: 320 });
  });

  it('reads the size of a BMP of the first version', () => {
    const bytes = new Uint8Array(26);
    bytes.set(new TextEncoder().encode('BM'));
    bytes.set([12, 0, 0, 0, 64, 1, 200, 0], 14);
    expect(readHeader(bytes)).toMatchObject({ format: 'bmp', width: 320, height: 200 });
  });

  it('finds the size of an AVIF at any position', async () => {
    const bytes = new Uint8Array(await avif(20_000, true));
    expect(readHeader(bytes)).toMatchObject({ width: 20_000, height: 20_000 });
  });

  it.each([
    ['a JPEG', () => jpegWithHiddenFrame(20_000)],
    ['a PNG', async () => pngWithoutHeaderFirst(20_000)],
  ])('reads the same size as a decoder from %s', async (_what, make) => {
    expect(readHeader(new Uint8Array(await make()))).toBeUndefined();
  });

  it('does not treat a transparent PNG as plain', async () => {
    expect(readHeader(await bytesOf(transparent().png()))?.plain).toBe(false);
  });

  it('reads a PNG of 400 megapixels without decoding it', async () => {
    const bytes = await bytesOf(blank().png());
    new DataView(bytes.buffer).setUint32(16, 20_000);
    new DataView(bytes.buffer).setUint32(20, 20_000);
    const before = performance.now();
    expect(readHeader(bytes)).toMatchObject({ width: 20_000, height: 20_000 });
    expect(performance.now() - before).toBeLessThan(50);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><title>403 Forbidden</title>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>'],
    ['a JPEG that ends after its first bytes', '\xff\xd8\xff\xe0'],
  ])('finds no picture in %s', (_what, text) => {
    expect(readHeader(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBeUndefined();
  });
});
