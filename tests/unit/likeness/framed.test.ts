import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { frame, type Pixels } from '../../../utils/core/likeness/framed';

const whole = ({ width, height }: Pixels) => ({ left: 0, top: 0, right: width, bottom: height });

function flat(width: number, height: number, rgba: readonly number[]): Pixels {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => rgba[i % 4] ?? 0);
  return { data, width, height };
}

describe('frame', () => {
  it('centres a wide picture on white', () => {
    const picture = flat(40, 20, [10, 20, 30, 255]);
    const { pixels, ...place } = frame(picture, whole(picture), 16);
    expect(place).toEqual({ side: 16, left: 0, top: 4, width: 16, height: 8 });
    expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255]);
    const middle = (8 * 16 + 8) * 3;
    expect([...pixels.subarray(middle, middle + 3)]).toEqual([10, 20, 30]);
  });

  it('puts what is transparent on white', () => {
    const picture = flat(8, 8, [0, 0, 0, 0]);
    expect([...new Set(frame(picture, whole(picture), 8).pixels)]).toEqual([255]);
  });

  it('takes the box alone', () => {
    const picture = flat(8, 8, [255, 0, 0, 255]);
    for (let i = 0; i < 4; i++) picture.data.set([0, 0, 255, 255], (3 * 8 + 2 + i) * 4);
    const { pixels, height } = frame(picture, { left: 2, top: 3, right: 6, bottom: 4 }, 4);
    expect(height).toBe(1);
    expect([...pixels.subarray(12, 15)]).toEqual([0, 0, 255]);
  });

  it('is a pixel high where the picture is a line', () => {
    const line = flat(2000, 1, [9, 9, 9, 255]);
    expect(frame(line, whole(line), 224)).toMatchObject({ width: 224, height: 1 });
  });

  it.each([64, 448])('scales like a good decoder, to %i pixels', async (side) => {
    const file = new URL('../../../demo/pictures/images/mug-navy-front.webp', import.meta.url);
    const image = sharp(await readFile(file))
      .resize(220, 220)
      .ensureAlpha();
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    const picture = { data, width: info.width, height: info.height };
    const png = await sharp(data, { raw: { ...info, channels: 4 } })
      .png()
      .toBuffer();
    const other = await sharp(png)
      .resize(side, side, { kernel: 'linear' })
      .removeAlpha()
      .raw()
      .toBuffer();
    const { pixels } = frame(picture, whole(picture), side);
    const off = pixels.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0);
    expect(off / pixels.length).toBeLessThan(1.5);
  });
});
