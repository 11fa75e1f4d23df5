import sharp from 'sharp';
import { seededRandom } from '../../../demo/catalogue/random';
import {
  STUDIO_ANGLES,
  type StudioAngle,
  type StudioProduct,
} from '../../../demo/pictures/products';
import type { CropArea } from '../../../utils/core/model/rectangle';
import { studioFile, withoutBackdrop } from './cut-out';
import { between, type GroundName, makeGround, type Random, type Size } from './grounds';
import { boxOf } from './boxes';

/** A picture of several things, and where they are. */
export interface Scene {
  /** The name for a person who looks at the scene. */
  name: string;
  /** JPEG, as shops have it. */
  picture: Buffer;
  /** The boxes that are right for each thing: of a collage its tile, too. */
  things: CropArea[][];
}

const SIZES: readonly Size[] = [
  { width: 800, height: 800 },
  { width: 1000, height: 750 },
  { width: 750, height: 1000 },
  { width: 1200, height: 600 },
];

interface Shot {
  product: StudioProduct;
  angle: StudioAngle;
}

/** So many things on one ground, side by side, one above the other or beside two smaller ones. */
export async function standing(
  products: readonly StudioProduct[],
  count: number,
  ground: GroundName,
  seed: number,
): Promise<Scene> {
  const random = seededRandom(seed);
  const size = pick(SIZES, random);
  const shots = pickShots(products, count, random);
  const places = placesFor(count, size, random);
  const layers = await Promise.all(
    shots.map(async (shot, index) => stand(shot, places[index] ?? places[0], size, random)),
  );
  const drawn = await sharp(await makeGround(ground, size, random))
    .composite(layers.map(({ input, left, top }) => ({ input, left, top, blend: 'multiply' })))
    .png({ compressionLevel: 1 })
    .toBuffer();
  const finished = ground === 'dark' ? sharp(drawn).negate({ alpha: false }) : sharp(drawn);
  return {
    name: `${ground} ${seed}: ${shots.map(({ product, angle }) => `${product.id} ${angle}`).join(', ')}`,
    picture: await finished.jpeg({ quality: Math.round(between(random, 60, 92)) }).toBuffer(),
    things: layers.map(({ box }) => [box]),
  };
}

/** Pictures side by side, with or without gutters and a margin, each on its own backdrop. */
export async function collage(
  products: readonly StudioProduct[],
  count: number,
  seed: number,
): Promise<Scene> {
  const random = seededRandom(seed);
  const size = pick(SIZES, random);
  const gutter = random() < 0.3 ? 0 : Math.round(between(random, 4, 20));
  const margin = random() < 0.5 ? 0 : gutter;
  const shots = pickShots(products, count, random);
  const tiles = tilesOf(count, size, gutter, margin, random);
  const layers = await Promise.all(
    shots.map(async ({ product, angle }, index) => {
      const tile = tiles[index] ?? expectPlace();
      // The studio has two backdrops only.
      const shade = between(random, 0.82, 1);
      const input = await sharp(studioFile(product, angle))
        .linear(
          [shade, shade * between(random, 0.95, 1), shade * between(random, 0.92, 1)],
          [0, 0, 0],
        )
        .resize(tile.width, tile.height, { fit: 'cover' })
        .png({ compressionLevel: 1 })
        .toBuffer();
      const scale = Math.max(tile.width, tile.height);
      const inner = boxOf(product, angle);
      const box = {
        left: tile.left + tile.width / 2 + (inner.left - 0.5) * scale,
        top: tile.top + tile.height / 2 + (inner.top - 0.5) * scale,
        width: inner.width * scale,
        height: inner.height * scale,
      };
      return { input, tile, box: within(box, tile) };
    }),
  );
  const background = random() < 0.75 ? '#fff' : '#222';
  const picture = await sharp({ create: { ...size, channels: 3, background } })
    .composite(layers.map(({ input, tile: { left, top } }) => ({ input, left, top })))
    .jpeg({ quality: Math.round(between(random, 60, 92)) })
    .toBuffer();
  return {
    name: `collage ${seed}, gutter ${gutter}, margin ${margin}`,
    picture,
    things: layers.map(({ tile, box }) => [shareOf(tile, size), shareOf(box, size)]),
  };
}

/** px of the picture. */
type Place = CropArea;

/** Where the boxes of the things go: with room between them, and beside the edge. */
function placesFor(count: number, { width, height }: Size, random: Random): Place[] {
  const longer = Math.max(width, height);
  const margin = between(random, 0.03, 0.08) * longer;
  const gap = between(random, 0.025, 0.09) * longer;
  const inner = {
    left: margin,
    top: margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
  return split(inner, count, gap, random);
}

function tilesOf(
  count: number,
  { width, height }: Size,
  gutter: number,
  margin: number,
  random: Random,
): Place[] {
  const inner = {
    left: margin,
    top: margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
  return split(inner, count, gutter, random).map((place) => {
    const [left, top] = [Math.round(place.left), Math.round(place.top)];
    const [right, bottom] = [place.left + place.width, place.top + place.height];
    return { left, top, width: Math.round(right) - left, height: Math.round(bottom) - top };
  });
}

/** Along the longer side; of three, sometimes one large one beside two small ones. */
function split(place: Place, count: number, gap: number, random: Random): Place[] {
  if (count === 1) return [place];
  const isWide = place.width >= place.height;
  if (count === 3 && random() < 0.4) {
    const [large, rest] = cut(place, gap, between(random, 0.5, 0.65), isWide);
    return [large, ...cut(rest, gap, 0.5, !isWide)];
  }
  const share = (1 / count) * (count === 2 ? between(random, 0.75, 1.25) : 1);
  const [first, rest] = cut(place, gap, share, isWide);
  return [first, ...split(rest, count - 1, gap, random)];
}

function cut(place: Place, gap: number, share: number, isWide: boolean): [Place, Place] {
  const { left, top, width, height } = place;
  if (isWide) {
    const first = (width - gap) * share;
    return [
      { ...place, width: first },
      { ...place, left: left + first + gap, width: width - gap - first },
    ];
  }
  const first = (height - gap) * share;
  return [
    { ...place, height: first },
    { ...place, top: top + first + gap, height: height - gap - first },
  ];
}

/** The product as large as its place takes it, or a little smaller, somewhere in it. */
async function stand(
  { product, angle }: Shot,
  place: Place = expectPlace(),
  size: Size,
  random: Random,
) {
  const inner = boxOf(product, angle);
  const fit = Math.min(place.width / inner.width, place.height / inner.height);
  const side = Math.round(fit * between(random, 0.75, 1));
  const [width, height] = [inner.width * side, inner.height * side];
  const left = place.left + (place.width - width) * random();
  const top = place.top + (place.height - height) * between(random, 0.5, 1);
  const box = { left, top, width, height };
  const [x, y] = [Math.round(left - inner.left * side), Math.round(top - inner.top * side)];
  // What of the picture lies outside of the scene is cut off.
  const cutOff = {
    left: Math.max(0, -x),
    top: Math.max(0, -y),
    width: Math.min(side, size.width - x) - Math.max(0, -x),
    height: Math.min(side, size.height - y) - Math.max(0, -y),
  };
  const resized = await sharp(await withoutBackdrop(product, angle))
    .resize(side, side)
    .png({ compressionLevel: 1 })
    .toBuffer();
  const input = await sharp(resized).extract(cutOff).png({ compressionLevel: 1 }).toBuffer();
  return { input, left: Math.max(0, x), top: Math.max(0, y), box: shareOf(box, size) };
}

function pickShots(products: readonly StudioProduct[], count: number, random: Random): Shot[] {
  return Array.from({ length: count }, () => ({
    product: pick(products, random),
    angle: pick(STUDIO_ANGLES, random),
  }));
}

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
}

function expectPlace(): never {
  throw new Error('No place for a thing');
}

function shareOf(place: Place, { width, height }: Size): CropArea {
  return {
    left: place.left / width,
    top: place.top / height,
    width: place.width / width,
    height: place.height / height,
  };
}

function within(box: Place, tile: Place): Place {
  const left = Math.max(box.left, tile.left);
  const top = Math.max(box.top, tile.top);
  return {
    left,
    top,
    width: Math.min(box.left + box.width, tile.left + tile.width) - left,
    height: Math.min(box.top + box.height, tile.top + tile.height) - top,
  };
}
