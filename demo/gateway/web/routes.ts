import { Hono } from 'hono';
import { SearchError, type FindOffers } from '../finder';
import { detailUrl } from '../links';
import { searchPage } from './page';

/**
 * The stand-in page and what it asks. `?input=none` gives a page whose input is not found.
 * @param prefix path before the page, without a slash at its end
 * @param hasInput whether its input is found just now
 */
export function createWebRoutes(
  prefix: string,
  find: FindOffers,
  hasInput: () => boolean = () => true,
): Hono {
  const app = new Hono();
  app.get(`${prefix}/`, (c) => c.html(searchPage(hasInput() && c.req.query('input') !== 'none')));
  app.post(`${prefix}/search`, async (c) => {
    try {
      const found = await find(new Uint8Array(await c.req.arrayBuffer()));
      return c.json(found.map(({ offer }) => ({ title: offer.title, url: detailUrl(offer) })));
    } catch (error) {
      if (!(error instanceof SearchError && error.isPictureAtFault)) throw error;
      return c.text('This is not a picture.', 400);
    }
  });
  return app;
}
