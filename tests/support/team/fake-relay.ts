/** A relay that records what a member sends it, adds the demo's keys, and asks the demo's gateway. */
import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { md5 } from '@noble/hashes/legacy.js';
import { DEMO_AK } from '../../../demo/gateway/ak/keys';
import { sign } from '../../../demo/gateway/signature';
import { TEAM_SERVICES } from '../../../utils/core/model/team';
import { readAk, signHeaders } from '../../../utils/io/services/ak/sign';
import { listen } from '../browser/listen';

/** What a member has sent, byte for byte. */
interface Received {
  method: string;
  /** The path with its query. */
  path: string;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

export interface FakeRelay {
  url: string;
  /** What opens in a tab. */
  joinLink: string;
  received: Received[];
  /** Answers everything with this refusal; undefined: no longer. */
  refuse: (refusal: { status: number; code: string; retryAfter?: number } | undefined) => void;
  close: () => Promise<void>;
}

export const MEMBER = `fo1688_${'Mem-ber_0'.repeat(4)}1234567`;
const APP = { key: '1000000', secret: 'demo-secret', token: 'demo-token' };

export async function startFakeRelay(gateway: { url: string }, port?: number): Promise<FakeRelay> {
  const received: Received[] = [];
  let refusal: Parameters<FakeRelay['refuse']>[0];
  const server = await listen(
    (request, response) => {
      void (async () => {
        const asked = await receive(request);
        const { path } = asked;
        if (path === '/join' || path === '/favicon.ico') {
          response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Join</title>');
          return;
        }
        received.push(asked);
        response.setHeader('Content-Type', 'application/json');
        const refused =
          asked.headers['authorization'] === `Bearer ${MEMBER}`
            ? refusal
            : { status: 401, code: 'member-unknown' };
        if (refused) {
          const { status, code, retryAfter } = refused;
          if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
          response.statusCode = status;
          response.end(JSON.stringify({ relay: { code, message: `The relay says ${code}.` } }));
        } else if (path === '/team') {
          response.end(JSON.stringify({ name: 'Buyers', member: 'ada', services: TEAM_SERVICES }));
        } else {
          const answer = await forward(gateway.url, asked);
          response.statusCode = answer.status;
          response.end(Buffer.from(await answer.arrayBuffer()));
        }
      })();
    },
    port === undefined ? {} : { port },
  );
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    joinLink: `${url}/join#${MEMBER}`,
    received,
    refuse: (wanted) => {
      refusal = wanted;
    },
    close: server.close,
  };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer<ArrayBuffer>[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

/** The request is forwarded as each service wants it. */
async function forward(gateway: string, { method, path, headers, body }: Received) {
  const url = new URL(path, gateway);
  const type = headers['content-type'];
  const isRead = /item_search_img|search\/image/.test(path); // services take those by GET
  const init = {
    method: isRead ? 'GET' : method,
    ...(type !== undefined && { headers: { 'Content-Type': type } }),
    ...(!isRead && body.length > 0 && { body }),
  };
  if (path.startsWith('/openapi/')) return forwardSigned(url, init);
  if (path.startsWith('/ak/')) return forwardAk(url, body.toString());
  const keys = path.startsWith('/onebound/')
    ? { key: 'demo-key', secret: 'demo-secret' }
    : { apiToken: 'demo-token' };
  for (const [name, value] of Object.entries(keys)) url.searchParams.set(name, value);
  return fetch(url, init);
}

async function forwardSigned(url: URL, init: RequestInit): Promise<Response> {
  const form = init.body ? await new Request(url, init).formData() : new FormData();
  const texts: Record<string, string> = { access_token: APP.token };
  for (const [name, value] of form) if (typeof value === 'string') texts[name] = value;
  const path = `${url.pathname.replace('/openapi/', '')}/${APP.key}`;
  const all = { ...texts, _aop_signature: sign(APP.secret, path, Object.entries(texts)) };
  const image = form.get('image');
  const target = new URL(`/openapi/${path}`, url);
  if (image === null) {
    return fetch(target, { method: 'POST', body: new URLSearchParams(all) });
  }
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return fetch(target, { method: 'POST', body: form });
}

async function forwardAk(url: URL, body: string): Promise<Response> {
  const key = readAk(DEMO_AK);
  if (!key) throw new Error('The demo has no AK.');
  const headers = await signHeaders(key, {
    method: 'POST',
    path: url.pathname.replace('/ak', ''),
    body,
    version: '1.0.0',
    time: Math.floor(Date.now() / 1000),
    nonce: '0123abcd',
    md5,
  });
  return fetch(url, { method: 'POST', headers, body });
}
