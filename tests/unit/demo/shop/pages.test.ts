import { describe, expect, test } from 'vitest';
import { CHECK_PRODUCTS } from '../../../../demo/shop/check-products';
import { SHOP_PRODUCTS } from '../../../../demo/shop/products';
import { shopApp } from '../../../../demo/shop/shop-app';

const app = shopApp(4321);
const open = async (path: string) => (await app.request(`http://shop.test:80${path}`)).text();

function jsonLd(page: string): unknown {
  const [, text = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(text);
}

describe('the demo shop', () => {
  test('lists every product on the home page', async () => {
    const page = await open('/');
    for (const { path, title } of SHOP_PRODUCTS) {
      expect(page).toContain(`href="${path}"`);
      expect(page).toContain(title);
    }
  });

  test('states the same price for machines and for people', async () => {
    for (const product of SHOP_PRODUCTS) {
      const page = await open(product.path);
      expect(jsonLd(page)).toMatchObject({
        '@type': 'Product',
        name: product.title,
        offers: { '@type': 'Offer', price: product.price, priceCurrency: 'USD' },
      });
      expect(page).toContain(`<strong>$${product.price}</strong>`);
    }
  });

  test('strikes old prices through, and only higher ones', async () => {
    const reduced = SHOP_PRODUCTS.filter(({ oldPrice }) => oldPrice !== undefined);
    expect(reduced.length).toBeGreaterThan(3);
    for (const { path, price, oldPrice } of reduced) {
      expect(Number(oldPrice)).toBeGreaterThan(Number(price));
      expect(await open(path)).toContain(`<s>$${oldPrice}</s>`);
    }
  });

  test('takes pictures from the second port of the name that the visitor used', async () => {
    expect(await open('/products/chair-teal')).toContain('src="http://shop.test:4321/chair-teal-1');
  });

  test('loads nothing from elsewhere and runs no script', async () => {
    const page = await open('/');
    const sources = [...page.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].map(([, url]) => url);
    for (const url of sources) expect(url).toMatch(/^http:\/\/shop\.test:4321\//);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  test('answers an unknown product with 404', async () => {
    expect((await app.request('http://shop.test/products/anvil')).status).toBe(404);
  });

  test('has a page for each of the five check products', async () => {
    expect(CHECK_PRODUCTS).toHaveLength(5);
    for (const { path, product } of CHECK_PRODUCTS) {
      expect((await app.request(`http://shop.test${path}`)).status).toBe(200);
      expect(SHOP_PRODUCTS.find((shown) => shown.path === path)?.id).toBe(product);
    }
  });
});
