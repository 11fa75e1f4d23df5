import type { Site } from './site';

export interface PricedProduct {
  /** Of the page as well. */
  title: string;
  /** Decimal with a point, in dollars. */
  price: string;
  picture: Uint8Array;
}

/** URL of a new page of the shop that sells one product, and says its price as JSON-LD. */
export function pricedPage(site: Site, { title, price, picture }: PricedProduct): string {
  const src = site.picture({ body: picture, cors: true });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    image: src,
    offers: { '@type': 'Offer', price, priceCurrency: 'USD' },
  };
  return site.page(
    `<script>document.title = ${JSON.stringify(title)}</script>
    <script type="application/ld+json">${JSON.stringify(data)}</script>
    <h1>${title}</h1><img src="${src}"><p class="price">$${price}</p><button>Add to cart</button>`,
  );
}
