import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Breakage, listen, sendBroken } from './listen';

/** An image search service that answers as a test wants it, however wrong. */
export interface FakeService {
  url: string;
  /** Image searches received. */
  searches(): number;
  /** The number of those whose caller went away before the answer. */
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
  /** The number of the search at this service, from 1. */
  number: number;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': 'Date, Retry-After',
};

/** Requests made beside a search: refused, and not counted. */
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

interface AnsweredOffers {
  /** Place of the first offer among all. Default: 0. */
  from?: number;
  count: number;
  /** How many the service says there are. */
  total: number;
  /** Fields of the offer at this place, beside or above the usual ones. */
  more?: (index: number) => object;
}

/** The id of the offer at this place, from 0. */
export function offerIdAt(index: number): string {
  return String(610_000_000_001 + index);
}

/** Ids of the offers from the first place, in order. */
export function offerIdsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => offerIdAt(index));
}

/**
 * A page of offers as the open platform sends it. The later an offer, the less it is alike; no two are
 * of one size, and so of one product.
 */
export function offers({
  from = 0,
  count,
  total,
  more,
}: AnsweredOffers): Omit<ServiceAnswer, 'body'> & { body: string } {
  const productList = Array.from({ length: count }, (_, index) => ({
    productId: offerIdAt(from + index),
    title: `加厚陶瓷马克杯 ${from + index + 1}ml`,
    similarity: Number((1 - (from + index) / 1000).toFixed(3)),
    price: ((((from + index) * 37 + 50) % 101) + 0.5).toFixed(2),
    minOrderQuantity: ((from + index) * 13) % 47,
    sellerId: `b2b-${from + index}`,
    sellerName: '义乌市马赛克工艺品有限公司',
    detailPageUrl: `https://detail.1688.com/offer/${offerIdAt(from + index)}.html`,
    ...more?.(from + index),
  }));
  return {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      result: { success: true, productList, totalResults: total },
      errorCode: '0',
      errorMessage: 'success',
    }),
  };
}

/** A refusal in the gateway's words. */
export function refusal(code: string, answer: ServiceAnswer = {}): ServiceAnswer {
  const body = { error_code: code, error_message: 'Refused', request_id: '1' };
  return { status: 400, ...answer, body: JSON.stringify(body) };
}

/** @param seconds what the service asks to wait; absent: it does not say */
export function tooManyCalls(seconds?: number): ServiceAnswer {
  const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) };
  return refusal('gw.QosAppFrequencyLimit', { headers });
}

/** The open platform, each of whose APIs answers as a test wants it. */
export interface FakeApis {
  url: string;
  close(): Promise<void>;
}

const APIS_CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** @param answer for the API with this name, such as `product.search.imageQuery` */
export async function openApis(answer: (api: string) => ServiceAnswer): Promise<FakeApis> {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await request.toArray(); // unread, the browser sees a reset connection
    const [, api = ''] = /(product\.[\w.]+)/.exec(request.url ?? '') ?? [];
    const { status = 200, headers, body } = answer(api);
    response.writeHead(status, { ...APIS_CORS, 'Content-Type': 'application/json', ...headers });
    response.end(body);
  }

  const server = await listen((request, response) => void serve(request, response));
  return { url: `http://127.0.0.1:${server.port}`, close: server.close };
}

/** A result of the cross-border API. */
export function crossBorderAnswer(result: unknown): ServiceAnswer {
  return { body: JSON.stringify({ result: { success: true, code: '200', result } }) };
}

/** A page of offers of the cross-border API. */
export function crossBorderPage(data: readonly object[]): ServiceAnswer {
  return crossBorderAnswer({ totalRecords: data.length, totalPage: 1, data });
}
