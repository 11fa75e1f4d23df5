import { describe, expect, it } from 'vitest';
import {
  bitDistance,
  colourDistance,
  hashPicture,
  shapeDistance,
} from '@/utils/core/pricing/groups/picture-hash';
import type { Pixels } from '@/utils/core/likeness/framed';
import { trimBorders } from '@/utils/core/likeness/trim-borders';

type Colour = readonly [number, number, number];
type Paint = (x: number, y: number) => Colour;

const WHITE: Colour = [255, 255, 255];
const SIDE = 64;

function draw(width: number, height: number, paint: Paint): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...paint(x, y), 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

/** A cup with a handle on its right, all over the picture. */
const cup =
  (colour: Colour): Paint =>
  (x, y) => {
    if (x < 44) return y < 8 ? [30, 30, 30] : [colour[0] - x, colour[1] - x, colour[2] - x];
    return (x - 44) ** 2 + (y - 32) ** 2 < 200 ? [90, 60, 40] : WHITE;
  };
const mirrored =
  (paint: Paint): Paint =>
  (x, y) =>
    paint(SIDE - 1 - x, y);
/** The picture in the middle of a larger one, with a frame around it. */
const framed =
  (paint: Paint, margin: number, frame: Colour): Paint =>
  (x, y) => {
    const side = SIDE + 2 * margin;
    if (Math.min(x, y, side - 1 - x, side - 1 - y) < 4) return frame;
    const [ownX, ownY] = [x - margin, y - margin];
    const isInside = Math.min(ownX, ownY) >= 0 && Math.max(ownX, ownY) < SIDE;
    return isInside ? paint(ownX, ownY) : WHITE;
  };

const GREEN = cup([60, 160, 90]);
const green = hashPicture(draw(SIDE, SIDE, GREEN));

describe('a picture’s hash', () => {
  it.each([
    ['a white border', WHITE],
    ['a coloured frame', [215, 38, 30] as const],
  ])('ignores %s', (_what, colour) => {
    const hash = hashPicture(draw(SIDE + 40, SIDE + 40, framed(GREEN, 20, colour)));
    expect(shapeDistance(green, hash)).toBeLessThanOrEqual(4);
    expect(colourDistance(green, hash)).toBeLessThan(4);
  });

  it('is close to that of the mirrored picture, in both directions', () => {
    const hash = hashPicture(draw(SIDE, SIDE, mirrored(GREEN)));
    expect(bitDistance(green.shape, hash.shape)).toBeGreaterThan(10);
    expect(shapeDistance(green, hash)).toBeLessThanOrEqual(2);
    expect(shapeDistance(hash, green)).toBeLessThanOrEqual(2);
    expect(colourDistance(green, hash)).toBeLessThan(4);
  });

  it('distinguishes two colours of one shape', () => {
    const pink = hashPicture(draw(SIDE, SIDE, cup([230, 150, 160])));
    expect(shapeDistance(green, pink)).toBeLessThanOrEqual(2);
    expect(colourDistance(green, pink)).toBeGreaterThan(25);
  });

  it('exists for any picture, however small or plain', () => {
    for (const [width, height] of [
      [1, 1],
      [3, 200],
      [9, 8],
    ] as const) {
      const { shape, colours } = hashPicture(draw(width, height, () => WHITE));
      expect(shape).toEqual({ high: 0, low: 0 });
      expect(colours).toHaveLength(48);
      expect(colours.every(Number.isInteger)).toBe(true);
    }
  });
});

describe('trimmed borders', () => {
  it('keep what is inside frame and background', () => {
    const picture = draw(SIDE + 40, SIDE + 40, framed(cup([0, 0, 0]), 20, [215, 38, 30]));
    expect(trimBorders(picture)).toMatchObject({ left: 20, top: 20, bottom: 84 });
  });

  it('keep a part of a picture that is all border', () => {
    const { left, right, top, bottom } = trimBorders(draw(40, 40, () => WHITE));
    expect([right - left, bottom - top]).toEqual([10, 10]);
  });
});

it('the distance of hashes counts differing bits of two words', () => {
  expect(bitDistance({ high: -1, low: 0 }, { high: 0, low: 0 })).toBe(32);
  expect(bitDistance({ high: 0b1010, low: 1 }, { high: 0b0110, low: -2147483648 })).toBe(4);
});
