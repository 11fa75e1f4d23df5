import type { ShopProduct } from './products';

/** schema.org Product with one Offer, as text that is safe inside a script element. */
export function productJsonLd(product: ShopProduct, url: string, pictures: string[]): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    sku: product.id,
    image: pictures,
    brand: { '@type': 'Brand', name: 'Fennel & Oak' },
    offers: {
      '@type': 'Offer',
      url,
      price: product.price,
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/NewCondition',
    },
  };
  // "</script>" inside a value would end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
