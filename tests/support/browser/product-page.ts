/** Body of a shop's page for one product, with its price in JSON-LD. */
export function productPage(src: string, price: string, currency = 'USD'): string {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Steel cup',
    offers: { '@type': 'Offer', price, priceCurrency: currency },
  };
  return `<script type="application/ld+json">${JSON.stringify(product)}</script>
    <h1>Steel cup</h1><img id="picture" src="${src}">`;
}
