import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { COLOURS, EXTENSIONS, flatPicture, flatVideo, MIME, spriteSheet } from './flat-picture';

const COOKIE = 'shop=1';
/** Sets the cookie that `?cookie` asks for. */
export const SET_COOKIE = `${COOKIE}; Path=/`;

export interface PictureAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

export interface PictureQuestion {
  url: URL;
  headers: IncomingHttpHeaders;
}

const NOT_FOUND: PictureAnswer = { status: 404, headers: {}, body: 'No such picture' };
const REFUSED: PictureAnswer = {
  status: 403,
  headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' },
  body: '<!doctype html><title>403</title><p>Not for you',
};

/** The picture is refused unless: */
const CONDITIONS: Record<string, (headers: IncomingHttpHeaders) => boolean> = {
  needref: ({ referer }) => referer?.startsWith('http://a.test') ?? false,
  noref: ({ referer }) => referer === undefined,
  dest: (headers) => headers['sec-fetch-dest'] === 'image',
  cookie: ({ cookie }) => cookie?.includes(COOKIE) ?? false,
};

/**
 * Answers as the query says: `w`, `h` (pixels) · `needref`, `noref`, `dest`, `cookie` (see above) ·
 * `cors` (any site's script may read it) · `nostore` · `ct` (content type) · `delay` (milliseconds).
 * Delayed pictures are served in turn, each after the one before: a page that stacks several of them
 * shows the first one alone for a while.
 */
export function createPictures(): (question: PictureQuestion) => Promise<PictureAnswer> {
  let turn: Promise<unknown> = Promise.resolve();
  return async ({ url, headers }) => {
    const query = url.searchParams;
    const failed = Object.entries(CONDITIONS).find(
      ([name, holds]) => query.has(name) && !holds(headers),
    );
    if (failed) return REFUSED;
    if (query.has('delay')) {
      turn = turn.then(() => pause(Number(query.get('delay'))));
      await turn;
    }
    const found = await contentAt(url);
    if (!found) return NOT_FOUND;
    return {
      status: 200,
      headers: {
        'Content-Type': query.get('ct') ?? found.type,
        'Cache-Control': query.has('nostore') ? 'no-store' : 'max-age=600',
        ...(query.has('cors') ? { 'Access-Control-Allow-Origin': '*' } : {}),
      },
      body: found.body,
    };
  };
}

async function contentAt({ pathname, searchParams }: URL) {
  if (pathname === '/sprite.png') return { type: MIME.png, body: await spriteSheet() };
  const [folder, colourName, extensionName] = pathname.slice(1).split(/[/.]/);
  const colour = COLOURS.find((known) => known === colourName);
  if (folder === 'video' && colour) return { type: 'video/webm', body: await flatVideo(colour) };
  const extension = EXTENSIONS.find((known) => known === extensionName);
  if (folder !== 'img' || !colour || !extension) return undefined;
  const size = {
    width: Number(searchParams.get('w') ?? 200),
    height: Number(searchParams.get('h') ?? 200),
  };
  return { type: MIME[extension], body: await flatPicture(colour, extension, size) };
}
