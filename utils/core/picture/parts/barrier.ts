import { at } from '../../likeness/vector';
import type { Border } from './border';
import { type Colours, distance } from './colours';

/** Barriers are multiples of 1 / this. */
const STEPS_A_UNIT = 4;
/** All barriers above are alike. */
const HIGHEST = 24;
/** Difference to the border's colour that is as high a barrier as a step of 1: of hue, in Lab. */
const HUE = 0.9;
/** Difference of lightness that is such a barrier: soft shadows go far. */
const SHADE = 8;
/** Difference of lightness on the border itself, where shadows seldom reach. */
const BORDER_SHADE = 2.5;
/** Times the noise of the border: such steps are texture. */
const TEXTURE = 1.5;
/** Highest barrier of a border that belongs to the ground. */
const LOW = 4;
const LEAST_GROUND = 0.5;

/**
 * Barrier of each pixel, how hard the ground's way to it is from the border: the least, over all ways, of the
 * greatest step of colour on the way (in Lab) and of the difference to the border's colour. A soft shadow and a
 * gradient are low, a thing behind an edge is high. Undefined where less than half of the border is ground.
 */
export function barrierOf(colours: Colours, border: Border): Float32Array | undefined {
  const { width, height, lab } = colours;
  const { colour, spread, noise } = border;
  const away = (index: number, channel: number) =>
    Math.max(
      0,
      Math.abs(at(lab, index * 3 + channel) - at(colour, channel)) - 2 * at(spread, channel),
    );
  const unlike = (index: number) =>
    Math.max(away(index, 0) / SHADE, away(index, 1) / HUE, away(index, 2) / HUE);

  const barrier = new Float32Array(width * height).fill(HIGHEST);
  // A queue for each height, lowest first, so that no pixel is left before its lowest way is known.
  const queues: number[][] = Array.from({ length: HIGHEST * STEPS_A_UNIT }, () => []);
  const reach = (index: number, hardness: number) => {
    const step = Math.ceil(hardness * STEPS_A_UNIT);
    if (step / STEPS_A_UNIT >= at(barrier, index)) return;
    barrier[index] = step / STEPS_A_UNIT;
    queues[step]?.push(index);
  };
  let low = 0;
  for (const index of border.pixels) {
    const hardness = Math.max(unlike(index), away(index, 0) / BORDER_SHADE);
    if (hardness < LOW) low += 1;
    reach(index, hardness);
  }
  if (low < border.pixels.length * LEAST_GROUND) return undefined;

  for (const [step, queue] of queues.entries()) {
    const reached = step / STEPS_A_UNIT;
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      if (at(barrier, from) < reached) continue; // a lower way was found since
      const x = from % width;
      const left = x > 0 ? from - 1 : -1;
      const right = x < width - 1 ? from + 1 : -1;
      for (const to of [left, right, from - width, from + width]) {
        if (to < 0 || to >= barrier.length || at(barrier, to) <= reached) continue;
        const across = distance(colours, from, to) - TEXTURE * noise;
        reach(to, Math.max(reached, across, unlike(to)));
      }
    }
  }
  return barrier;
}
