import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Construction } from '../pages/construction';
import type { Urls } from '../pages/urls';
import { SPRITE_POSITION } from './flat-picture';
import { listen } from './listen';
import { createPictures, SET_COOKIE } from './picture-answers';

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
