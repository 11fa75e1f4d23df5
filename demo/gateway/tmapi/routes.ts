import { Hono } from 'hono';
import { sortedBy, type Order } from '../order';
import { pageOf } from '../page-of';
import { pictureHeader } from '../picture-bytes';
import type { ServiceDeps } from '../service-deps';
import { JSON_TYPE, toJson } from '../to-json';
import { callerOf } from './accounts';
import { readConversion, readSearch, type TmapiSearch } from './arguments';
import { refuseBy } from '../refusal';
import { TmapiError } from './errors';
import { toItem } from './item';

/** A converted picture has a path in place of an address. */
const CONVERTED = /^\/search\/imgextra\/(\d+)\.jpg$/;

/** The reseller TMAPI, under `/tmapi`. A picture's address is converted, then searched with. */
export function createTmapiRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.post('/tmapi/1688/tools/image/convert_url', async (c) => {
    admit(c.req.query('apiToken'), deps);
    const image_url = await convert(readConversion(await c.req.text()), deps);
    return c.json({ code: 200, msg: 'success', data: { image_url } });
  });
  app.get('/tmapi/1688/search/image', async (c) => {
    admit(c.req.query('apiToken'), deps);
    const data = await search(readSearch(c.req.query()), deps);
    return c.body(toJson({ code: 200, msg: 'success', data }), 200, JSON_TYPE);
  });
  refuseBy(app, {
    picture: () => new TmapiError('417'),
    search: () => new TmapiError('500'),
    other: () => new TmapiError('500'),
  });
  return app;
}

/** Identifies the caller and checks the rate limit: too many calls are answered with 503 here. */
function admit(apiToken: string | undefined, { takeCall }: ServiceDeps): void {
  if (takeCall(`tmapi/${callerOf(apiToken)}`) !== undefined) throw new TmapiError('503');
}

async function convert(url: string, { load, uploads }: ServiceDeps): Promise<string> {
  const picture = await load(url);
  if (picture === undefined || (await pictureHeader(picture)) === undefined) {
    throw new TmapiError('417');
  }
  return `/search/imgextra/${uploads.keep(picture)}.jpg`;
}

async function search({ img_url, page, page_size, sort }: TmapiSearch, deps: ServiceDeps) {
  const picture = await pictureOf(img_url, deps);
  const found = (await deps.find(picture)).map(({ offer }) => offer);
  const offers = sortedBy(found, (offer) => offer, ORDERS[sort]);
  return {
    page,
    page_size,
    total_count: offers.length,
    sort,
    items: pageOf(offers, page, page_size).map((offer) => toItem(offer, deps.pictureUrl)),
    has_next_page: page * page_size < offers.length,
  };
}

/** Bytes of what was converted, and of the platform's own pictures: here those of the catalogue. */
async function pictureOf(imgUrl: string, { uploads, load, baseUrl }: ServiceDeps) {
  const [, id] = CONVERTED.exec(imgUrl) ?? [];
  if (id === undefined && !imgUrl.startsWith(`${baseUrl}/pictures/`)) {
    throw new TmapiError('422', 'img_url must be converted first');
  }
  const picture = id === undefined ? await load(imgUrl) : uploads.get(id);
  if (picture === undefined) throw new TmapiError('417');
  return picture;
}

const ORDERS: Record<TmapiSearch['sort'], Order | undefined> = {
  default: undefined,
  sales: ['sold30d', 'desc'],
  price_up: ['price', 'asc'],
  price_down: ['price', 'desc'],
};
