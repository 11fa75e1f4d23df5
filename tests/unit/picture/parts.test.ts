import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '@/utils/core/likeness/framed';
import type { CropArea } from '@/utils/core/model/rectangle';
import { PARTS_SIDE, proposeParts } from '@/utils/core/picture/parts';

type Rgba = readonly [red: number, green: number, blue: number, alpha?: number];

const WHITE: Rgba = [255, 255, 255];
const RED: Rgba = [200, 30, 40];
const BLUE: Rgba = [30, 60, 190];
const GREEN: Rgba = [20, 130, 60];

/** px of the picture. */
interface Patch {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: Rgba;
}

function painted(
  width: number,
  height: number,
  ground: (x: number, y: number) => Rgba,
  patches: readonly Patch[] = [],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const patch = patches.findLast(
        ({ left, top, width: wide, height: high }) =>
          x >= left && x < left + wide && y >= top && y < top + high,
      );
      const [red, green, blue, alpha = 255] = patch?.colour ?? ground(x, y);
      data.set([red, green, blue, alpha], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

const onWhite = (...patches: Patch[]) => painted(120, 80, () => WHITE, patches);
const at = (left: number, top: number, side: number, colour: Rgba): Patch => ({
  left,
  top,
  width: side,
  height: side,
  colour,
});

/** Common area of two, as a share of both together. */
function overlap(a: CropArea, b: CropArea): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (a.width * a.height + b.width * b.height - width * height);
}

/** Places in px of a picture of 120 × 80. */
const places = (parts: readonly CropArea[]) =>
  parts.map(({ left, top }) => [Math.round(left * 120), Math.round(top * 80)]);

describe('things on a ground', () => {
  it('are each a part, with a little room around', () => {
    const parts = proposeParts(onWhite(at(10, 20, 40, RED), at(70, 30, 30, BLUE)));
    const sides = parts.map(({ left, top, width, height }) =>
      [left * 120, top * 80, (left + width) * 120, (top + height) * 80].map(Math.round),
    );
    expect(sides).toEqual([
      [8, 18, 52, 62],
      [68, 28, 102, 62],
    ]);
  });

  it('are offered in reading order: rows, and columns within them', () => {
    const parts = proposeParts(
      onWhite(at(70, 45, 28, RED), at(14, 48, 28, GREEN), at(40, 6, 28, BLUE)),
    );
    expect(places(parts)).toEqual([
      [38, 4],
      [12, 46],
      [68, 43],
    ]);
  });

  it('are the three largest of more', () => {
    const parts = proposeParts(
      onWhite(at(8, 10, 30, RED), at(60, 45, 12, RED), at(48, 8, 28, GREEN), at(84, 10, 30, BLUE)),
    );
    expect(places(parts).map(([left]) => left)).toEqual([6, 46, 82]);
  });

  it('are found on a gradient', () => {
    const shade = (x: number, y: number): Rgba => [250 - x / 2, 245 - x / 3 - y / 4, 235 - y / 2];
    const patches = [at(10, 20, 40, RED), at(70, 30, 30, BLUE)];
    expect(proposeParts(painted(120, 80, shade, patches))).toHaveLength(2);
  });

  it('are separated where a soft shadow joins them', () => {
    const shadow = (x: number, y: number): Rgba => {
      const level = 255 - 45 * Math.max(0, 1 - Math.abs(y - 58) / 14) * (x > 8 && x < 112 ? 1 : 0);
      return [level, level, level];
    };
    const patches = [at(12, 20, 40, RED), at(66, 20, 40, BLUE)];
    expect(proposeParts(painted(120, 80, shadow, patches))).toHaveLength(2);
  });

  it('have their small spots with them', () => {
    const parts = proposeParts(
      onWhite(at(10, 24, 40, RED), at(26, 14, 6, RED), at(70, 30, 30, BLUE)),
    );
    expect(places(parts)).toEqual([
      [8, 12],
      [68, 28],
    ]);
  });
});

describe('a collage', () => {
  const face = (left: number, top: number): Patch[] => [
    { left, top, width: 16, height: 24, colour: RED },
    { left: left + 5, top: top + 5, width: 6, height: 6, colour: WHITE },
  ];

  it('has its pictures as parts, with a gutter or without', () => {
    for (const gutter of [0, 2]) {
      const right: Patch = {
        left: 60 + gutter,
        top: 0,
        width: 60 - gutter,
        height: 80,
        colour: [205, 225, 240],
      };
      const middle: Patch = { left: 60, top: 0, width: gutter, height: 80, colour: WHITE };
      const ground = (): Rgba => [240, 222, 205];
      const patches = [right, middle, ...face(20, 30), ...face(84, 24)];
      const parts = proposeParts(painted(120, 80, ground, patches));
      expect(parts.map(({ left }) => Math.round(left * 12))).toEqual([0, 6]);
      expect(parts.map(({ height }) => height)).toEqual([1, 1]);
    }
  });

  it('is none where one side is a plain margin', () => {
    const beige: Patch = { left: 0, top: 0, width: 60, height: 80, colour: [240, 222, 205] };
    expect(proposeParts(painted(120, 80, () => WHITE, [beige, ...face(20, 30)]))).toEqual([]);
  });
});

describe('nothing is proposed', () => {
  it('for one thing, wherever it is', () => {
    const place = fc.record({
      left: fc.integer({ min: 0, max: 80 }),
      top: fc.integer({ min: 0, max: 40 }),
      side: fc.integer({ min: 4, max: 40 }),
    });
    fc.assert(
      fc.property(place, fc.constantFrom(RED, BLUE, GREEN), ({ left, top, side }, colour) => {
        expect(proposeParts(onWhite(at(left, top, side, colour)))).toEqual([]);
      }),
    );
  });

  it('for a thing beside another that the edge of the picture cuts off, as in a close-up', () => {
    expect(proposeParts(onWhite(at(0, 20, 40, RED), at(70, 30, 30, BLUE)))).toEqual([]);
  });

  it('for a picture of one colour, of any size', () => {
    const side = fc.integer({ min: 1, max: PARTS_SIDE });
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(side, side, fc.tuple(byte, byte, byte, byte), (width, height, colour) => {
        expect(proposeParts(painted(width, height, () => colour))).toEqual([]);
      }),
    );
  });

  it('for a transparent picture, whatever its colours are', () => {
    const hidden = (x: number): Rgba => [x * 2, 40, 90, 0];
    expect(proposeParts(painted(120, 80, hidden, [at(10, 20, 40, [200, 30, 40, 0])]))).toEqual([]);
  });

  it('for a pattern of many things', () => {
    const many = Array.from({ length: 15 }, (_, i) =>
      at(6 + (i % 5) * 22, 8 + Math.floor(i / 5) * 24, 14, RED),
    );
    expect(proposeParts(onWhite(...many))).toEqual([]);
  });
});

it('whatever the picture is, parts are at most three, within it, and lie hardly in each other', () => {
  const side = fc.integer({ min: 1, max: PARTS_SIDE });
  const byte = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(byte, byte, byte);
  const patch = fc.record({
    left: fc.integer({ min: 0, max: 110 }),
    top: fc.integer({ min: 0, max: 110 }),
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 70 }),
    colour,
  });
  const noise = fc.integer({ min: 0, max: 40 });
  const picture = fc.tuple(side, side, colour, fc.array(patch, { maxLength: 6 }), noise);
  fc.assert(
    fc.property(picture, ([width, height, [red, green, blue], patches, strength]) => {
      const grain = (x: number, y: number) => (((x * 7919 + y * 104_729) % 17) / 17) * strength;
      const ground = (x: number, y: number): Rgba => [
        red - grain(x, y),
        green - grain(y, x),
        blue - grain(x, y),
      ];
      const parts = proposeParts(painted(width, height, ground, patches));
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts.length).not.toBe(1);
      for (const [index, part] of parts.entries()) {
        expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(0);
        expect(part.left + part.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(part.top + part.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.min(part.width, part.height)).toBeGreaterThan(0);
        expect(part.width * part.height).toBeLessThan(0.95);
        for (const other of parts.slice(index + 1)) expect(overlap(part, other)).toBeLessThan(0.5);
      }
    }),
    { numRuns: 300 },
  );
});
