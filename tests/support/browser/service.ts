import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sendBroken, type Breakage } from './broken-answer';
import { listen } from './listen';

/** An image search service that answers as a test wants it, however wrong. */
export interface FakeService {
  url: string;
  /** Image searches received. */
  searches(): number;
  /** Of them those whose caller went away before the answer. */
  dropped(): number;
  close(): Promise<void>;
}

export interface ServiceAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Absent: no answer at all. */
  body?: string | Uint8Array;
  delayMs?: number;
  broken?: Breakage;
}

export interface ServiceSearch {
  /** The page that is asked for, from 1. */
  page: number;
  /** Which search of this service it is, from 1. */
  number: number;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': 'Date, Retry-After',
};

/** What is asked for beside a search: refused, and counted by nobody. */
const BESIDE = /queryProductDetail|querySellerOfferList/;

/** @param answer one for all searches, or a function that has one for each */
export async function openService(
  answer: ServiceAnswer | ((search: ServiceSearch) => ServiceAnswer),
): Promise<FakeService> {
  let searches = 0;
  let dropped = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await readPage(request); // unread, the browser sees a reset connection
    if (BESIDE.test(request.url ?? '')) {
      response.writeHead(400, CORS);
      response.end('{"error_code":"gw.APIUnsupported"}');
      return;
    }
    if (request.method === 'POST') searches += 1;
    response.on('close', () => {
      if (!response.writableFinished) dropped += 1;
    });
    const {
      status,
      headers,
      body,
      delayMs = 0,
      broken,
    } = typeof answer === 'function' ? answer({ page, number: searches }) : answer;
    if (body === undefined) return;
    await pause(delayMs);
    const sent = { ...CORS, ...headers };
    if (broken) return sendBroken(response, broken, { status, headers: sent, body });
    response.writeHead(status ?? 200, sent);
    response.end(body);
  }

  const server = await listen((request, response) => {
    serve(request, response).catch(() => undefined); // its caller went away in the middle of it
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    searches: () => searches,
    dropped: () => dropped,
    close: server.close,
  };
}

/** The form's field `page`; the picture beside it is bytes, and no text. */
async function readPage(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const form = Buffer.concat(chunks).toString('latin1');
  return Number(/name="page"\r\n\r\n(\d+)/.exec(form)?.[1] ?? 1);
}
