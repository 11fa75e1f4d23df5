import { describe, expect, it } from 'vitest';
import { STUDIO_KINDS, STUDIO_PRODUCTS } from '../../../../demo/pictures/products';

describe('the studio products', () => {
  it('are forty kinds in two to four trims each', () => {
    const trims = Object.values(STUDIO_KINDS).map((names) => new Set(names).size);

    expect(trims).toHaveLength(40);
    expect(Math.min(...trims)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...trims)).toBeLessThanOrEqual(4);
  });

  it('have an id of their own and a name in both languages', () => {
    expect(new Set(STUDIO_PRODUCTS.map(({ id }) => id)).size).toBe(STUDIO_PRODUCTS.length);
    for (const { trimName } of STUDIO_PRODUCTS) {
      expect(trimName.en).toMatch(/^[a-z ]+$/);
      expect(trimName.zh).toMatch(/^\p{Script=Han}+$/u);
    }
  });
});
