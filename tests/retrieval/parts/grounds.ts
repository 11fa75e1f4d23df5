import sharp from 'sharp';

/** Numbers from 0 to 1, 1 excluded; seeded, so that every run sees the same pictures. */
export type Random = () => number;

export interface Size {
  width: number;
  height: number;
}

export const GROUNDS = ['white', 'tinted', 'gradient', 'textured', 'dark'] as const;
export type GroundName = (typeof GROUNDS)[number];

type Colour = readonly [red: number, green: number, blue: number];

export const between = (random: Random, low: number, high: number): number =>
  low + random() * (high - low);

/** A light colour, in which a product that is multiplied onto it still shows. */
function tint(random: Random): Colour {
  const level = between(random, 175, 245);
  const strength = between(random, 0, 40);
  const channel = () => Math.min(255, Math.max(0, level + between(random, -strength, strength)));
  return [channel(), channel(), channel()];
}

/** What products lie on, as PNG. A dark one is made of a white one at the end (`negative`). */
export async function makeGround(name: GroundName, size: Size, random: Random): Promise<Buffer> {
  switch (name) {
    case 'white':
    case 'dark':
      return painted(size, () => [255, 255, 255]);
    case 'tinted': {
      const colour = tint(random);
      return painted(size, () => colour);
    }
    case 'gradient': {
      const [from, to, turn] = [tint(random), tint(random), random() * 2 * Math.PI];
      return painted(size, (x, y) => {
        const along = ((x - 0.5) * Math.cos(turn) + (y - 0.5) * Math.sin(turn)) / Math.SQRT2 + 0.5;
        return mix(from, to, along);
      });
    }
    case 'textured':
      return painted(size, weave(tint(random), random));
  }
}

/** Cloth or wood: waves across each other with grain upon them, up to a tenth darker or lighter. */
function weave(colour: Colour, random: Random): (x: number, y: number) => Colour {
  const waves = Array.from({ length: 3 }, () => ({
    across: between(random, 10, 120),
    along: between(random, 0, 60),
    strength: between(random, 2, 6),
    start: random() * 7,
  }));
  return (x, y) => {
    const wave = waves.reduce(
      (sum, { across, along, strength, start }) =>
        sum + strength * Math.sin(across * x + along * y + start),
      between(random, -12, 12),
    );
    const [red, green, blue] = colour;
    return [red + wave, green + wave, blue + wave];
  };
}

const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** @param colourAt of a place, both from 0 to 1 */
function painted(
  { width, height }: Size,
  colourAt: (x: number, y: number) => Colour,
): Promise<Buffer> {
  const data = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set(colourAt(x / width, y / height), (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
