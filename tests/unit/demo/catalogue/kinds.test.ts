import { expect, test } from 'vitest';
import { productFacts } from '../../../../demo/catalogue/kinds';
import { STUDIO_PRODUCTS } from '../../../../demo/pictures/products';

test('every product of the studio has price, name and size rules', () => {
  for (const product of STUDIO_PRODUCTS) {
    const facts = productFacts(product);
    expect(facts.price[0], product.id).toBeLessThan(facts.price[1]);
    expect(facts.names.length, product.id).toBeGreaterThan(1);
    expect(facts.sizes.length, product.id).toBeGreaterThan(0);
  }
});

test('the shop price is above the wholesale price', () => {
  for (const product of STUDIO_PRODUCTS) {
    const { price, retail } = productFacts(product);
    // At about seven yuan to the dollar, 1688's price is below the shop's; by how much does not matter.
    expect(price[1] / 7, product.id).toBeLessThan(retail[0]);
  }
});
