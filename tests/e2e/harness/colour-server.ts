import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { listen } from './listen';

export interface ColourServer {
  /** URL of a new page. */
  page(body: string): string;
  /** URL of a flat picture of that colour, on another origin than the pages. */
  colour(name: string, query?: string): string;
  close(): Promise<void>;
}

/** Pages on `a.test`, flat pictures on `b.test`: `/img/<colour>.<format>?w=&h=&delay=`. */
export async function openColourServer(): Promise<ColourServer> {
  const pages = new Map<string, string>();
  let turn: Promise<unknown> = Promise.resolve();
  /** Delayed pictures arrive one after the other, as over a slow line. */
  const waitInTurn = (ms: number) => (turn = turn.then(() => pause(ms)));

  const server = await listen((request, response) => {
    const url = new URL(request.url ?? '', 'http://b.test');
    const [, colour, format = 'png'] = /^\/img\/(\w+)\.(\w+)$/.exec(url.pathname) ?? [];
    if (colour === undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(pages.get(url.pathname) ?? '');
      return;
    }
    const width = Number(url.searchParams.get('w') ?? 200);
    const height = Number(url.searchParams.get('h') ?? width);
    const create = { width, height, channels: 3 as const, background: colour };
    const encode = format === 'webp' || format === 'avif' ? format : 'png';
    void sharp({ create })
      .toFormat(encode)
      .toBuffer()
      .then(async (body) => {
        const delay = Number(url.searchParams.get('delay') ?? 0);
        if (delay > 0) await waitInTurn(delay);
        const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
        response.writeHead(200, { 'Content-Type': `image/${encode}`, ...headers });
        response.end(body);
      });
  });
  return {
    page: (body) => {
      const path = `/page/${pages.size}`;
      pages.set(path, body);
      return `http://a.test:${server.port}${path}`;
    },
    colour: (name, query = '') => `http://b.test:${server.port}/img/${name}.png${query}`,
    close: () => server.close(),
  };
}
