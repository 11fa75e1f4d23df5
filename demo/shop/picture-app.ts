import { Hono } from 'hono';
import { shopPicture } from './pictures';
import { SHOP_PRODUCTS } from './products';

/** Serves the shop's pictures, to other origins only where the product's picture says so. */
export function pictureApp(studioFolder: string, cacheDir: string): Hono {
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
