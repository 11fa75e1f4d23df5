import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { GatewayOffer } from '../catalogue';
import { detailUrl, type PictureUrl } from '../pictures';
import { refuseBy } from '../refusal';
import type { ServiceDeps } from '../service-deps';
import {
  countOf,
  onlyKnown,
  admit,
  keepUpload,
  loadPicture,
  pageAnswer,
  uploadAnswer,
} from './call';
import { OneboundError } from './errors';
import { toAlibabaItem, toAliexpressItem } from './listing';

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
  app.use('/onebound/*', bodyLimit({ maxSize: MAX_BODY, onError: refuseLargeBody }));
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

function refuseLargeBody(): never {
  throw new OneboundError('4003', 'the body is above 4 MB');
}
