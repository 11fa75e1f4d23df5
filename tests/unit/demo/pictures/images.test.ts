import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  pictureName,
  STUDIO_ANGLES,
  STUDIO_PICTURES,
  STUDIO_PRODUCTS,
} from '../../../../demo/pictures/products';

describe('the studio pictures', () => {
  it('are one for every product from every angle, and no other file', () => {
    const expected = STUDIO_PRODUCTS.flatMap((product) =>
      STUDIO_ANGLES.map((angle) => pictureName(product, angle)),
    );

    const actual = readdirSync(STUDIO_PICTURES);

    expect(actual.toSorted()).toEqual(expected.toSorted());
  });

  it('weigh at most 18 kB each', () => {
    const heavy = readdirSync(STUDIO_PICTURES).filter(
      (name) => statSync(join(STUDIO_PICTURES, name)).size > 18_000,
    );

    expect(heavy).toEqual([]);
  });
});
