import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { at } from '../../utils/core/likeness/vector';

export interface Eigen {
  /** Eigenvalues, largest first. */
  values: Float64Array;
  /** Unit eigenvectors in the order of `values`. */
  vectors: Float64Array[];
}

/** Beside 1 even its square root is lost in rounding. */
const NEGLIGIBLE = 1e-200;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix given by its rows. Throws `RangeError` where
 * a number is not finite, on which the library would not converge.
 */
export function symmetricEigen(rows: readonly Float64Array[]): Eigen {
  const matrix = new Matrix([...rows]);
  if (!matrix.to1DArray().every(Number.isFinite)) {
    throw new RangeError('the eigenvalues do not converge: the matrix is not finite');
  }
  const largest = Math.max(Math.abs(matrix.max()), Math.abs(matrix.min()));
  // Numbers below 2⁻¹⁰²² have lost digits, and the library's rotations would be none (ml-matrix 6.15).
  const scale = largest > 0 ? largest : 1;
  const scaled = matrix.div(scale);
  const whole = scaled.apply((i, j) => {
    if (Math.abs(scaled.get(i, j)) < NEGLIGIBLE) scaled.set(i, j, 0);
  });
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(whole, {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].toSorted(
    (a, b) => at(realEigenvalues, b) - at(realEigenvalues, a),
  );
  return {
    values: Float64Array.from(order, (i) => at(realEigenvalues, i) * scale),
    vectors: order.map((i) => Float64Array.from(eigenvectorMatrix.getColumn(i))),
  };
}
