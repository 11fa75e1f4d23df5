import { expect, test } from 'vitest';
import { productFacts } from '../../../../demo/catalogue/kinds';
import { STUDIO_PRODUCTS } from '../../../../demo/studio/products';

test('the trade can price, name and measure every product of the studio', () => {
  for (const product of STUDIO_PRODUCTS) {
    const facts = productFacts(product);
    expect(facts.price[0], product.id).toBeLessThan(facts.price[1]);
    expect(facts.names.length, product.id).toBeGreaterThan(1);
    expect(facts.sizes.length, product.id).toBeGreaterThan(0);
  }
});

test('a shop can live on the difference between its price and the wholesale price', () => {
  for (const product of STUDIO_PRODUCTS) {
    const { price, retail } = productFacts(product);
    // Seven yuan a dollar, roughly: it is about being cheaper at all.
    expect(price[1] / 7, product.id).toBeLessThan(retail[0]);
  }
});
