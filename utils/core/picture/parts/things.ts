import type { Box } from '../../likeness/framed';
import { areaOf, gapBetween, sharedPart } from './boxes';
import { type Spot, spotsOf } from './spots';

/** Share of the picture's pixels; a smaller spot is noise. */
const LEAST_SPOT = 0.0008;
/** Share of the largest spot that makes another one large: a smaller one is a part of the thing beside it. */
const LARGE = 0.12;
/** Share of the longer side: how far off its thing a small spot is at most. */
const REACH = 0.07;
/** Share of the longer side: what is as near is one thing, except for tiles. */
const TOUCHING = 0.016;
/** Share of the smaller box in the other: things that lie in each other are one. */
const NESTED = 0.3;
/** Share of its box that a tile fills. */
const FULL = 0.9;
/** Share of the picture and of the largest thing that a box has at least. */
const LEAST_AREA = 0.012;
const LEAST_OF_LARGEST = 0.1;
/** More things than these are a pattern. */
const MOST_THINGS = 8;

/**
 * Boxes of the things on the ground. None where there is one thing, or a large one is cut off by the edge of the
 * picture: then it is a part of one thing, seen from near.
 */
export function thingsOf(barrier: Float32Array, width: number, height: number): Box[] {
  const longer = Math.max(width, height);
  const spots = spotsOf(barrier, width, LEAST_SPOT * barrier.length);
  const things = joinSpots(spots, longer);
  const largest = Math.max(...things.map(areaOf));
  const least = Math.max(LEAST_AREA * width * height, LEAST_OF_LARGEST * largest);
  const large = things.filter((thing) => areaOf(thing) >= least);
  const isWhole = ({ left, top, right, bottom }: Box) =>
    left > 0 && top > 0 && right < width && bottom < height;
  return large.length > 1 && large.length <= MOST_THINGS && large.every(isWhole) ? large : [];
}

function joinSpots(spots: readonly Spot[], longer: number): Spot[] {
  const largest = Math.max(...spots.map(({ area }) => area));
  const isLarge = ({ area }: Spot) => area >= largest * LARGE;
  let things = joinAll(
    spots.filter(isLarge),
    (a, b) =>
      sharedPart(a, b) >= NESTED ||
      (gapBetween(a, b) <= TOUCHING * longer && !(isTile(a) && isTile(b))),
  );
  for (const spot of spots) {
    if (isLarge(spot)) continue;
    const [nearest] = things.toSorted((a, b) => gapBetween(a, spot) - gapBetween(b, spot));
    if (!nearest || gapBetween(nearest, spot) > REACH * longer) continue;
    things = things.map((thing) => (thing === nearest ? union(thing, spot) : thing));
  }
  return joinAll(things, (a, b) => sharedPart(a, b) >= NESTED);
}

/** Joins any two of which `isOne` is true, until there are none. */
function joinAll(all: readonly Spot[], isOne: (a: Spot, b: Spot) => boolean): Spot[] {
  for (const [index, one] of all.entries()) {
    const other = all.slice(0, index).find((before) => isOne(before, one));
    if (!other) continue;
    const rest = all.filter((spot) => spot !== one && spot !== other);
    return joinAll([...rest, union(other, one)], isOne);
  }
  return [...all];
}

const isTile = (spot: Spot): boolean => spot.area >= FULL * areaOf(spot);

function union(a: Spot, b: Spot): Spot {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    area: a.area + b.area,
  };
}
