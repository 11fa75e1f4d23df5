import { symmetricEigen } from './eigen';
import type { Projection } from '../../utils/core/likeness/projection';
import { at, dotRows } from '../../utils/core/likeness/vector';

/** Principal axes that are kept. */
export const AXES = 256;
/** Fewer pictures than this do not fill 256 axes well enough to fit a projection on them. */
export const MIN_PICTURES_TO_FIT = 300;
/**
 * Added to each variance before its root is taken. Without it the axes along which a catalogue
 * hardly varies are blown up to the weight of the others, and the search drowns in their noise.
 */
export const RIDGE = 0.001;

/** Fits the projection on pooled activations of equal length; at most `axes` axes are kept. */
export function fitProjection(samples: readonly Float32Array[], axes = AXES): Projection {
  const columns = columnsOf(samples);
  const mean = Float64Array.from(columns, meanOf);
  const { values, vectors } = symmetricEigen(covarianceOf(columns, mean));
  const kept = vectors.slice(0, axes);
  const scaled = new Float32Array(kept.length * mean.length);
  kept.forEach((vector, i) => {
    // A variance of zero may come out as a tiny negative number.
    const deviation = Math.sqrt(Math.max(0, at(values, i)) + RIDGE);
    scaled.set(
      vector.map((value) => value / deviation),
      i * mean.length,
    );
  });
  return { mean: Float32Array.from(mean), axes: scaled };
}

/** The values of each dimension over all samples. */
function columnsOf(samples: readonly Float32Array[]): Float64Array[] {
  const dimensions = samples[0]?.length ?? 0;
  return Array.from({ length: dimensions }, (_, i) =>
    Float64Array.from(samples, (sample) => at(sample, i)),
  );
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}

function covarianceOf(columns: readonly Float64Array[], mean: Float64Array): Float64Array[] {
  const centred = columns.map((column, i) => column.map((value) => value - at(mean, i)));
  return centred.map((a) => Float64Array.from(centred, (b) => dotRows(a, b) / a.length));
}
