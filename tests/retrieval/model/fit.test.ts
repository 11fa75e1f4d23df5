import { describe, expect, it } from 'vitest';
import { fitDiscriminant, fitPrincipal } from '../../../tools/model/fit';
import { seeded } from '../../../demo/catalogue/random';
import { project } from '../../../utils/core/likeness/projection';

const LENGTH = 6;
const random = seeded('model-fit');
const noise = (size: number) => (random.next() - 0.5) * size;

/** Classes differ in the first two numbers; the third varies most, and says nothing. */
const classes = Array.from({ length: 30 }, () => [noise(4), noise(4)] as const);
const samples = classes.flatMap(([a, b], name) =>
  Array.from({ length: 12 }, () => ({
    name: String(name),
    values: Float32Array.from({ length: LENGTH }, (_, i) =>
      i === 0 ? a + noise(0.2) : i === 1 ? b + noise(0.2) : noise(i === 2 ? 40 : 0.2),
    ),
  })),
);

function spreads(axes: (values: Float32Array) => Float32Array) {
  const all = samples.map(({ name, values }) => ({ name, at: axes(values) }));
  const distance = (a: Float32Array, b: Float32Array) =>
    Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
  let [within, between, pairs, others] = [0, 0, 0, 0];
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      if (a.name === b.name) [within, pairs] = [within + distance(a.at, b.at), pairs + 1];
      else [between, others] = [between + distance(a.at, b.at), others + 1];
    }
  }
  return between / others / (within / pairs);
}

describe('fitDiscriminant', () => {
  it('keeps what tells classes apart, and drops what varies within them', () => {
    const axes = fitDiscriminant(
      samples.map(({ values }) => values),
      samples.map(({ name }) => name),
      2,
    );
    expect(axes.axes).toHaveLength(2 * LENGTH);
    expect(spreads((values) => values)).toBeLessThan(1.5);
    expect(spreads((values) => project(axes, values))).toBeGreaterThan(5);
  });
});

describe('fitPrincipal', () => {
  it('finds unit axes by their variance, with fewer samples than numbers', () => {
    const few = Array.from({ length: 5 }, (_, i) =>
      Float32Array.from({ length: 40 }, (_value, j) => (j === 7 ? i * 10 : j === 9 ? i % 2 : 0)),
    );
    const { axes, mean } = fitPrincipal(few, 2);
    expect(mean[7]).toBe(20);
    expect(Math.abs(axes[7] ?? 0)).toBeCloseTo(1);
    expect(Math.abs(axes[40 + 9] ?? 0)).toBeCloseTo(1);
  });
});
