import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { GatewayOffer } from '../catalogue';
import { detailUrl } from '../links';
import type { ServiceDeps } from '../service-deps';
import { JSON_TYPE, toJson } from '../to-json';
import { authenticateAk } from './authenticate';
import { refuseBy } from '../refusal';
import { AkError } from './errors';
import { findProduct, type Candidate } from './find-product';
import { readQuery, type AkQuery } from './query';

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
