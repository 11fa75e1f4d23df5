import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readHeader } from '@/utils/picture/header';

const blank = (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 320, height: 200, channels, background: '#c52' } });
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

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
    expect(readHeader(bytes)).toEqual({
      format: 'jpeg',
      width: turned ? 200 : 320,
      height: turned ? 320 : 200,
      plain: orientation === 1,
    });
  });

  it('does not take a transparent PNG for plain', async () => {
    const png = sharp({
      create: {
        width: 320,
        height: 200,
        channels: 4,
        background: { r: 1, g: 2, b: 3, alpha: 0.5 },
      },
    }).png();
    expect(readHeader(await bytesOf(png))?.plain).toBe(false);
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
  ])('knows no picture in %s', (_what, text) => {
    expect(readHeader(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBeUndefined();
  });
});
