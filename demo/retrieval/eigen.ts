import { addScaled, at, dotRows } from './vector';

export interface Eigen {
  /** Eigenvalues, largest first. */
  values: Float64Array;
  /** Unit eigenvectors in the order of `values`. */
  vectors: Float64Array[];
}

interface Tridiagonal {
  diagonal: Float64Array;
  /** Entry `i` stands between `i` and `i + 1`; the last is zero. */
  offDiagonal: Float64Array;
  /** Rows of Qᵀ, where A = Q T Qᵀ. */
  basis: Float64Array[];
}

/** A well-behaved matrix needs two or three; this many means that it holds something not finite. */
const MAX_ITERATIONS = 60;

/** Numbers below it have lost digits: a rotation by their ratio is none any more. */
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix given by its rows, which are overwritten.
 * Householder reduction to tridiagonal form, then QL with implicit shifts (Golub and Van Loan,
 * Matrix Computations, 8.3): about 6 n³ operations where Jacobi needs 40 n³. Vectors are kept as
 * rows, so that every inner loop runs over adjacent numbers. The same input gives the same output.
 */
export function symmetricEigen(rows: Float64Array[]): Eigen {
  const matrix = tridiagonalise(rows);
  const negligible = Math.max(Number.EPSILON * sizeOf(matrix), SMALLEST_NORMAL);
  for (let first = 0; first < rows.length; first++) isolateEigenvalue(first, matrix, negligible);
  const { diagonal, basis } = matrix;
  const order = [...diagonal.keys()].toSorted((a, b) => at(diagonal, b) - at(diagonal, a));
  return {
    values: Float64Array.from(order, (i) => at(diagonal, i)),
    vectors: order.map((i) => rowOf(basis, i)),
  };
}

function rowOf(rows: readonly Float64Array[], index: number): Float64Array {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`a square matrix has no row ${index}`);
  return row;
}

function tridiagonalise(rows: Float64Array[]): Tridiagonal {
  const size = rows.length;
  const offDiagonal = new Float64Array(size);
  const reflectors: Float64Array[] = [];
  for (let step = 0; step < size - 1; step++) {
    const { reflector, image } = householder(rowOf(rows, step), step + 1);
    offDiagonal[step] = image;
    reflectors.push(reflector);
    reflectBothSides(rows, reflector, step + 1);
  }
  const diagonal = Float64Array.from(rows, (row, i) => at(row, i));
  return { diagonal, offDiagonal, basis: accumulate(reflectors, size) };
}

/**
 * The reflection I − v vᵀ that leaves of the row, from `from` on, only one number at `from`.
 * Scaled by the largest first, because squares of very small numbers vanish.
 */
function householder(row: Float64Array, from: number): { reflector: Float64Array; image: number } {
  const largest = row.subarray(from).reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0) return { reflector: new Float64Array(row.length), image: 0 };
  const reflector = row.map((value, i) => (i < from ? 0 : value / largest));
  const next = at(reflector, from);
  const length = Math.sqrt(dotRows(reflector, reflector));
  // Away from `next`, so that nothing cancels.
  const image = next > 0 ? -length : length;
  reflector[from] = next - image;
  const norm = Math.sqrt(dotRows(reflector, reflector) / 2);
  return { reflector: reflector.map((value) => value / norm), image: image * largest };
}

/** A ← H A H for the rows and columns from `from` on. */
function reflectBothSides(rows: Float64Array[], reflector: Float64Array, from: number): void {
  const change = Float64Array.from(rows, (row, i) => (i < from ? 0 : dotRows(reflector, row)));
  addScaled(change, reflector, -dotRows(change, reflector) / 2);
  for (let i = from; i < rows.length; i++) {
    const row = rowOf(rows, i);
    addScaled(row, change, -at(reflector, i));
    addScaled(row, reflector, -at(change, i));
  }
}

function accumulate(reflectors: readonly Float64Array[], size: number): Float64Array[] {
  const basis = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(1, i, i + 1));
  for (const reflector of reflectors.toReversed()) {
    for (const row of basis) addScaled(row, reflector, -dotRows(row, reflector));
  }
  return basis;
}

/** Largest sum of a diagonal entry and its neighbour, about the norm of the matrix. */
function sizeOf({ diagonal, offDiagonal }: Tridiagonal): number {
  const sums = diagonal.map((value, i) => Math.abs(value) + Math.abs(at(offDiagonal, i)));
  return sums.reduce((max, sum) => Math.max(max, sum), 0);
}

function isolateEigenvalue(first: number, matrix: Tridiagonal, negligible: number): void {
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const last = endOfBlock(first, matrix.offDiagonal, negligible);
    if (last === first) return;
    shiftedSweep(first, last, matrix);
  }
  throw new RangeError(
    'the eigenvalues do not converge: the matrix is not finite or not symmetric',
  );
}

/**
 * The end of the block that starts at `first` and is coupled by entries that are not negligible.
 * Negligible is meant against the whole matrix: with fewer pictures than dimensions a part of it is
 * rounding noise, in which no entry is small against its neighbours.
 */
function endOfBlock(first: number, offDiagonal: Float64Array, negligible: number): number {
  let end = first;
  while (end < offDiagonal.length - 1 && !(Math.abs(at(offDiagonal, end)) <= negligible)) end++;
  return end;
}

/** One implicit QL sweep with Wilkinson's shift, from the end of the block up to its start. */
function shiftedSweep(first: number, last: number, matrix: Tridiagonal): void {
  const { diagonal, offDiagonal, basis } = matrix;
  const ratio = (at(diagonal, first + 1) - at(diagonal, first)) / (2 * at(offDiagonal, first));
  const root = ratio < 0 ? -Math.hypot(ratio, 1) : Math.hypot(ratio, 1);
  let bulge = at(diagonal, last) - at(diagonal, first) + at(offDiagonal, first) / (ratio + root);
  let sine = 1;
  let cosine = 1;
  let carried = 0;
  for (let i = last - 1; i >= first; i--) {
    const f = sine * at(offDiagonal, i);
    const b = cosine * at(offDiagonal, i);
    const radius = Math.hypot(f, bulge);
    offDiagonal[i + 1] = radius;
    if (radius === 0) {
      // The block falls apart here; the next sweep works on the smaller one.
      diagonal[i + 1] = at(diagonal, i + 1) - carried;
      offDiagonal[last] = 0;
      return;
    }
    sine = f / radius;
    cosine = bulge / radius;
    const shifted = at(diagonal, i + 1) - carried;
    const turned = (at(diagonal, i) - shifted) * sine + 2 * cosine * b;
    carried = sine * turned;
    diagonal[i + 1] = shifted + carried;
    bulge = cosine * turned - b;
    rotate(rowOf(basis, i), rowOf(basis, i + 1), cosine, sine);
  }
  diagonal[first] = at(diagonal, first) - carried;
  offDiagonal[first] = bulge;
  offDiagonal[last] = 0;
}

function rotate(lower: Float64Array, upper: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < lower.length; k++) {
    const a = lower[k] ?? Number.NaN;
    const b = upper[k] ?? Number.NaN;
    lower[k] = cosine * a - sine * b;
    upper[k] = sine * a + cosine * b;
  }
}
