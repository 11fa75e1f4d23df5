/**
 * `find_product` of 1688's AK gateway (`/api/find_product/1.0.0`): one page of up to 50 offers, by
 * picture or by words. No public document exists; the protocol is that of 1688's own clients of 2026.
 */
import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import { type Answer, codeOfStatus, detailOf, readCode, readOffMinutes } from '../answer';
import { parseAnswer, read, readOffers, shape } from '../read-fields';
import { serviceInfoOf } from '../registry';
import { type ServiceRequest, askService } from '../request';
import {
  type CallContext,
  type CheckOptions,
  type HttpService,
  type SearchPage,
  type SearchRequest,
  type Selection,
  type Sort,
  timeOf,
} from '../service';
import { type AkKey, readAk, signHeaders } from './sign';

export const ak: HttpService = {
  ...serviceInfoOf('ak'),
  kind: 'http',
  search: { page: searchByPicture },
  words: (request) => find(request, { query: request.query }),
};

const FIND_PRODUCT = '/api/find_product/1.0.0';
const VERSION = '1.0.0';
const PAGE_SIZE = 50;
const DEADLINE_MS = 20_000;
const CHECK_DEADLINE_MS = 10_000;

const SORTS: Partial<Record<Sort, string>> = {
  'price-asc': 'price_asc',
  'price-desc': 'price_desc',
  'sold-desc': 'sold_desc',
};

function searchByPicture(request: SearchRequest): ServiceRequest<SearchPage> {
  const { picture, words } = request;
  const wanted = {
    imgBase64: picture.bytes.toBase64(),
    ...(words !== undefined && { query: words }),
  };
  return find(request, wanted);
}

/** No call is free: the test is the smallest search. */
export async function checkKey(context: CallContext, { signal }: CheckOptions): Promise<void> {
  const argument = { ...argumentsOf({}), query: '杯', pageSize: 1 };
  await askService(post(context, argument, CHECK_DEADLINE_MS), signal);
}

function find(request: CallContext & Selection, wanted: object): ServiceRequest<SearchPage> {
  return post(request, { ...argumentsOf(request), ...wanted }, DEADLINE_MS);
}

function argumentsOf({ sort }: Selection) {
  const sortType = sort && SORTS[sort];
  return {
    pageSize: PAGE_SIZE,
    purchaseAmount: 1,
    // No offer is left out for a low score: the panel shows the score.
    scoreLevel: 'low',
    ...(sortType !== undefined && { sortType }),
  };
}

/** Throws `not-set-up` without a key, `key-unknown` for one that cannot be read. */
function keyOf({ ak: text }: Credentials): AkKey {
  if (!text) throw new AppError('not-set-up');
  const key = readAk(text);
  if (!key) throw new AppError('key-unknown');
  return key;
}

/** Throws what `keyOf` throws. */
function post(
  context: CallContext,
  argument: object,
  deadlineMs: number,
): ServiceRequest<SearchPage> {
  const { connection, credentials, offMinutes } = context;
  const key = keyOf(credentials);
  const body = JSON.stringify(argument);
  const headersNow = () =>
    signHeaders(key, {
      path: FIND_PRODUCT,
      body,
      version: VERSION,
      time: Math.floor(timeOf(context) / 1000),
      nonce: crypto.randomUUID().slice(0, 8),
    });
  return {
    url: `${connection.baseUrl}${FIND_PRODUCT}`,
    init: async () => ({ method: 'POST', headers: await headersNow(), body }),
    deadlineMs,
    credentials,
    secrets: [key.secret, key.id],
    readError: (answer) => readError(answer, offMinutes),
    read: (answer) => ({ offers: readOffers(listOf(answer), 'ak', readItem) }),
  };
}

/** Every field is optional. */
const readItem = shape({
  offerId: read.id('itemId', 'offerId'),
  title: read.text('title'),
  imageUrl: read.pictureUrl('imageUrl'),
  detailUrl: read.first(read.string('detailUrl'), read.page('itemId', 'offerId')),
  price: read.fen('currentPrice'),
  moq: read.count('quantityBegin'),
  unit: read.text('unit'),
  similarity: read.share('score'),
  sold: read.count('soldOut'), // the number of sales
  seller: read.together({ name: read.text('company') }),
});
const list = z.array(z.unknown());
const within = z.union([list, z.object({ data: list })]);
const answerSchema = z.object({ model: z.nullish(within), data: z.nullish(within) });

/** The list is at one of three paths. Throws `bad-answer` without one. */
function listOf(body: unknown): unknown[] {
  const { model, data } = parseAnswer(answerSchema, body);
  const found = model ?? data;
  if (!found) throw new AppError('bad-answer');
  return Array.isArray(found) ? found : found.data;
}

/** The gateway's codes are HTTP statuses, which also come inside 200. */
const CODES = new Map<string, ErrorCode>([
  ['403', 'key-unknown'],
  ['409', 'service-down'], // "busy, try again"
  ['504', 'timed-out'],
]);

const readRefusal = shape({
  success: read.flag('success'),
  named: read.by(readCode, 'msgCode', 'code'),
  message: read.string('msgInfo', 'message'),
});

/**
 * The error of an answer, or undefined. An unknown code is `service-refused`.
 * @param allowed see `readOffMinutes`
 */
function readError(answer: Answer, allowed?: number): AppError | undefined {
  const { success, named, message } = readRefusal(answer.body);
  if (success !== false && answer.status < 400) return undefined;
  const code = named ?? String(answer.status);
  const byCode = CODES.get(code) ?? codeOfStatus(Number(code), 'key-unknown');
  const errorCode = byCode ?? codeOfStatus(answer.status, 'key-unknown') ?? 'service-refused';
  const detail = detailOf(answer, { code: named, message });
  // The gateway answers the same code for a wrong key and for a wrong time of the request.
  const offMinutes =
    errorCode === 'key-unknown' ? readOffMinutes(answer.headers, allowed) : undefined;
  if (offMinutes === undefined) return new AppError(errorCode, { detail });
  return new AppError('clock-wrong', { detail: { ...detail, offMinutes } });
}
