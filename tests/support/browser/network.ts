import type { Page } from '@playwright/test';
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { listen } from './listen';

interface RedirectOptions {
  /** Default: 302. */
  status?: number;
  /** So often the server leads to itself before. Default: 0. */
  hops?: number;
}

/** A device in the user's own network, and a server of the internet that leads there. */
export interface OwnNetwork {
  /** The device's, on every address of this computer; it must not be declared public. */
  port: number;
  /** What the device was asked for. */
  requests: string[];
  /** The server's, `redirect.test`: to be declared public. */
  publicPort: number;
  /** Address on the server that redirects to this one. */
  via: (to: string, options?: RedirectOptions) => string;
  /** Address of a picture on the server itself. */
  publicPicture: string;
  /** How often the server was asked. */
  visits: () => number;
  forget: () => void;
  close(): Promise<void>;
}

export async function openOwnNetwork(png: Uint8Array): Promise<OwnNetwork> {
  const requests: string[] = [];
  let visits = 0;
  const picture = {
    'Content-Type': 'image/png',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  };
  const device = await listen(
    (request, response) => {
      requests.push(request.url ?? '');
      response.writeHead(200, picture);
      response.end(png);
    },
    { host: '::' }, // IPv6, and IPv4 with it
  );
  const server = await listen((request, response) => {
    visits += 1;
    const { searchParams: query } = new URL(request.url ?? '', 'http://redirect.test');
    const to = query.get('to');
    if (to === null) {
      response.writeHead(200, picture).end(png);
      return;
    }
    const [status, hops] = [Number(query.get('status') ?? 302), Number(query.get('hops'))];
    const location = hops > 0 ? via(to, { status, hops: hops - 1 }) : to;
    response.writeHead(status, { ...picture, Location: location }).end();
  });
  const at = (query: string) => `http://redirect.test:${server.port}/picture.png${query}`;
  const via = (to: string, { status = 302, hops = 0 }: RedirectOptions = {}) =>
    at(`?to=${encodeURIComponent(to)}&status=${status}&hops=${hops}`);
  return {
    port: device.port,
    requests,
    publicPort: server.port,
    via,
    publicPicture: at(''),
    visits: () => visits,
    forget: () => {
      requests.length = 0;
      visits = 0;
    },
    close: async () => {
      await Promise.all([device.close(), server.close()]);
    },
  };
}

interface Recorded {
  path: string;
  /** The address with its query. */
  url: string;
  /** Headers and body. */
  rest: string;
}

/** A proxy in front of a service that forwards and records every request. */
export interface RecordingProxy {
  url: string;
  requests: readonly Recorded[];
  close(): Promise<void>;
}

/** @param port of the service, on this computer */
export async function openRecordingProxy(port: number): Promise<RecordingProxy> {
  const requests: Recorded[] = [];

  async function handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method, headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const rest = `${JSON.stringify(headers)}\n${body.toString('latin1')}`;
    requests.push({ path: url.replace(/\?.*$/, ''), url, rest });
    const own = { ...headers, host: `127.0.0.1:${port}` }; // the service answers to no other name
    const asked = send({ host: '127.0.0.1', port, path: url, method, headers: own }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()); // a body that ends too early does so here as well
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end(body);
  }

  const server = await listen((request, response) => void handOn(request, response));
  return { url: `http://127.0.0.1:${server.port}`, requests, close: server.close };
}

/** URLs of the `Referer` rules that stand now. */
export function refererRules(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () =>
    (await chrome.declarativeNetRequest.getSessionRules()).map(
      ({ condition }) => condition.urlFilter ?? '',
    ),
  );
}
