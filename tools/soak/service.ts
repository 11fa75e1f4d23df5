/** The service of a soak: answers each search as its plan says, and counts what has arrived. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type ServiceAnswer,
  offers,
  refusal,
  tooManyCalls,
} from '../../tests/support/browser/service';
import { listen } from '../../tests/support/browser/listen';
import { pageIn, pictureIn, readBody } from './form';
import { readNumber } from './numbered-picture';
import type { Reply } from './plan';

export interface SoakService {
  url: string;
  /** How the POSTs of a search will be answered. */
  plan(number: number, replies: readonly Reply[]): void;
  /** POSTs of a search that have arrived. */
  received(number: number): number;
  /** Of them those that the browser itself may have sent a second time. */
  mayBeRepeated(number: number): number;
  /** How often each answer was given. */
  given: ReadonlyMap<Reply, number>;
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': 'Date, Retry-After',
};
/** Offers on a page, and pages of each search. */
export const PAGE = 20;
const PAGES = 2;
const SLOW_MS = 400;
const DROPPED_AFTER_MS = 500;

export async function openSoakService(): Promise<SoakService> {
  const plans = new Map<number, readonly Reply[]>();
  const received = new Map<number, number>();
  const repeatable = new Map<number, number>();
  const given = new Map<Reply, number>();
  const used = new WeakSet<Socket>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request;
    const isReused = used.has(socket);
    used.add(socket);
    const body = await readBody(request).catch(() => undefined); // it was broken off
    if (body === undefined) return;
    const picture = request.method === 'POST' ? pictureIn(body, request) : undefined;
    if (!picture) return send(response, BESIDE);
    const number = await readNumber(picture);
    const before = count(received, number);
    const reply = plans.get(number)?.[before] ?? 'page';
    count(given, reply);
    // Chromium (156) repeats a POST by itself where a connection that it used before ends silently.
    if (isReused && (reply === 'dropped' || reply === 'reset')) count(repeatable, number);
    await answer(reply, { response, socket, number, page: pageIn(body) });
  }

  const server = await listen((request, response) => {
    serve(request, response).catch((error: unknown) => console.error(error));
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    plan: (number, replies) => void plans.set(number, replies),
    received: (number) => received.get(number) ?? 0,
    mayBeRepeated: (number) => repeatable.get(number) ?? 0,
    given,
    close: server.close,
  };
}

/** Answers how many there were before. */
function count<Key>(counts: Map<Key, number>, key: Key): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}

interface Asked {
  response: ServerResponse;
  socket: Socket;
  number: number;
  /** From 1. */
  page: number;
}

async function answer(reply: Reply, { response, socket, number, page }: Asked): Promise<void> {
  const found = offersOf(number, page);
  switch (reply) {
    case 'page':
      return send(response, found);
    case 'slow page':
      await pause(SLOW_MS);
      return send(response, found);
    case 'broken server':
      return send(response, { status: 500, body: 'Bad' });
    case '429, 1 s':
      return send(response, tooManyCalls(1));
    case 'cut':
      return cut(response, found);
    case 'half JSON':
      return send(response, { ...found, body: half(found) });
    case 'dropped':
      await pause(DROPPED_AFTER_MS);
      socket.destroy();
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'web page':
      return send(response, { body: '<!doctype html>Log in' });
    case 'empty':
      return send(response, { body: '' });
    case 'refused':
      return send(response, refusal('gw.SignatureInvalid'));
  }
}

/** No two searches find the same offers: what remembers them by their ids would grow. */
function offersOf(number: number, page: number): ServiceAnswer {
  const found = offers({ from: (page - 1) * PAGE, count: PAGE, total: PAGE * PAGES });
  const own = `61${String(number).padStart(4, '0')}`;
  return { ...found, body: found.body.replaceAll('610000', own) };
}

/** What is asked for beside a search. */
const BESIDE: ServiceAnswer = { status: 400, body: '{"error_code":"gw.APIUnsupported"}' };

function send(response: ServerResponse, { status = 200, headers, body = '' }: ServiceAnswer): void {
  response.writeHead(status, { ...CORS, ...headers });
  response.end(body);
}

function half({ body = '' }: ServiceAnswer): string | Uint8Array {
  return body.slice(0, body.length / 2);
}

/** The connection ends in the middle. */
function cut(response: ServerResponse, found: ServiceAnswer): void {
  const length = Buffer.byteLength(found.body ?? '');
  response.writeHead(200, { ...CORS, ...found.headers, 'Content-Length': length });
  response.write(half(found), () => response.destroy());
}
