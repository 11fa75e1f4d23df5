import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { Hono } from 'hono';
import { limitBody, refusalsOf, refuseBy } from './refusal';
import { type GatewayOffer, hasWords, type FoundOffer } from './catalogue';
import { detailUrl, decodeBase64 } from './pictures';
import type { ServiceDeps } from './service-deps';
import { JSON_TYPE, toJson, sortedBy, type Order } from './answers';
import { jsonText, readBy } from './schema';
import { equalInConstantTime } from './param2';
import { secretOf } from './accounts';

/** Statuses that public clients of the AK gateway know; the body repeats them as `msgCode`. */
const MESSAGES = {
  '400': '参数不合法',
  '401': '签名无效或已过期',
  '409': '系统繁忙，请稍后重试',
  '429': '请求被限流，请稍后重试',
  '500': '服务异常，请稍后重试',
  '502': '网关错误',
  '503': '服务不可用',
  '504': '网关超时',
} as const;

/** A refusal by the AK gateway. */
export const AkError = refusalsOf(MESSAGES, (code, message) => ({
  status: Number(code),
  body: { success: false, msgCode: code, msgInfo: message },
}));

const PREFIX = '/ak';
const FIND_PRODUCT = '/api/find_product/1.0.0';
const MAX_BODY = 4 * 1024 * 1024;

/** The AK gateway of 2026, under `/ak`, which its signature does not cover. */
export function createAkRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.use(
    `${PREFIX}/*`,
    limitBody(MAX_BODY, () => new AkError('400', 'the body is above 4 MB')),
  );
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

/** Milliseconds that a caller's clock may be wrong by. The real window is not known. */
const TIME_WINDOW = 15 * 60 * 1000;

interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

/** The key id that signed the request, or the refusal 401 with its reason. */
function authenticateAk(request: ReceivedRequest, now: number): string {
  const headers = readHeaders(request.header);
  const keyId = headers['x-csk-ak'];
  const secret = secretOf(keyId);
  if (secret === undefined) throw new AkError('401', 'x-csk-ak is not known');
  if (!/^[0-9a-f]{8}$/.test(headers['x-csk-nonce'])) {
    throw new AkError('401', 'x-csk-nonce must be 8 hex digits');
  }
  if (!/^\d+\.\d+\.\d+$/.test(headers['x-csk-version'])) {
    throw new AkError('401', 'x-csk-version must be like 1.0.0');
  }
  checkTime(headers['x-csk-time'], now);
  if (headers['x-csk-content-md5'] !== contentMd5(request.body)) {
    throw new AkError('401', 'x-csk-content-md5 is not of this body');
  }
  const expected = signAk(secret, { ...request, headers });
  if (!equalInConstantTime(request.header('x-csk-sign') ?? '', expected)) {
    throw new AkError('401', 'x-csk-sign is wrong');
  }
  return keyId;
}

function readHeaders(header: ReceivedRequest['header']): SignedHeaders {
  const read = (name: keyof SignedHeaders) => {
    const value = header(name);
    if (value === undefined) throw new AkError('401', `${name} is missing`);
    return value;
  };
  return {
    'x-csk-ak': read('x-csk-ak'),
    'x-csk-content-md5': read('x-csk-content-md5'),
    'x-csk-nonce': read('x-csk-nonce'),
    'x-csk-time': read('x-csk-time'),
    'x-csk-version': read('x-csk-version'),
  };
}

/** Seconds: a time in milliseconds lies far in the future. */
function checkTime(text: string, now: number): void {
  const distance = /^\d{1,12}$/.test(text) ? Math.abs(Number(text) * 1000 - now) : Infinity;
  if (distance > TIME_WINDOW) throw new AkError('401', 'x-csk-time is not now');
}

/** The headers that are signed, in the order that sorting gives them. */
const SIGNED_HEADERS = [
  'x-csk-ak',
  'x-csk-content-md5',
  'x-csk-nonce',
  'x-csk-time',
  'x-csk-version',
] as const;

type SignedHeaders = Record<(typeof SIGNED_HEADERS)[number], string>;

interface SignedRequest {
  readonly method: string;
  /** Path as the service sees it: from `/api` on, with the query. */
  readonly path: string;
  readonly headers: SignedHeaders;
}

/** Base64 of the body's MD5; an empty body has an empty one. */
export function contentMd5(body: string): string {
  return body === '' ? '' : createHash('md5').update(body, 'utf8').digest('base64');
}

/** The signature of the AK gateway: base64 of HMAC-SHA256. */
export function signAk(secret: string, { method, path, headers }: SignedRequest): string {
  const message = [
    method.toUpperCase(),
    headers['x-csk-content-md5'],
    'application/json',
    headers['x-csk-time'],
    ...SIGNED_HEADERS.map((name) => `${name}:${headers[name].trim()}`),
    sortedQuery(path),
  ].join('\n');
  return createHmac('sha256', secret).update(message, 'utf8').digest('base64');
}

function sortedQuery(path: string): string {
  const [name = '', query] = path.split('?');
  return query === undefined ? name : `${name}?${query.split('&').toSorted().join('&')}`;
}
