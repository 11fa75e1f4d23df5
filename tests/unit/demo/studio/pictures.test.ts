import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureName, STUDIO_ANGLES, STUDIO_PRODUCTS } from '../../../../demo/studio/products';

const PICTURES = new URL('../../../../demo/studio/pictures/', import.meta.url);

describe('the studio pictures', () => {
  it('are one for every product from every angle, and no other file', () => {
    const expected = STUDIO_PRODUCTS.flatMap((product) =>
      STUDIO_ANGLES.map((angle) => pictureName(product, angle)),
    );

    const actual = readdirSync(PICTURES);

    expect(actual.toSorted()).toEqual(expected.toSorted());
  });

  it('weigh at most 18 kB each', () => {
    const heavy = readdirSync(PICTURES).filter(
      (name) => statSync(new URL(name, PICTURES)).size > 18_000,
    );

    expect(heavy).toEqual([]);
  });
});
