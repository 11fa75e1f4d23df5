import type { Features } from './features';
import { project, type Projection } from '../../utils/core/likeness/projection';
import { similarityOf } from './similarity';
import { dot, normalised } from '../../utils/core/likeness/vector';

/** A picture of the catalogue as an answer. */
export interface Hit {
  id: string;
  /** cos(deep) + 0.5 · cos(colour), from −1 to 1.5. */
  score: number;
  /** The score on a scale from 0 to 1. */
  similarity: number;
}

/** A picture as it is compared; the inner product of two vectors is their score. */
export interface Entry {
  id: string;
  vector: Float32Array;
}

const COLOUR_WEIGHT = 0.5;

/** The deep and the colour part of a picture in one vector, both weighted. */
export function vectorOf({ pooled, colour }: Features, projection: Projection): Float32Array {
  const deep = normalised(project(projection, pooled));
  const vector = new Float32Array(deep.length + colour.length);
  vector.set(deep);
  // Each of the two pictures brings the root of the weight to their product.
  vector.set(
    colour.map((value) => value * Math.sqrt(COLOUR_WEIGHT)),
    deep.length,
  );
  return vector;
}

/** The entries most like the query first; equal ones in the order of the gallery. */
export function rank(
  gallery: readonly Entry[],
  query: Float32Array,
  limit = gallery.length,
): Hit[] {
  return gallery
    .map(({ id, vector }) => {
      const score = dot(query, vector);
      return { id, score, similarity: similarityOf(score) };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}
