import { symmetricEigen } from './eigen';
import type { Projection } from '../../utils/core/likeness/projection';
import { at, dotRows } from '../../utils/core/likeness/vector';

/** Added to each variance within classes, as a share of their mean: rare directions stay small. */
const RIDGE = 0.1;

/**
 * Metric learning in closed form (linear discriminant analysis): axes on which copies of one picture stay
 * together, strongest first by how far apart they keep different pictures.
 * @param classOf which picture each sample is a copy of
 */
export function fitDiscriminant(
  samples: readonly Float32Array[],
  classOf: readonly string[],
  axes: number,
): Projection {
  const mean = meanOf(samples);
  const centres = centresOf(samples, classOf);
  const within = samples.map((sample, i) => minus(sample, centres.get(classOf[i] ?? '') ?? mean));
  const { values, vectors } = symmetricEigen(covarianceOf(within));
  const ridge = (RIDGE * values.reduce((sum, value) => sum + value, 0)) / values.length;
  const whitened = vectors.map((vector, i) =>
    vector.map((value) => value / Math.sqrt(Math.max(0, at(values, i)) + ridge)),
  );
  const between = [...centres.values()].map((centre) => {
    const offset = minus(centre, mean);
    return Float64Array.from(whitened, (axis) => dotRows(axis, offset));
  });
  const kept = symmetricEigen(covarianceOf(between)).vectors.slice(0, axes);
  return {
    mean: Float32Array.from(mean),
    axes: joined(kept.map((weights) => combine(whitened, weights))),
  };
}

/**
 * The principal axes of long samples, fewer than numbers in each: through the inner products of samples,
 * which are a smaller matrix than that of their numbers.
 */
export function fitPrincipal(samples: readonly Float32Array[], axes: number): Projection {
  const mean = meanOf(samples);
  const centred = samples.map((sample) => minus(sample, mean));
  const products = centred.map((a) => Float64Array.from(centred, (b) => dotRows(a, b)));
  const { values, vectors } = symmetricEigen(products);
  const kept = vectors.slice(0, axes).map((weights, i) => {
    const length = Math.sqrt(at(values, i));
    return combine(centred, weights).map((value) => value / length);
  });
  return { mean: Float32Array.from(mean), axes: joined(kept) };
}

/** The sum of rows, each by its weight. */
function combine(rows: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  for (const [i, row] of rows.entries()) {
    const weight = at(weights, i);
    for (let j = 0; j < sum.length; j++) sum[j] = at(sum, j) + weight * at(row, j);
  }
  return sum;
}

function joined(rows: readonly Float64Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => [...row]));
}

function minus(sample: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  return Float64Array.from(sample, (value, i) => value - at(other, i));
}

function meanOf(samples: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(samples[0]?.length ?? 0);
  for (const sample of samples) {
    for (let i = 0; i < sum.length; i++) sum[i] = at(sum, i) + at(sample, i);
  }
  return sum.map((value) => value / samples.length);
}

function centresOf(
  samples: readonly Float32Array[],
  classOf: readonly string[],
): Map<string, Float64Array> {
  const members = new Map<string, Float32Array[]>();
  for (const [i, sample] of samples.entries()) {
    const name = classOf[i] ?? '';
    members.set(name, [...(members.get(name) ?? []), sample]);
  }
  return new Map([...members].map(([name, of]) => [name, meanOf(of)]));
}

/** Of rows whose mean is 0. */
function covarianceOf(rows: readonly Float64Array[]): Float64Array[] {
  const length = rows[0]?.length ?? 0;
  const columns = Array.from({ length }, (_, i) => Float64Array.from(rows, (row) => at(row, i)));
  return columns.map((a) => Float64Array.from(columns, (b) => dotRows(a, b) / rows.length));
}
