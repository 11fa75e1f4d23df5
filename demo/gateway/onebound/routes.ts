import { Hono, type HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { pageOf } from '../page-of';
import { decodeBase64 } from '../picture-bytes';
import type { ServiceDeps } from '../service-deps';
import { JSON_TYPE, toJson } from '../to-json';
import { countOf } from './arguments';
import { OneboundError, oneboundErrorResponse } from './errors';
import { admit, findByAddress } from './find';
import { toItem, type Platform } from './item';
import { createMarketRoutes } from './markets';
import { checkPicture } from './picture';

const MAX_BODY = 4 * 1024 * 1024;
const PLATFORMS: readonly Platform[] = ['1688', 'taobao'];

/** The reseller OneBound, under `/onebound`: a picture is uploaded, its address is searched with. */
export function createOneboundRoutes(deps: ServiceDeps): Hono {
  const app = new Hono();
  app.use('/onebound/*', bodyLimit({ maxSize: MAX_BODY, onError: refuseLargeBody }));
  for (const platform of PLATFORMS) {
    // The reseller's own texts end these with a slash, and do not.
    const paths = (name: string) => [
      `/onebound/${platform}/${name}`,
      `/onebound/${platform}/${name}/`,
    ];
    app.on('POST', paths('upload_img'), async (c) => c.json(await upload(c.req, deps)));
    app.on('GET', paths('item_search_img'), async (c) =>
      c.body(toJson(await search(c.req, platform, deps)), 200, JSON_TYPE),
    );
  }
  app.route('/', createMarketRoutes(deps));
  app.get('/onebound/uploads/:name{\\d+\\.jpg}', (c) => {
    const picture = deps.uploads.get(c.req.param('name').replace('.jpg', ''));
    return picture === undefined ? c.notFound() : c.body(Uint8Array.from(picture));
  });
  app.all('/onebound/*', () => {
    throw new OneboundError('4003', 'there is no such API');
  });
  app.onError((error, c) => {
    if (error instanceof OneboundError) return oneboundErrorResponse(c, error);
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return oneboundErrorResponse(c, new OneboundError('4000'));
  });
  return app;
}

async function upload(request: HonoRequest, deps: ServiceDeps) {
  admit(request, deps);
  const { imgcode } = await request.parseBody();
  if (typeof imgcode !== 'string') throw new OneboundError('4003', 'imgcode is missing');
  const bytes = decodeBase64(imgcode);
  if (bytes === undefined) throw new OneboundError('4003', 'imgcode must be plain base64');
  const id = deps.uploads.keep(await checkPicture('imgcode', bytes));
  const name = `${deps.baseUrl}/onebound/uploads/${id}.jpg`;
  return { items: { item: { name } }, error: '', reason: '', error_code: '0000' };
}

async function search(request: HonoRequest, platform: Platform, deps: ServiceDeps) {
  admit(request, deps);
  const page = countOf(request, 'page', { otherwise: 1, max: 100_000 });
  const pageSize = countOf(request, 'page_size', { otherwise: 20, max: 50 });
  const found = await findByAddress(request.query('imgid'), deps);
  const items = pageOf(found, page, pageSize);
  if (items.length === 0) throw new OneboundError('2000');
  return {
    items: {
      page: String(page),
      real_total_results: found.length,
      page_size: pageSize,
      pagecount: Math.ceil(found.length / pageSize),
      item: items.map(({ offer }) => toItem(offer, platform, deps.pictureUrl)),
    },
    error: '',
    reason: '',
    error_code: '0000',
  };
}

function refuseLargeBody(): never {
  throw new OneboundError('4003', 'the body is above 4 MB');
}
