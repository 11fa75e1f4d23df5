import { Hono, type Context, type HonoRequest } from 'hono';
import { limitBody, refusalsOf, refuseBy } from './refusal';
import type { GatewayOffer } from './catalogue';
import { detailUrl, type PictureUrl, decodeBase64, pictureHeader } from './pictures';
import type { ServiceDeps } from './service-deps';
import { pageOf, JSON_TYPE, toJson } from './answers';
import { countText, readBy } from './schema';
import { CANARY } from './accounts';
import { equalInConstantTime } from './param2';

/** The reseller's codes. They all come inside HTTP 200. */
const REASONS = {
  '2000': 'item-not-found',
  '4000': 'server error',
  '4001': 'server error: the source does not answer',
  '4002': 'server error: the source answers nonsense',
  '4003': 'wrong argument',
  '4005': 'authentication failed',
  '4008': 'request frequency exceeds the limit',
  '4009': 'under maintenance',
} as const;

/** A refusal by the reseller. */
export const OneboundError = refusalsOf(REASONS, (code, message) => ({
  status: 200,
  body: { error: message, reason: message, error_code: code, request_id: code },
}));

const MAX_BODY = 4 * 1024 * 1024;
const PLATFORMS = ['1688', 'taobao'] as const;
/** Items of one page of the other markets: no document says how many, and none has a size of pages. */
const MARKET_PAGE_SIZE = 40;
const MAX_PAGE = 100_000;
/** What AliExpress calls an uploaded picture, as the example of its search shows. */
const OSS_NAME = /^OSS\/ae-image-search-sg2\/\d{4}-\d\d-\d\d\/(\d{19})\.jpg$/;

/**
 * The reseller OneBound, under `/onebound`: a picture is uploaded, its address is searched with. Its searches of
 * Alibaba.com and AliExpress have the parameters that their documents name.
 */
export function createOneboundRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.use(
    '/onebound/*',
    limitBody(MAX_BODY, () => new OneboundError('4003', 'the body is above 4 MB')),
  );
  const add: AddCall = (method, name, answer) => {
    // The reseller's own texts end a path with a slash, and do not.
    app.on(method, [`/onebound/${name}`, `/onebound/${name}/`], (c) => {
      admit(c.req, deps);
      return answer(c);
    });
  };
  for (const platform of PLATFORMS) addPlatform(add, platform, deps);
  addAlibaba(add, deps);
  addAliexpress(add, deps);
  app.get('/onebound/uploads/:name{\\d+\\.jpg}', (c) => {
    const picture = deps.uploads.get(c.req.param('name').replace('.jpg', ''));
    return picture === undefined ? c.notFound() : c.body(Uint8Array.from(picture));
  });
  app.all('/onebound/*', () => {
    throw new OneboundError('4003', 'there is no such API');
  });
  refuseBy(app, {
    picture: () => new OneboundError('4003'),
    search: () => new OneboundError('4001'),
    other: () => new OneboundError('4000'),
  });
  return app;
}

type AddCall = (
  method: 'GET' | 'POST',
  name: string,
  answer: (c: Context) => Promise<Response>,
) => void;

/** The demo's catalogue serves both marketplaces. */
function addPlatform(add: AddCall, platform: (typeof PLATFORMS)[number], deps: ServiceDeps): void {
  add('POST', `${platform}/upload_img`, async (c) => {
    const id = await keepUpload(c.req, deps);
    return uploadAnswer(c, `${deps.baseUrl}/onebound/uploads/${id}.jpg`);
  });
  add('GET', `${platform}/item_search_img`, async (c) => {
    const page = countOf(c.req, 'page', { otherwise: 1, max: MAX_PAGE });
    const pageSize = countOf(c.req, 'page_size', { otherwise: 20, max: 50 });
    const found = await deps.find(await loadPicture(c.req.query('imgid'), deps));
    const items = found.map(({ offer }) => toItem(offer, platform, deps.pictureUrl));
    return pageAnswer(c, items, { page, pageSize });
  });
}

function toItem(offer: GatewayOffer, platform: string, pictureUrl: PictureUrl) {
  const { offerId, price, promotionPrice, sold30d } = offer;
  return {
    num_iid: BigInt(offerId),
    title: offer.title,
    pic_url: pictureUrl(offer),
    price,
    // A number, where the price beside it is text.
    promotion_price: promotionPrice === undefined ? undefined : Number(promotionPrice),
    sales: sold30d,
    detail_url:
      platform === '1688' ? detailUrl(offer) : `https://item.taobao.com/item.htm?id=${offerId}`,
    seller_nick: offer.sellerName,
    area: offer.place,
  };
}

function addAlibaba(add: AddCall, deps: ServiceDeps): void {
  add('GET', 'alibaba/item_search_img', async (c) => {
    onlyKnown(c.req, ['imgid']); // it has one page
    const found = await deps.find(await loadPicture(c.req.query('imgid'), deps));
    const items = found.flatMap(({ offer }) => toAlibabaItem(offer, deps.pictureUrl) ?? []);
    return pageAnswer(c, items, { page: 1, pageSize: MARKET_PAGE_SIZE });
  });
}

function addAliexpress(add: AddCall, deps: ServiceDeps): void {
  add('POST', 'aliexpress/upload_img', async (c) => {
    const day = new Date(deps.now()).toISOString().slice(0, 10);
    return uploadAnswer(c, `OSS/ae-image-search-sg2/${day}/${await keepUpload(c.req, deps)}.jpg`);
  });
  add('GET', 'aliexpress/item_search_img', async (c) => {
    onlyKnown(c.req, ['imgid', 'page']);
    const page = countOf(c.req, 'page', { otherwise: 1, max: MAX_PAGE });
    const [, id = ''] = OSS_NAME.exec(c.req.query('imgid') ?? '') ?? [];
    const picture = deps.uploads.get(id);
    if (picture === undefined) {
      throw new OneboundError('4003', 'imgid must be the id that the upload has answered');
    }
    const found = await deps.find(picture);
    const items = found.flatMap(({ offer }) => toAliexpressItem(offer, deps.pictureUrl) ?? []);
    return pageAnswer(c, items, { page, pageSize: MARKET_PAGE_SIZE });
  });
}

/** What the calls of all markets share: who calls, pages, uploads, and the envelope of an answer. */

/** Formats that the reseller takes; a WebP it does not. */
const FORMATS = new Set<string>(['jpeg', 'png', 'gif']);

/** Who calls, and whether they may once more. */
function admit(request: HonoRequest, { takeCall }: ServiceDeps): void {
  const retryAfter = takeCall(`onebound/${callerOf(request)}`);
  if (retryAfter !== undefined) throw new OneboundError('4008', undefined, retryAfter);
}

/** Keeps the picture of an upload. @returns its id */
async function keepUpload(request: HonoRequest, { uploads }: ServiceDeps): Promise<string> {
  const { imgcode } = await request.parseBody();
  const bytes = typeof imgcode === 'string' ? decodeBase64(imgcode) : undefined;
  if (bytes === undefined) throw new OneboundError('4003', 'imgcode must be plain base64');
  return uploads.keep(await checkPicture('imgcode', bytes));
}

/** The picture at the address `imgid`. */
async function loadPicture(imgid: string | undefined, { load }: ServiceDeps): Promise<Uint8Array> {
  if (!imgid) throw new OneboundError('4003', 'imgid is missing');
  const picture = await load(imgid);
  if (picture === undefined) throw new OneboundError('4003', 'imgid cannot be loaded');
  return checkPicture('imgid', picture);
}

async function checkPicture(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const header = await pictureHeader(bytes);
  if (header === undefined || !FORMATS.has(header.format)) {
    throw new OneboundError('4003', `${name} must be a JPEG, PNG or GIF`);
  }
  return bytes;
}

/** The answer to an upload. */
function uploadAnswer(c: Context, name: string): Response {
  return envelope(c, { item: { name } });
}

/** One page of what was found; one without items is refused. */
function pageAnswer(
  c: Context,
  all: readonly object[],
  { page, pageSize }: { page: number; pageSize: number },
): Response {
  const item = pageOf(all, page, pageSize);
  if (item.length === 0) throw new OneboundError('2000');
  return envelope(c, {
    page: String(page),
    real_total_results: all.length,
    page_size: pageSize,
    pagecount: Math.ceil(all.length / pageSize),
    item,
  });
}

function envelope(c: Context, items: object): Response {
  return c.body(toJson({ items, error: '', reason: '', error_code: '0000' }), 200, JSON_TYPE);
}

/** Keys of the reseller's: public on purpose, they open nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['demo-key', 'demo-secret'],
  [CANARY.onebound.key, CANARY.onebound.secret],
]);

/** The caller's key, which with its secret must stand in the address, or the refusal 4005. */
function callerOf(request: HonoRequest): string {
  const key = request.query('key') ?? '';
  const secret = KEYS.get(key);
  if (secret === undefined || !equalInConstantTime(request.query('secret') ?? '', secret)) {
    throw new OneboundError('4005');
  }
  return key;
}

/** A whole number of the address from 1 to `max`, or the refusal 4003. */
function countOf(
  request: HonoRequest,
  name: string,
  { otherwise, max }: { otherwise: number; max: number },
): number {
  const refuse = (reason: string) => new OneboundError('4003', `${name} ${reason}`);
  return readBy(countText(otherwise, max), request.query(name) || undefined, refuse);
}

/** Arguments of every call, as the documents name them. */
const COMMON = ['key', 'secret', 'api_name', 'cache', 'result_type', 'lang', 'version'];

/** The refusal 4003 of a parameter that the call's document does not name. */
function onlyKnown(request: HonoRequest, names: readonly string[]): void {
  const known = new Set([...COMMON, ...names]);
  const other = Object.keys(request.query()).find((name) => !known.has(name));
  if (other !== undefined) throw new OneboundError('4003', `${other} is no parameter of this call`);
}

/** What Alibaba.com and AliExpress ask for the goods of an offer: invented, and the same each time. */

const CNY_PER_USD = 7.1;

/** A share from 0 to 1 that follows from the offer, another one for each `about`. */
function shareOf({ offerId }: GatewayOffer, about: number): number {
  const digits = Number(offerId.slice(-6));
  return ((digits * 7919 + about * 104_729) % 1009) / 1009;
}

const between = (offer: GatewayOffer, about: number, low: number, high: number) =>
  low + shareOf(offer, about) * (high - low);

/** Undefined where the offer's goods are not sold there, or have no price. */
function usdOf(offer: GatewayOffer, about: number, low: number, high: number): number | undefined {
  const isSold = shareOf(offer, about) < 0.75;
  const cny = Number(offer.price ?? 0);
  return isSold && cny > 0 ? (cny / CNY_PER_USD) * between(offer, about + 1, low, high) : undefined;
}

function common(offer: GatewayOffer, pictureUrl: PictureUrl) {
  return {
    title: offer.titleEn ?? offer.title,
    pic_url: pictureUrl(offer),
    sample_id: '',
    seller_nick: offer.sellerNameEn ?? offer.sellerName,
  };
}

const QUANTITIES = [1, 5, 20];
const DISCOUNTS = [1, 0.92, 0.84];

/** Wholesale for export: dearer than 1688, from a higher quantity, cheaper with each step. */
function toAlibabaItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const usd = usdOf(offer, 1, 1.25, 1.9);
  if (usd === undefined) return undefined;
  const moq = Math.max(offer.minOrderQuantity ?? 1, 10) * 5;
  const prices = DISCOUNTS.map((share) => Math.max(usd * share, 0.01).toFixed(2));
  const quantities = QUANTITIES.map((times) => moq * times);
  const spans = quantities.map((from, at) => {
    const next = quantities[at + 1];
    return next === undefined ? `≥${from}` : `${from}~${next - 1}`;
  });
  const id = `16${offer.offerId.slice(-11).padStart(11, '0')}`;
  return {
    ...common(offer, pictureUrl),
    num_iid: BigInt(id),
    price: `${prices.at(-1)}-${prices[0]}`,
    promotion_price: '',
    price_range: spans.map((span, at) => [span, prices[at]]),
    min_num: moq,
    sales: Math.round((offer.sold30d ?? 0) / 9),
    post_fee: '',
    area: 'CN',
    detail_url: `//www.alibaba.com/product-detail/Item_${id}.html?s=p`,
  };
}

/** Retail: several times the price, single pieces, often with freight beside it. */
function toAliexpressItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const usd = usdOf(offer, 2, 2.4, 4.2);
  if (usd === undefined) return undefined;
  const price = Math.max(Math.ceil(usd) - 0.01, 0.49);
  const id = `1005${offer.offerId.slice(-12).padStart(12, '0')}`;
  const hasFreight = shareOf(offer, 4) < 0.6;
  return {
    ...common(offer, pictureUrl),
    num_iid: BigInt(id),
    price: `US $${(price * 1.6).toFixed(2)}`,
    promotion_price: `US $${price.toFixed(2)}`,
    sales: '',
    orders: Math.round(between(offer, 5, 0, 900)),
    post_fee: hasFreight ? between(offer, 6, 1.2, 4).toFixed(2) : 0,
    area: '',
    detail_url: `//www.aliexpress.com/item/${id}.html?spm=a2g0o.productlist.1`,
  };
}
