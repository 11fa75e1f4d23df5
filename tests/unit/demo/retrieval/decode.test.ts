import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../demo/retrieval/decode';
import { BLACK, BLUE, RED, WHITE, flat, pixelAt } from '../../../support/framed-pictures';

/** A PNG of the given size that ends after its header. */
function pngHeader(width: number, height: number): Uint8Array {
  const chunk = Buffer.alloc(25);
  chunk.writeUInt32BE(13, 0);
  chunk.write('IHDR', 4, 'latin1');
  chunk.writeUInt32BE(width, 8);
  chunk.writeUInt32BE(height, 12);
  chunk.set([8, 2, 0, 0, 0], 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 21)), 21);
  const data = Buffer.from([0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xaf, 0x06, 0x1e]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk, data]);
}

describe('decode', () => {
  it('keeps the proportions and centres the picture on white', async () => {
    const picture = await decode(await flat(400, 200, BLUE).png().toBuffer());
    expect(picture).toMatchObject({ left: 0, top: 64, width: 256, height: 128 });
    expect(pixelAt(picture, 128, 63)).toEqual(WHITE);
    expect(pixelAt(picture, 128, 64)).toEqual(BLUE);
    expect(pixelAt(picture, 128, 191)).toEqual(BLUE);
    expect(pixelAt(picture, 128, 192)).toEqual(WHITE);
  });

  it('enlarges a small picture', async () => {
    const picture = await decode(await flat(8, 16, RED).png().toBuffer());
    expect(picture).toMatchObject({ left: 64, top: 0, width: 128, height: 256 });
  });

  it('turns a photo upright by its EXIF orientation', async () => {
    const blueBelow = { input: await flat(100, 100, BLUE).png().toBuffer(), left: 0, top: 100 };
    const lying = await flat(100, 200, RED)
      .composite([blueBelow])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await decode(lying);
    expect(picture).toMatchObject({ width: 256, height: 128 });
    // Orientation 6 is rotated clockwise: the bottom becomes the left side.
    expect(pixelAt(picture, 40, 128)[2]).toBeGreaterThan(240);
    expect(pixelAt(picture, 216, 128)[0]).toBeGreaterThan(240);
  });

  it('puts a transparent picture on white', async () => {
    const clear = sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const picture = await decode(await clear.png().toBuffer());
    expect(pixelAt(picture, 128, 128)).toEqual(WHITE);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('reads %s', async (format) => {
    const picture = await decode(await flat(60, 60, BLACK).toFormat(format).toBuffer());
    expect(pixelAt(picture, 128, 128).every((value) => value < 6)).toBe(true);
  });

  it.each(['b-w', 'cmyk', 'rgb16'] as const)('reads %s pixels as RGB', async (space) => {
    const encoded = flat(60, 60, BLACK).toColourspace(space);
    const bytes = await (space === 'cmyk' ? encoded.jpeg() : encoded.png()).toBuffer();
    const picture = await decode(bytes);
    expect(picture.pixels).toHaveLength(256 * 256 * 3);
    expect(pixelAt(picture, 128, 128).every((value) => value < 60)).toBe(true);
  });

  it('refuses a file that is not a picture', async () => {
    const html = Buffer.from('<!doctype html><title>403 Forbidden</title>');
    await expect(decode(html)).rejects.toMatchObject({ name: 'PictureError', code: 'unreadable' });
    await expect(decode(new Uint8Array())).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('refuses a vector drawing', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(decode(svg)).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('refuses half a photo and keeps the decoder’s message', async () => {
    const whole = await flat(300, 300, RED).png().toBuffer();
    const half = decode(whole.subarray(0, whole.length / 2));
    await expect(half).rejects.toMatchObject({ code: 'unreadable', cause: expect.any(Error) });
  });

  it('refuses a decompression bomb by its header', async () => {
    const refused = decode(pngHeader(20_000, 20_000));
    await expect(refused).rejects.toMatchObject({ code: 'too-many-pixels' });
  });
});
