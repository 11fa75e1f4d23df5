/** OneBound's searches of Alibaba.com and AliExpress, with the parameters that their documents name. */
import { Hono, type HonoRequest } from 'hono';
import type { GatewayOffer } from '../catalogue';
import { pageOf } from '../page-of';
import type { PictureUrl } from '../links';
import { decodeBase64 } from '../picture-bytes';
import type { ServiceDeps } from '../service-deps';
import { JSON_TYPE, toJson } from '../to-json';
import { countOf, onlyKnown } from './arguments';
import { OneboundError } from './errors';
import { toAlibabaItem, toAliexpressItem } from './listing';
import { admit, findByAddress, findByPicture } from './find';
import { checkPicture } from './picture';

/** Items of one page: no document says how many, and none has a size of pages. */
const PAGE_SIZE = 40;
/** What AliExpress calls an uploaded picture, as the example of its search shows. */
const OSS_NAME = /^OSS\/ae-image-search-sg2\/\d{4}-\d\d-\d\d\/(\d{19})\.jpg$/;

export function createMarketRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  // The reseller's own texts end these with a slash, and do not.
  const paths = (name: string) => [`/onebound/${name}`, `/onebound/${name}/`];
  app.on('GET', paths('alibaba/item_search_img'), async (c) => {
    admit(c.req, deps);
    onlyKnown(c.req, ['imgid']); // it has one page
    const found = await findByAddress(c.req.query('imgid'), deps);
    const offers = found.map(({ offer }) => offer);
    return c.body(answer(offers, { page: 1, toItem: toAlibabaItem }, deps), 200, JSON_TYPE);
  });
  app.on('POST', paths('aliexpress/upload_img'), async (c) => c.json(await upload(c.req, deps)));
  app.on('GET', paths('aliexpress/item_search_img'), async (c) => {
    admit(c.req, deps);
    onlyKnown(c.req, ['imgid', 'page']);
    const page = countOf(c.req, 'page', { otherwise: 1, max: 100_000 });
    const found = await findByPicture(pictureOf(c.req.query('imgid'), deps), deps);
    const offers = found.map(({ offer }) => offer);
    return c.body(answer(offers, { page, toItem: toAliexpressItem }, deps), 200, JSON_TYPE);
  });
  return app;
}

async function upload(request: HonoRequest, deps: ServiceDeps) {
  admit(request, deps);
  const { imgcode } = await request.parseBody();
  const bytes = typeof imgcode === 'string' ? decodeBase64(imgcode) : undefined;
  if (bytes === undefined) throw new OneboundError('4003', 'imgcode must be plain base64');
  const id = deps.uploads.keep(await checkPicture('imgcode', bytes));
  const day = new Date(deps.now()).toISOString().slice(0, 10);
  const name = `OSS/ae-image-search-sg2/${day}/${id}.jpg`;
  return { items: { item: { name } }, error: '', reason: '', error_code: '0000' };
}

function pictureOf(imgid: string | undefined, { uploads }: ServiceDeps): Uint8Array {
  const [, id = ''] = OSS_NAME.exec(imgid ?? '') ?? [];
  const picture = uploads.get(id);
  if (picture === undefined) {
    throw new OneboundError('4003', 'imgid must be the id that the upload has answered');
  }
  return picture;
}

interface Answer {
  page: number;
  toItem: (offer: GatewayOffer, pictureUrl: PictureUrl) => object | undefined;
}

function answer(
  offers: readonly GatewayOffer[],
  { page, toItem }: Answer,
  { pictureUrl }: ServiceDeps,
): string {
  const all = offers.flatMap((offer) => toItem(offer, pictureUrl) ?? []);
  const item = pageOf(all, page, PAGE_SIZE);
  if (item.length === 0) throw new OneboundError('2000');
  return toJson({
    items: {
      page: String(page),
      real_total_results: all.length,
      page_size: PAGE_SIZE,
      pagecount: Math.ceil(all.length / PAGE_SIZE),
      item,
    },
    error: '',
    reason: '',
    error_code: '0000',
  });
}
