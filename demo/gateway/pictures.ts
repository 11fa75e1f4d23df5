import sharp, { type Sharp } from 'sharp';
import { readFile } from 'node:fs/promises';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { GatewayOffer } from './catalogue';

/** The suffix that requests a thumbnail, and its longest side in pixels. */
const THUMBNAIL_SUFFIX = '_220x220.jpg';
const THUMBNAIL_SIDE = 220;

/** `/pictures/<offerId>.jpg`, and the same with `_220x220.jpg` appended. Always JPEG. */
export function createPictureRoutes(offers: readonly GatewayOffer[], baseUrl: string): Hono {
  const pictures = new Map(offers.map(({ offerId, picture }) => [`${offerId}.jpg`, picture]));
  const routes = new Hono();
  routes.use('/pictures/*', refuseForeignPages(baseUrl), etag());
  routes.get('/pictures/:name', async (c) => {
    const name = c.req.param('name');
    const isThumbnail = name.endsWith(THUMBNAIL_SUFFIX);
    const picture = pictures.get(isThumbnail ? name.slice(0, -THUMBNAIL_SUFFIX.length) : name);
    if (picture === undefined) return c.text('There is no such picture.', 404);
    const original = typeof picture === 'string' ? await readFile(picture) : await picture();
    const bytes = await (isThumbnail ? thumbnailOf(original) : jpegOf(original));
    return c.body(Uint8Array.from(bytes), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=3600',
    });
  });
  return routes;
}

/** Pictures are refused to other sites, as the platform's host does: a foreign `Referer` gets 403, none gets 200. */
function refuseForeignPages(baseUrl: string): MiddlewareHandler {
  return async function refererGuard(c, next) {
    const referer = c.req.header('referer');
    if (referer !== undefined && !referer.startsWith(`${baseUrl}/`)) {
      return c.text('This picture is not for other sites.', 403);
    }
    return next();
  };
}

function thumbnailOf(picture: Uint8Array): Promise<Buffer> {
  const size = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE };
  return toJpeg(sharp(picture).resize({ ...size, fit: 'inside', withoutEnlargement: true }));
}

async function jpegOf(picture: Uint8Array): Promise<Uint8Array> {
  const { format } = await sharp(picture).metadata();
  return format === 'jpeg' ? picture : toJpeg(sharp(picture));
}

function toJpeg(picture: Sharp): Promise<Buffer> {
  return picture.autoOrient().flatten({ background: 'white' }).jpeg().toBuffer();
}

/** Where an offer's picture is served. */
export type PictureUrl = (offer: GatewayOffer) => string;

/** @param baseUrl where the gateway answers, without a slash at its end */
export function pictureUrlAt(baseUrl: string): PictureUrl {
  return ({ offerId }) => `${baseUrl}/pictures/${offerId}.jpg`;
}

/** The canonical page of an offer. */
export function detailUrl({ offerId }: GatewayOffer): string {
  return `https://detail.1688.com/offer/${offerId}.html`;
}
