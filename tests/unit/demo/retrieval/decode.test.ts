import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../demo/retrieval/decode';
import type { Pixels } from '../../../../utils/core/likeness/framed';
import { BLACK, BLUE, RED, flat } from '../../../support/framed-pictures';

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

/** RGBA. */
function pixelAt({ data, width }: Pixels, x: number, y: number): number[] {
  const offset = (y * width + x) * 4;
  return [...data.subarray(offset, offset + 4)];
}

describe('decode', () => {
  it('gives the pixels as they are, with their transparency', async () => {
    const picture = await decode(await flat(40, 20, BLUE).png().toBuffer());
    expect(picture).toMatchObject({ width: 40, height: 20 });
    expect(pixelAt(picture, 39, 19)).toEqual([...BLUE, 255]);
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const empty = sharp({ create: { width: 50, height: 50, channels: 4, background: clear } });
    expect(pixelAt(await decode(await empty.png().toBuffer()), 25, 25)).toEqual([0, 0, 0, 0]);
  });

  it('shrinks a large photo to what the embedder needs', async () => {
    const picture = await decode(await flat(3000, 1500, RED).jpeg().toBuffer());
    expect(picture).toMatchObject({ width: 1024, height: 512 });
  });

  it('turns a photo upright by its EXIF orientation', async () => {
    const blueBelow = { input: await flat(100, 100, BLUE).png().toBuffer(), left: 0, top: 100 };
    const lying = await flat(100, 200, RED)
      .composite([blueBelow])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await decode(lying);
    expect(picture).toMatchObject({ width: 200, height: 100 });
    // Orientation 6 is rotated clockwise: the bottom becomes the left side.
    expect(pixelAt(picture, 20, 50)[2]).toBeGreaterThan(240);
    expect(pixelAt(picture, 180, 50)[0]).toBeGreaterThan(240);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('reads %s', async (format) => {
    const picture = await decode(await flat(60, 60, BLACK).toFormat(format).toBuffer());
    expect(
      pixelAt(picture, 30, 30)
        .slice(0, 3)
        .every((value) => value < 6),
    ).toBe(true);
  });

  it.each(['b-w', 'cmyk', 'rgb16'] as const)('reads %s pixels as RGB', async (space) => {
    const encoded = flat(60, 60, BLACK).toColourspace(space);
    const bytes = await (space === 'cmyk' ? encoded.jpeg() : encoded.png()).toBuffer();
    const picture = await decode(bytes);
    expect(picture.data).toHaveLength(60 * 60 * 4);
    expect(
      pixelAt(picture, 30, 30)
        .slice(0, 3)
        .every((value) => value < 60),
    ).toBe(true);
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
