import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../tools/model/eigen';
import { dotRows } from '../../../utils/core/likeness/vector';
import { seededRandom } from '../../../demo/catalogue/random';

function rows(...values: number[][]): Float64Array[] {
  return values.map((row) => Float64Array.from(row));
}

/** Samples whose dimensions are correlated and differ widely in variance. */
function correlatedSamples(count: number, dimensions: number): Float64Array[] {
  const random = seededRandom(count * dimensions);
  return Array.from({ length: count }, () => {
    const shared = random();
    return Float64Array.from({ length: dimensions }, (_, i) => 3 + (shared + random()) * 0.8 ** i);
  });
}

const symmetricMatrix = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const entry = fc.double({ min: -100, max: 100, noNaN: true });
  const square = fc.array(fc.array(entry, { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
  return square.map((matrix) =>
    matrix.map((row, i) => row.map((value, j) => value + (matrix[j]?.[i] ?? Number.NaN))),
  );
});

describe('symmetricEigen', () => {
  it('solves a matrix with known values', () => {
    const { values, vectors } = symmetricEigen(rows([2, 1], [1, 2]));
    expect([...values]).toEqual([expect.closeTo(3), expect.closeTo(1)]);
    const [first] = vectors;
    expect(Math.abs(first?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2);
    expect(first?.[0]).toBeCloseTo(first?.[1] ?? 0);
  });

  it('sorts the values of a diagonal matrix, largest first', () => {
    const { values } = symmetricEigen(rows([1, 0, 0], [0, 5, 0], [0, 0, 3]));
    expect([...values]).toEqual([5, 3, 1]);
  });

  it('handles repeated values', () => {
    const { values } = symmetricEigen(rows([0, 0, 0], [0, 0, 0], [0, 0, 0]));
    expect([...values]).toEqual([0, 0, 0]);
  });

  it.each([
    ['all', [0, 5e-324], [5e-324, 0]],
    ['some', [0, 5e-324], [5e-324, 2 ** -50]],
  ])('handles numbers that are almost zero: %s', (_, ...matrix) => {
    const { vectors } = symmetricEigen(rows(...matrix));
    for (const vector of vectors) expect(dotRows(vector, vector)).toBeCloseTo(1, 10);
  });

  it('returns orthogonal unit eigenvectors', () => {
    fc.assert(
      fc.property(symmetricMatrix, (matrix) => {
        const { values, vectors } = symmetricEigen(rows(...matrix));
        const scale = 1 + Math.max(...matrix.flat().map(Math.abs));
        vectors.forEach((vector, i) => {
          vectors.forEach((other, j) => {
            expect(dotRows(vector, other)).toBeCloseTo(i === j ? 1 : 0, 10);
          });
          rows(...matrix).forEach((row, k) => {
            const difference = dotRows(row, vector) - (values[i] ?? 0) * (vector[k] ?? 0);
            expect(Math.abs(difference) / scale).toBeLessThan(1e-10);
          });
        });
      }),
    );
  });

  it('handles a matrix that is mostly rounding noise, as from few samples', () => {
    const samples = correlatedSamples(20, 120);
    const products = Array.from({ length: 120 }, (_, i) =>
      Float64Array.from({ length: 120 }, (__, j) =>
        samples.reduce((sum, sample) => sum + (sample[i] ?? 0) * (sample[j] ?? 0), 0),
      ),
    );
    const trace = products.reduce((sum, row, i) => sum + (row[i] ?? Number.NaN), 0);
    const { values } = symmetricEigen(products);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 6);
    expect(values.slice(20).every((value) => Math.abs(value) < 1e-9)).toBe(true);
  });

  it('throws if the matrix contains something that is not a number', () => {
    expect(() => symmetricEigen(rows([Number.NaN, 1], [1, 2]))).toThrow('do not converge');
  });
});
