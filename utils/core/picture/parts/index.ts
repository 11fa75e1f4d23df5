/** Finds the things that a picture shows beside each other, from its pixels alone. Pure. */
import type { Box, Pixels } from '../../likeness/framed';
import type { CropArea } from '../../model/rectangle';
import { barrierOf } from './barrier';
import { borderOf } from './border';
import { areaOf, inReadingOrder } from './boxes';
import { type Colours, coloursOf } from './colours';
import { thingsOf } from './things';
import { tilesOf } from './tiles';

/** Picture px of the longer side of what `proposeParts` takes: enough to tell things, and soon done. */
export const PARTS_SIDE = 128;
const MOST_PARTS = 3;
/** Share of the border that is of one colour in a picture on one ground; a collage has several. */
const ONE_GROUND = 0.75;
/** Share of the longer side that is left around a thing. */
const MARGIN = 0.015;

/**
 * The parts of a picture that are worth a search of their own, in reading order: things on a plain, shaded or
 * softly textured ground, or the pictures of a collage. At most the three largest; none for a picture of one
 * thing, or where it cannot be told.
 */
export function proposeParts(pixels: Pixels): CropArea[] {
  const { width, height } = pixels;
  const parts = inReadingOrder(
    boxesIn(coloursOf(pixels))
      .toSorted((a, b) => areaOf(b) - areaOf(a))
      .slice(0, MOST_PARTS),
  );
  return parts.map((box) => ({
    left: box.left / width,
    top: box.top / height,
    width: (box.right - box.left) / width,
    height: (box.bottom - box.top) / height,
  }));
}

function boxesIn(colours: Colours): Box[] {
  const { width, height } = colours;
  const border = borderOf(colours);
  const tiles = border.evenShare <= ONE_GROUND ? tilesOf(colours) : [];
  if (tiles.length > 0) return tiles;
  const barrier = barrierOf(colours, border);
  if (!barrier) return [];
  const margin = MARGIN * Math.max(width, height);
  return thingsOf(barrier, width, height).map(({ left, top, right, bottom }) => ({
    left: Math.max(0, left - margin),
    top: Math.max(0, top - margin),
    right: Math.min(width, right + margin),
    bottom: Math.min(height, bottom + margin),
  }));
}
