import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { basketPage, homePage, notFoundPage, productPage, type Origins } from './pages';
import { SHOP_PRODUCTS } from './products';

const STYLE_SHEET = new URL('./shop.css', import.meta.url);

/** The shop's pages. Pictures come from another port of whatever host name the visitor used. */
export function shopApp(picturesPort: number): Hono {
  const app = new Hono();
  const origins = (requestUrl: string): Origins => {
    const { origin, hostname } = new URL(requestUrl);
    return { shop: origin, pictures: `http://${hostname}:${picturesPort}` };
  };

  app.get('/', (context) => context.html(homePage(origins(context.req.url))));
  app.get('/basket', (context) => context.html(basketPage()));
  app.get('/shop.css', async (context) =>
    context.body(await readFile(STYLE_SHEET, 'utf8'), 200, { 'Content-Type': 'text/css' }),
  );
  app.get('/products/:id', (context) => {
    const product = SHOP_PRODUCTS.find(({ id }) => id === context.req.param('id'));
    if (!product) return context.html(notFoundPage(), 404);
    return context.html(productPage(product, origins(context.req.url)));
  });
  app.notFound((context) => context.html(notFoundPage(), 404));
  return app;
}
