import * as z from 'zod/mini';
import { Hono } from 'hono';
import { refusalsOf, refuseBy } from './refusal';
import { sortedBy, type Order, pageOf, JSON_TYPE, toJson } from './answers';
import { pictureHeader, detailUrl, type PictureUrl } from './pictures';
import type { ServiceDeps } from './service-deps';
import { CANARY } from './accounts';
import { countText, jsonText, readBy } from './schema';
import type { GatewayOffer } from './catalogue';

/** The reseller's codes. They are the HTTP status too, and the body repeats them. */
const MESSAGES = {
  '401': 'apiToken is not valid.',
  '417': 'Failed to retrieve data, please try again or contact customer service.',
  '422': 'Parameter error.',
  '439': 'Subscription expired or insufficient balance.',
  '499': 'Please try again or set your request timeout to 60 seconds.',
  '500': 'Unexpected error, please contact customer service.',
  '503': 'API request concurrency limit exceeded, please reduce concurrency.',
} as const;

/** A refusal by the reseller. */
export const TmapiError = refusalsOf(MESSAGES, (code, message) => ({
  status: Number(code),
  body: { code: Number(code), msg: message, data: null },
}));

/** A converted picture has a path in place of an address. */
const CONVERTED = /^\/search\/imgextra\/(\d+)\.jpg$/;

/** The reseller TMAPI, under `/tmapi`. A picture's address is converted, then searched with. */
export function createTmapiRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.post('/tmapi/1688/tools/image/convert_url', async (c) => {
    admit(c.req.query('apiToken'), deps);
    const image_url = await convert(read(conversion, await c.req.text()).url, deps);
    return c.json({ code: 200, msg: 'success', data: { image_url } });
  });
  app.get('/tmapi/1688/search/image', async (c) => {
    admit(c.req.query('apiToken'), deps);
    const data = await search(read(searchQuery, c.req.query()), deps);
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

/** Tokens of the reseller's: public on purpose, they open nothing but this gateway. */
const BALANCES: ReadonlyMap<string, number> = new Map([
  ['demo-token', Infinity],
  ['used-up-token', 0],
  [CANARY.tmapi.token, Infinity],
]);

/** The caller's token, or the refusal 401 or 439. */
function callerOf(apiToken: string | undefined): string {
  const balance = BALANCES.get(apiToken ?? '');
  if (apiToken === undefined || balance === undefined) throw new TmapiError('401');
  if (balance === 0) throw new TmapiError('439');
  return apiToken;
}

const searchQuery = z.object({
  img_url: z.string('is missing').check(z.minLength(1, 'is missing')),
  page: countText(1, 100_000),
  page_size: countText(20, 20),
  sort: z._default(z.enum(['default', 'sales', 'price_up', 'price_down']), 'default'),
});

const conversion = z.pipe(
  jsonText,
  z.strictObject({
    url: z.string().check(z.minLength(1)),
    search_api_endpoint: z._default(z.literal('/search/image'), '/search/image'),
  }),
);

type TmapiSearch = z.infer<typeof searchQuery>;

/** What an address or a body says, or the refusal 422 that names what is wrong. */
function read<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  return readBy(schema, value, (reason) => new TmapiError('422', reason));
}

function toItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const { price, sold30d, place } = offer;
  return {
    item_id: BigInt(offer.offerId),
    product_url: detailUrl(offer),
    title: offer.title,
    img: pictureUrl(offer),
    price,
    price_info: price === undefined ? null : { sale_price: price, origin_price: price },
    moq: offer.minOrderQuantity,
    quantity_prices: quantityPrices(offer),
    sale_info:
      sold30d === undefined ? null : { sale_quantity: String(sold30d), sale_quantity_int: sold30d },
    delivery_info: { area_from: place?.split(' ') ?? [] },
    item_repurchase_rate: offer.repurchaseRate ?? null,
    rating_star: null,
    shop_info: {
      member_id: offer.sellerId,
      company_name: offer.sellerName,
      is_factory: offer.isFactory,
      shop_years: offer.years,
    },
    is_ad: false,
  };
}

/** Each with the quantity up to which it holds; the last has none. */
function quantityPrices({ tiers = [] }: GatewayOffer) {
  return tiers.map(({ startQuantity, price }, index) => {
    const next = tiers[index + 1];
    return {
      begin_num: String(startQuantity),
      end_num: next === undefined ? '' : String(next.startQuantity - 1),
      price,
    };
  });
}
