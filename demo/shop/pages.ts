import { html, raw } from 'hono/html';
import { DEPARTMENTS, SHOP_PRODUCTS, type ShopProduct } from './products';

/** Where the visitor's browser finds the shop and its pictures, without a closing slash. */
export interface Origins {
  shop: string;
  pictures: string;
}

const RELATED = 4;

export function homePage(origins: Origins) {
  const sections = DEPARTMENTS.map(({ id, name }) => {
    const products = SHOP_PRODUCTS.filter((product) => product.department === id);
    return html`<section id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${name}</h2>
      ${tiles(products, origins)}
    </section>`;
  });
  return layout({
    title: 'Things for home and away',
    description: 'Well-made things for the table, the kitchen, the room and the road.',
    content: html`<div class="hero">
        <h1>Few things, well made</h1>
        <p>For the table, the kitchen, the room and the road. Free delivery over $60.</p>
      </div>
      ${sections}`,
  });
}

export function productPage(product: ShopProduct, origins: Origins) {
  const pictures = product.pictures.map(({ name }) => `${origins.pictures}/${name}`);
  const [main = '', ...others] = pictures;
  return layout({
    title: product.title,
    description: product.description,
    head: html`<script type="application/ld+json">
      ${raw(productJsonLd(product, origins.shop + product.path, pictures))}
    </script>`,
    content: html`<article class="product">
        <div class="gallery">
          <img class="main" src="${main}" width="900" height="900" alt="${product.title}" />
          <ul>
            ${others.map(
              (url, index) =>
                html`<li>
                  <img
                    src="${url}"
                    width="900"
                    height="900"
                    alt="${product.title}, view ${index + 2}"
                  />
                </li>`,
            )}
          </ul>
        </div>
        <div class="buy">
          <h1>${product.title}</h1>
          ${price(product)}
          <p class="pitch">${product.description}</p>
          <form action="/basket">
            <input type="hidden" name="product" value="${product.id}" />
            <label
              >Quantity <input name="quantity" type="number" value="1" min="1" max="99"
            /></label>
            <button>Add to basket</button>
          </form>
          <dl>
            ${product.details.map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
          <p class="stock">In stock · 30 days to return it</p>
        </div>
      </article>
      <section class="related" aria-labelledby="related-title">
        <h2 id="related-title">Goes well with</h2>
        ${tiles(relatedTo(product), origins)}
      </section>`,
  });
}

export function basketPage() {
  return layout({
    title: 'Basket',
    description: 'The basket of a demo shop.',
    content: html`<div class="hero">
      <h1>Your basket stays empty</h1>
      <p>This shop exists to try Find on 1688. Right-click a product picture to see its offers.</p>
      <p><a href="/">Back to the shop</a></p>
    </div>`,
  });
}

export function notFoundPage() {
  return layout({
    title: 'Not found',
    description: 'There is no such page.',
    content: html`<div class="hero">
      <h1>There is no such page</h1>
      <p><a href="/">Back to the shop</a></p>
    </div>`,
  });
}

function tiles(products: readonly ShopProduct[], origins: Origins) {
  return html`<ul class="tiles">
    ${products.map(
      (product) =>
        html`<li>
          <a href="${product.path}">
            <img
              src="${origins.pictures}/${product.pictures[0]?.name ?? ''}"
              width="900"
              height="900"
              alt=""
            />
            <span class="name">${product.title}</span>
          </a>
          ${price(product)}
        </li>`,
    )}
  </ul>`;
}

function price({ price: now, oldPrice }: ShopProduct) {
  return html`<p class="price">
    <strong>$${now}</strong>${oldPrice ? html` <s>$${oldPrice}</s>` : ''}
  </p>`;
}

/** The next ones of the same department, then of the others. */
function relatedTo(product: ShopProduct): ShopProduct[] {
  const start = SHOP_PRODUCTS.indexOf(product) + 1;
  const others = [...SHOP_PRODUCTS.slice(start), ...SHOP_PRODUCTS.slice(0, start - 1)];
  const near = others.filter(({ department }) => department === product.department);
  return [...near, ...others.filter((other) => !near.includes(other))].slice(0, RELATED);
}

type Html = ReturnType<typeof html>;

interface PageParts {
  title: string;
  description: string;
  content: Html;
  /** Additions to the head: markup for machines. */
  head?: Html;
}

/** The frame that all pages of the shop share. */
function layout({ title, description, content, head }: PageParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Fennel &amp; Oak</title>
        <meta name="description" content="${description}" />
        <link rel="stylesheet" href="/shop.css" />
        <link rel="icon" href="data:," />
        ${head ?? ''}
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">Fennel &amp; Oak</a>
          <nav aria-label="Departments">
            ${DEPARTMENTS.map(({ id, name }) => html`<a href="/#${id}">${name}</a>`)}
          </nav>
        </header>
        <main>${content}</main>
        <footer class="bottom">
          <p>Fennel &amp; Oak is the demo shop of Find on 1688. Nothing here is for sale.</p>
        </footer>
      </body>
    </html>`;
}

/** schema.org Product with one Offer, as text that is safe inside a script element. */
function productJsonLd(product: ShopProduct, url: string, pictures: string[]): string {
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
