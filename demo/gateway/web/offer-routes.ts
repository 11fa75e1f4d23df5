import type { Context, MiddlewareHandler } from 'hono';
import sharp from 'sharp';
import { picturePath } from './card';
import { offerFacts } from './offer-facts';
import { offerPage } from './pages/offer';
import type { RouteDeps } from './route-deps';
import { offerPath, PATHS, siteAt } from './sites';

/** Offers' pages, the host of their pictures, and the one through which advertisements lead. */
export function addOfferRoutes(deps: RouteDeps): void {
  const { app, get, serve, shown, record, offers, pictures, searches } = deps;
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  get('detail', '/offer/:file', async (c) => {
    const offer = byId.get((c.req.param('file') ?? '').replace('.html', ''));
    if (offer === undefined) return c.text('您访问的商品已下架', 404);
    return serve(c, 'offer', () => {
      record.pages.push('offer');
      const pictureOf = (variant: number) =>
        `${siteAt('pictures')}${picturePath(offer.offerId, variant)}`;
      return offerPage(shown, offerFacts(offer), pictureOf);
    });
  });
  get('advertisement', PATHS.advertisement, (c) => {
    const [hidden = ''] = (c.req.query('e') ?? '').split('.');
    return c.redirect(
      `${siteAt('detail')}${offerPath(Buffer.from(hidden, 'base64url').toString())}`,
    );
  });
  app.use('/img/*', refuseOtherSites);
  get('pictures', '/img/search/:file', async (c) => {
    const bytes = searches.picture((c.req.param('file') ?? '').replace('.jpg', ''));
    if (bytes === undefined) return c.body(null, 404);
    return image(c, Uint8Array.from(await sharp(bytes).jpeg().toBuffer()), 'image/jpeg');
  });
  get('pictures', '/img/ibank/:file', async (c) => {
    const picture = await pictures(`/img/ibank/${c.req.param('file')}`);
    return picture ? image(c, picture.bytes, picture.type) : c.body(null, 404);
  });
}

/** Pictures are refused to other sites, as the platform's host does: a foreign `Referer` gets 403, none gets 200. */
const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const referer = c.req.header('referer');
  const host =
    referer === undefined || !URL.canParse(referer) ? undefined : new URL(referer).hostname;
  const isOwn = host === undefined || host === '127.0.0.1' || host.endsWith('1688.com');
  return isOwn ? next() : c.text('This picture is not for other sites.', 403);
};

function image(c: Context, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' });
}
