/** A relay that records what a member sends it, adds the demo's keys, and asks the demo's gateway. */
import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { DEMO_AK } from '../../../demo/gateway/accounts';
import { contextOf } from '../../../relay/services/accounts';
import { makeRequest, readQuestion } from '../../../relay/services/question';
import { TEAM_SERVICES } from '../../../utils/core/model/team';
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
const APP = {
  path: '',
  credentials: { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' },
};
const ACCOUNTS = {
  'open-platform': APP,
  'cross-border': APP,
  'similar-offer': APP,
  ak: { path: '/ak', credentials: { ak: DEMO_AK } },
  onebound: { path: '/onebound', credentials: { appKey: 'demo-key', secret: 'demo-secret' } },
  tmapi: { path: '/tmapi', credentials: { token: 'demo-token' } },
};

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

/** The service is asked as a relay asks it, with the demo's keys. */
async function forward(gateway: string, { body }: Received): Promise<Response> {
  const question = readQuestion(body);
  const account = ACCOUNTS[question.service];
  const url = gateway + account.path;
  const context = contextOf({ url, ...account }, question, {});
  const request = await makeRequest(question, context);
  return fetch(request.url, await request.init());
}
