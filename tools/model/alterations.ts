import sharp, { type Sharp } from 'sharp';

/** A copy of a picture as sellers and their customers make it. */
export type Alteration = (typeof ALTERATIONS)[number];

/** What is done to copied pictures in the trade; each at least once to every picture of the fit. */
export const ALTERATIONS = [
  'cropped',
  'mirrored',
  'badged',
  'framed',
  'tinted',
  'compressed',
  'turned',
  'collage',
  'photographed',
] as const;

/** From 0 to 1, 1 excluded; seeded, so that a model can be made again. */
export type Random = () => number;

/** Pixels of the longer side that a copy starts from. */
const SIDE = 320;

/** An altered copy of a picture, as PNG. `other` is a second picture, for a collage. */
export async function alter(
  file: string,
  kind: Alteration,
  random: Random,
  other: string,
): Promise<Buffer> {
  const picture = sharp(file).flatten({ background: '#fff' }).resize(SIDE, SIDE, { fit: 'inside' });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  return render(await DO[kind](sharp(data), info, random, other));
}

interface Size {
  width: number;
  height: number;
}
type Doing = (picture: Sharp, size: Size, random: Random, other: string) => Promise<Sharp>;

const between = (random: Random, low: number, high: number) => low + random() * (high - low);
const render = (picture: Sharp) => picture.png({ compressionLevel: 1 }).toBuffer();

const DO: Record<Alteration, Doing> = {
  async cropped(picture, { width, height }, random) {
    const share = between(random, 0.6, 0.85);
    const [wide, high] = [Math.round(width * share), Math.round(height * share)];
    const left = Math.floor(random() * (width - wide));
    const top = Math.floor(random() * (height - high));
    return picture.extract({ left, top, width: wide, height: high });
  },
  async mirrored(picture) {
    return picture.flop();
  },
  async badged(picture, { width, height }, random) {
    const boxes = Array.from({ length: 3 }, () => {
      const wide = between(random, 0.2, 0.9) * width;
      const high = between(random, 0.08, 0.2) * height;
      const [x, y] = [random() * (width - wide), random() < 0.5 ? 0 : height - high];
      return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${colour(random)}"/>`;
    });
    const line = `<line x1="0" y1="${height}" x2="${width}" y2="0" stroke="${colour(random)}"
      stroke-width="${between(random, 0.02, 0.06) * width}" opacity=".5"/>`;
    return picture.composite([{ input: svg({ width, height }, boxes.join('') + line) }]);
  },
  async framed(picture, { width, height }, random) {
    const edge = (share: number) => Math.round(between(random, 0.03, 0.2) * share);
    return picture.extend({
      left: edge(width),
      right: edge(width),
      top: edge(height),
      bottom: edge(height),
      background: colour(random),
    });
  },
  async tinted(picture, _size, random) {
    return picture
      .modulate({
        brightness: between(random, 0.75, 1.25),
        saturation: between(random, 0.6, 1.4),
        hue: Math.round(between(random, -14, 14)),
      })
      .gamma(between(random, 1, 1.8));
  },
  async compressed(picture, { width }, random) {
    const small = Math.round(width * between(random, 0.25, 0.5));
    const quality = Math.round(between(random, 15, 45));
    const bytes = await sharp(await render(picture))
      .resize(small)
      .jpeg({ quality })
      .toBuffer();
    return sharp(bytes);
  },
  async turned(picture, _size, random) {
    const angle = between(random, 4, 14) * (random() < 0.5 ? -1 : 1);
    return picture.rotate(angle, { background: '#fff' });
  },
  /** Beside a part of another picture. */
  async collage(picture, { width, height }, random, other) {
    const wide = Math.round(width * between(random, 0.25, 0.5));
    const beside = await render(sharp(other).resize(wide, height, { fit: 'cover' }));
    const isFirst = random() < 0.5;
    const wider = await render(picture.extend({ [isFirst ? 'left' : 'right']: wide }));
    return sharp(wider).composite([{ input: beside, left: isFirst ? 0 : width, top: 0 }]);
  },
  /** From a screen: paler, softer, unevenly lit, with an edge. */
  async photographed(picture, { width, height }, random) {
    const light = svg(
      { width, height },
      `<defs><linearGradient id="g" x1="${random()}" y1="0" x2="${random()}" y2="1">
        <stop stop-color="#fff" stop-opacity="${between(random, 0, 0.35)}"/>
        <stop offset="1" stop-color="#445" stop-opacity="${between(random, 0, 0.35)}"/>
      </linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`,
    );
    const small = Math.round(width * between(random, 0.35, 0.6));
    const bytes = await render(
      picture.composite([{ input: light }]).blur(between(random, 0.6, 1.4)),
    );
    const level = Math.round(between(random, 200, 250));
    const edge = Math.round(small * between(random, 0, 0.15));
    return sharp(bytes)
      .resize(small)
      .extend({
        left: edge,
        right: edge,
        top: edge,
        bottom: edge,
        background: { r: level, g: level, b: level },
      });
  },
};

function colour(random: Random): string {
  return `hsl(${Math.floor(random() * 360)} ${Math.floor(random() * 100)}% ${Math.floor(between(random, 10, 90))}%)`;
}

function svg({ width, height }: Size, inside: string): Buffer {
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`;
  return Buffer.from(`${opening}${inside}</svg>`);
}
