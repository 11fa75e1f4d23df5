import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Construction } from '../pages/construction';
import type { Urls } from '../pages/urls';
import {
  COLOURS,
  EXTENSIONS,
  MIME,
  SPRITE_POSITION,
  flatPicture,
  flatVideo,
  spriteSheet,
} from './flat-picture';
import { listen } from './listen';

export interface PictureServer {
  port: number;
  urls: Urls;
  /** Where the pictures are: a server may look at more headers there (see `launch.ts`). */
  pictureOrigin: string;
  /** Address of a new page. */
  page(construction: Construction): string;
  close(): Promise<void>;
}

type Page = Pick<Construction, 'csp' | 'cookie'> & { title: string; body: string };

/** Pages on `a.test`, pictures on `b.test`, frames on `c.test`: one server, whatever the host. */
export async function openPictureServer(): Promise<PictureServer> {
  const pages = new Map<string, Page>();
  const answerPicture = createPictures();

  const server = await listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://a.test');
    const page = pages.get(url.pathname);
    if (page) sendPage(response, page);
    else answer(url, request, response).catch((error: unknown) => response.destroy(toError(error)));
  });

  const origin = (host: 'a' | 'b' | 'c') => `http://${host}.test:${server.port}`;

  async function answer(url: URL, request: IncomingMessage, response: ServerResponse) {
    const [, redirected] = url.pathname.split('/redir/');
    if (redirected !== undefined) {
      response.writeHead(302, { Location: `${origin('c')}/img/${redirected}${url.search}` }).end();
    } else if (url.pathname === '/secret') {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Set-Cookie': 'user=1' });
      response.end('secret');
    } else {
      const { status, headers, body } = await answerPicture({ url, headers: request.headers });
      response.writeHead(status, headers).end(body);
    }
  }

  function addPage(host: 'a' | 'c', page: Page): string {
    const path = `/page/${pages.size}`;
    pages.set(path, page);
    return `${origin(host)}${path}`;
  }

  const urls: Urls = {
    image: (colour, query = '', extension = 'png') =>
      `${origin('b')}/img/${colour}.${extension}${query && `?${query}`}`,
    insecureImage: (colour, query) => `${origin('c')}/img/${colour}.png?${query}`,
    redirect: (colour, query) => `${origin('b')}/redir/${colour}.png?${query}`,
    sprite: { url: `${origin('b')}/sprite.png`, position: SPRITE_POSITION },
    video: (colour, from) => `${origin(from === 'page' ? 'a' : 'b')}/video/${colour}.webm`,
    frame: (body) => addPage('c', { title: 'Frame', body }),
    secret: `${origin('b')}/secret`,
  };
  return {
    port: server.port,
    urls,
    pictureOrigin: origin('b'),
    page: ({ id, html, ...page }) => addPage('a', { ...page, title: id, body: html(urls) }),
    close: server.close,
  };
}

function sendPage(response: ServerResponse, { title, body, csp, cookie }: Page): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(csp === undefined ? {} : { 'Content-Security-Policy': csp }),
    ...(cookie ? { 'Set-Cookie': SET_COOKIE } : {}),
  });
  response.end(`<!doctype html><title>${title}</title><body style="margin:0">${body}`);
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

const COOKIE = 'shop=1';
/** Sets the cookie that `?cookie` asks for. */
const SET_COOKIE = `${COOKIE}; Path=/`;

interface PictureAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

interface PictureQuestion {
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
function createPictures(): (question: PictureQuestion) => Promise<PictureAnswer> {
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
