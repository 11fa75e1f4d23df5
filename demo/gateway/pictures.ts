import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
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

/** Milliseconds and bytes that a picture may take. */
const PATIENCE = 5000;
const MAX_BYTES = 5 * 1024 * 1024;
/** Where this gateway serves pictures. Any other path of its own could be a call that carries a call. */
const OWN_PICTURES = /^\/(?:pictures|onebound\/uploads)\/[^/]+$/;

/** Loads a picture from its address; undefined when there is none to be had. */
export type LoadPicture = (url: string) => Promise<Uint8Array | undefined>;

/** Whether an address that is not the gateway's own is that of a picture of the demo shop. */
export type IsShopPicture = (url: URL) => boolean;

/**
 * A service on the web loads any public picture. This one runs on the user's computer and loads its own
 * and the shop's alone: else whoever reaches it had a way into the user's network.
 */
export function createLoadPicture(baseUrl: string, isShopPicture: IsShopPicture): LoadPicture {
  return async function loadPicture(address) {
    if (!URL.canParse(address)) return undefined;
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    const isOwn = url.origin === baseUrl && OWN_PICTURES.test(url.pathname);
    if (!isOwn && !isShopPicture(url)) return undefined;
    try {
      return await load(url);
    } catch {
      // Which of the ways to fail it was, the services do not tell either.
      return undefined;
    }
  };
}

async function load(url: URL): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, { redirect: 'error', signal });
  const length = Number(response.headers.get('content-length') ?? 0);
  if (!response.ok || response.body === null || length > MAX_BYTES) {
    await response.body?.cancel();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  // Node 20.20: once its request is collected, `fetch` forgets the signal, and a silent body never ends.
  signal.addEventListener('abort', () => {
    reader.cancel().catch(() => undefined); // `fetch` may have broken it off itself
  });
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) return undefined;
    if (done) return Buffer.concat(chunks);
    size += value.length;
    chunks.push(value);
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
  }
}

export interface PictureHeader {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/** What the bytes say of themselves; undefined when they are no picture. */
export async function pictureHeader(bytes: Uint8Array): Promise<PictureHeader | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of plain base64; undefined for a data URL, base64url, line breaks or nothing. */
export function decodeBase64(text: string): Uint8Array | undefined {
  return text !== '' && BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
}
