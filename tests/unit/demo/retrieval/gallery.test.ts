import { describe, expect, it } from 'vitest';
import { rank, vectorOf, type Entry } from '../../../../demo/retrieval/gallery';

const query = Float32Array.of(1, 0);

function entry(id: string, ...vector: number[]): Entry {
  return { id, vector: Float32Array.from(vector) };
}

describe('rank', () => {
  it('puts the most similar first and keeps equal ones in their order', () => {
    const gallery = [
      entry('opposite', -1, 0),
      entry('first', 0.5, 1),
      entry('same', 1, 0),
      entry('second', 0.5, -1),
    ];
    const expected = ['same', 'first', 'second', 'opposite'];
    expect(rank(gallery, query).map(({ id }) => id)).toEqual(expected);
  });

  it('returns at most the requested number', () => {
    const gallery = [entry('far', 0.1, 1), entry('near', 0.9, 0)];
    expect(rank(gallery, query, 1).map(({ id }) => id)).toEqual(['near']);
    expect(rank([], query, 5)).toEqual([]);
  });
});

describe('vectorOf', () => {
  it('gives cos(deep) + 0.5 · cos(colour) as the inner product', () => {
    const projection = { mean: Float32Array.of(1, 1), axes: Float32Array.of(1, 0, 0, 1) };
    const one = vectorOf(
      { pooled: Float32Array.of(4, 1), colour: Float32Array.of(1, 0) },
      projection,
    );
    const other = vectorOf(
      { pooled: Float32Array.of(4, 5), colour: Float32Array.of(0.6, 0.8) },
      projection,
    );
    const [hit] = rank([{ id: 'other', vector: other }], one);
    expect(hit?.score).toBeCloseTo(3 / 5 + 0.5 * 0.6);
  });
});
