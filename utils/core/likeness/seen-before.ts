/** Which earlier search was of the picture at hand, or of another one of the same product. */
import { dot, normalised } from './vector';

/** The picture of an earlier search. */
export interface SeenPicture {
  /** Of the search. */
  id: string;
  /** Epoch milliseconds of the search. */
  at: number;
  direction: Float32Array;
}

/** Vectors are compared by direction only: their length has no meaning. */
export function directionOf(vector: Int8Array): Float32Array {
  return normalised(Float32Array.from(vector));
}

/** Cosine from which two pictures may show one product. */
const ALIKE = 0.8;
/** The nearest other product is taken to be no farther than this: a short history has no near one. */
const NEXT = 0.6;
/** Lowe's ratio test: the picture is to be this much nearer than that of the next product. */
const RATIO = 0.5;
/** Differences below it come of rounding to bytes: of the same picture the latest search counts. */
const EQUAL = 0.001;

/**
 * The most alike of the earlier pictures, if it stands out from those of other products. The values are
 * chosen on every second photographed product; `docs/likeness.md` has the figures of the others.
 */
export function seenBefore(
  picture: Float32Array,
  earlier: readonly SeenPicture[],
): SeenPicture | undefined {
  const cosines = earlier.map(({ direction }) => dot(picture, direction));
  let best: { seen: SeenPicture; cosine: number } | undefined;
  for (const [index, seen] of earlier.entries()) {
    const cosine = cosines[index] ?? 0;
    const lead = best ? cosine - best.cosine : Infinity;
    const isBetter =
      lead > EQUAL || (lead > -EQUAL && best !== undefined && seen.at > best.seen.at);
    if (isBetter) best = { seen, cosine };
  }
  if (!best || best.cosine < ALIKE) return undefined;
  let next = NEXT;
  for (const [index, { direction }] of earlier.entries()) {
    const cosine = cosines[index] ?? 0;
    if (cosine > next && dot(best.seen.direction, direction) < ALIKE) next = cosine;
  }
  return 1 - best.cosine <= RATIO * (1 - next) ? best.seen : undefined;
}
