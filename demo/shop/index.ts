import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { HOST, serve } from '../gateway/http-server';
import { STUDIO_PICTURES } from '../pictures/products';
import { basketPage, homePage, notFoundPage, productPage, type Origins } from './pages';
import { shopPicture } from './pictures';
import { SHOP_PRODUCTS, type ShopProduct } from './products';

export { CHECK_PRODUCTS } from './check-products';

export interface ShopOptions {
  /** Port of the pages; 0 takes a free one. */
  port: number;
  /** Port of the pictures; 0 takes a free one. */
  picturesPort: number;
  /** Where the shop's pictures are kept between starts. */
  cacheDir: string;
  /** The studio's pictures; by default those of this repository. */
  pictures?: string;
}

export interface Shop {
  /** "http://127.0.0.1:16881" */
  url: string;
  picturesUrl: string;
  products: readonly ShopProduct[];
  close(): Promise<void>;
}

const STYLE_SHEET = new URL('./shop.css', import.meta.url);

/** Starts the demo shop and its picture server on the loopback; rejects when a port is taken. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { port, picturesPort, cacheDir, pictures = STUDIO_PICTURES } = options;
  const pictureServer = await serve(picturesPort, () => pictureApp(pictures, cacheDir));
  const shopServer = await serve(port, () => shopApp(pictureServer.port)).catch(async (error) => {
    await pictureServer.close();
    throw error;
  });
  return {
    url: `http://${HOST}:${shopServer.port}`,
    picturesUrl: `http://${HOST}:${pictureServer.port}`,
    products: SHOP_PRODUCTS,
    close: async () => {
      await Promise.all([shopServer.close(), pictureServer.close()]);
    },
  };
}

/** The shop's pages. Pictures come from another port of whatever host name the visitor used. */
function shopApp(picturesPort: number): Hono {
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

/** Serves the shop's pictures, to other origins only where the product's picture says so. */
function pictureApp(studioFolder: string, cacheDir: string): Hono {
  const pictures = new Map(
    SHOP_PRODUCTS.flatMap((product) => product.pictures).map((picture) => [picture.name, picture]),
  );
  const app = new Hono();
  app.get('/:name', async (context) => {
    const picture = pictures.get(context.req.param('name'));
    if (!picture) return context.text('There is no such picture.', 404);
    return context.body(await shopPicture(picture, studioFolder, cacheDir), 200, {
      'Content-Type': `image/${picture.format}`,
      'Cache-Control': 'public, max-age=3600',
      ...(picture.cors && { 'Access-Control-Allow-Origin': '*' }),
    });
  });
  return app;
}
