import * as z from 'zod/mini';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type GatewayOffer, hasWords } from '../catalogue';
import { detailUrl } from '../pictures';
import type { ServiceDeps } from '../service-deps';
import { JSON_TYPE, toJson, sortedBy, type Order } from '../answers';
import { authenticateAk } from './authenticate';
import { refuseBy } from '../refusal';
import { AkError } from './errors';
import { jsonText, readBy } from '../schema';
import type { FoundOffer } from '../finder';
import { decodeBase64 } from '../picture-source';

const PREFIX = '/ak';
const FIND_PRODUCT = '/api/find_product/1.0.0';
const MAX_BODY = 4 * 1024 * 1024;

/** The AK gateway of 2026, under `/ak`, which its signature does not cover. */
export function createAkRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.use(`${PREFIX}/*`, bodyLimit({ maxSize: MAX_BODY, onError: refuseLargeBody }));
  app.post(`${PREFIX}${FIND_PRODUCT}`, async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const body = await c.req.text();
    const path = pathname.slice(PREFIX.length) + search;
    const header = (name: string) => c.req.header(name);
    const keyId = authenticateAk({ method: 'POST', path, body, header }, deps.now());
    const retryAfter = deps.takeCall(`ak/${keyId}`);
    if (retryAfter !== undefined) throw new AkError('429', undefined, retryAfter);
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      throw new AkError('400', 'Content-Type must be application/json');
    }
    const query = readQuery(body);
    const found = await findProduct(query, deps);
    return c.body(toJson(answer(query, found, deps)), 200, JSON_TYPE);
  });
  refuseBy(app, {
    picture: () => new AkError('400', 'the picture cannot be read'),
    search: () => new AkError('500'),
    other: () => new AkError('500'),
  });
  return app;
}

/** Asked by address it answers in `model`, with ids and scores as text; otherwise in `data`. */
function answer(query: AkQuery, found: readonly Candidate[], { pictureUrl }: ServiceDeps) {
  const isByAddress = query.imageUrl !== '' && query.imgBase64 === '';
  const data = found.map(({ offer, similarity }) => ({
    ...(isByAddress ? { offerId: offer.offerId } : { itemId: BigInt(offer.offerId) }),
    title: offer.title,
    imageUrl: pictureUrl(offer),
    detailUrl: detailUrl(offer),
    currentPrice: priceAt(offer, query.purchaseAmount),
    company: offer.sellerName,
    soldOut: offer.sold30d,
    score: isByAddress ? similarity?.toString() : similarity,
    quantityBegin: offer.minOrderQuantity,
    unit: offer.unit ?? '',
  }));
  return { success: true, ...(isByAddress ? { model: { data } } : { data: { data } }) };
}

/** The price at a quantity, which is why it is asked for. */
function priceAt({ tiers = [], price }: GatewayOffer, amount: number): number | undefined {
  const tier = tiers.findLast(({ startQuantity }) => startQuantity <= amount);
  const text = tier?.price ?? price;
  return text === undefined ? undefined : Number(text);
}

function refuseLargeBody(): never {
  throw new AkError('400', 'the body is above 4 MB');
}

const count = (max: number) => z.int().check(z.minimum(1), z.maximum(max));
const optionalText = z._default(z.string(), '');

const querySchema = z
  .strictObject({
    imageUrl: optionalText,
    imgBase64: optionalText,
    pageSize: count(50),
    purchaseAmount: count(10_000_000),
    scoreLevel: z.enum(['high', 'medium', 'low']),
    query: optionalText,
    sortType: z.optional(z.enum(['price_asc', 'price_desc', 'sold_desc', 'yx_desc'])),
    /** Ids of the pool of goods to look in; here there is one pool. */
    tags: optionalText,
  })
  .check(
    z.refine(
      ({ imageUrl, imgBase64, query: words }) => Boolean(imageUrl || imgBase64 || words),
      'imageUrl, imgBase64 or query must be there',
    ),
  );

type AkQuery = z.infer<typeof querySchema>;

/** The JSON body, or the refusal 400 with its reason. */
function readQuery(body: string): AkQuery {
  return readBy(z.pipe(jsonText, querySchema), body, (reason) => new AkError('400', reason));
}

/** What a score must reach at each level. */
const FLOORS = { high: 0.5, medium: 0.4, low: 0 } as const;

type FindDeps = Pick<ServiceDeps, 'find' | 'load' | 'offers'>;

/** The offers that match the query, in the requested order; without a picture they have no score. */
async function findProduct(query: AkQuery, deps: FindDeps): Promise<readonly Candidate[]> {
  const found = await candidates(query, deps);
  const floor = FLOORS[query.scoreLevel];
  const fitting = found.filter(
    ({ offer, similarity = 1 }) => similarity >= floor && hasWords(offer, query.query),
  );
  const order = query.sortType && ORDERS[query.sortType];
  return sortedBy(fitting, ({ offer }) => offer, order).slice(0, query.pageSize);
}

/** An offer, with its score where a picture was asked with. */
type Candidate = Pick<FoundOffer, 'offer'> & Partial<FoundOffer>;

async function candidates(query: AkQuery, deps: FindDeps): Promise<readonly Candidate[]> {
  const picture = await pictureOf(query, deps);
  if (picture === undefined) return deps.offers.map((offer) => ({ offer }));
  return deps.find(picture);
}

async function pictureOf({ imgBase64, imageUrl }: AkQuery, { load }: FindDeps) {
  if (imgBase64 !== '') {
    const bytes = decodeBase64(imgBase64);
    if (bytes === undefined) throw new AkError('400', 'imgBase64 is no base64');
    return bytes;
  }
  if (imageUrl === '') return undefined;
  const bytes = await load(imageUrl);
  if (bytes === undefined) throw new AkError('400', 'imageUrl cannot be loaded');
  return bytes;
}

const ORDERS: Record<NonNullable<AkQuery['sortType']>, Order> = {
  price_asc: ['price', 'asc'],
  price_desc: ['price', 'desc'],
  sold_desc: ['sold30d', 'desc'],
  yx_desc: ['serviceScore', 'desc'],
};
