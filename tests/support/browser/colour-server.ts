import type { ServerResponse } from 'node:http';
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

  async function sendColour(
    response: ServerResponse,
    background: string,
    format: string,
    query: URLSearchParams,
  ): Promise<void> {
    const delay = Number(query.get('delay') ?? 0);
    if (delay > 0) await waitInTurn(delay);
    const width = Number(query.get('w') ?? 200);
    const create = {
      width,
      height: Number(query.get('h') ?? width),
      channels: 3,
      background,
    } as const;
    const encoding = format === 'webp' || format === 'avif' ? format : 'png';
    const body = await sharp({ create }).toFormat(encoding).toBuffer();
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    response.writeHead(200, { 'Content-Type': `image/${encoding}`, ...headers });
    response.end(body);
  }

  const server = await listen((request, response) => {
    const url = new URL(request.url ?? '', 'http://b.test');
    const [, colour, format = 'png'] = /^\/img\/(\w+)\.(\w+)$/.exec(url.pathname) ?? [];
    if (colour === undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(pages.get(url.pathname) ?? '');
      return;
    }
    void sendColour(response, colour, format, url.searchParams);
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
