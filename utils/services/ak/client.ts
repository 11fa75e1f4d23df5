import { toBase64 } from '../../bytes';
import { AppError } from '../../errors';
import { ask, refuseRefresh } from '../request';
import {
  type CheckOptions,
  type ServiceClient,
  type CallContext,
  type SearchPage,
  type SearchRequest,
  type Selection,
  type Sort,
  type WordsRequest,
  timeOf,
} from '../service';
import { akInfo, readError } from './info';
import { readAk, signHeaders } from './sign';
import { readOffers } from './wire';

/** 1688's gateway for one's own AK, of 2026. */
export const ak: ServiceClient = {
  ...akInfo,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByPicture,
  words: searchByWords,
};

/** `find_product` of the AK gateway: by picture or by words, one page of up to 50. */

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

/** Throws `AppError`. */
export function searchByPicture(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const { picture, words } = request;
  const what = { imgBase64: toBase64(picture.bytes), ...(words !== undefined && { query: words }) };
  return find(request, what, signal);
}

export function searchByWords(
  request: WordsRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  return find(request, { query: request.query }, signal);
}

/** There is no call that costs nothing: the test is the smallest search. */
export async function checkKey(reach: CallContext, { signal }: CheckOptions): Promise<void> {
  await post(reach, { ...argumentsOf({}), query: '杯', pageSize: 1 }, signal, CHECK_DEADLINE_MS);
}

async function find(
  request: CallContext & Selection,
  what: object,
  signal: AbortSignal,
): Promise<SearchPage> {
  const body = await post(request, { ...argumentsOf(request), ...what }, signal, DEADLINE_MS);
  return { kind: 'page', offers: readOffers(body, 'ak') };
}

function argumentsOf({ sort }: Selection) {
  const sortType = sort && SORTS[sort];
  return {
    pageSize: PAGE_SIZE,
    purchaseAmount: 1,
    // Nothing is held back: the score tells what is like the picture.
    scoreLevel: 'low',
    ...(sortType !== undefined && { sortType }),
  };
}

async function post(
  reach: CallContext,
  argument: object,
  signal: AbortSignal,
  deadlineMs: number,
): Promise<unknown> {
  const { connection, credentials, acquireSlot: leave, offMinutes } = reach;
  if (!credentials.ak) throw new AppError('not-set-up');
  const key = readAk(credentials.ak);
  if (!key) throw new AppError('key-unknown');
  await leave?.(signal); // before it is signed, with the time
  const body = JSON.stringify(argument);
  const headers = await signHeaders(key, {
    method: 'POST',
    path: FIND_PRODUCT,
    body,
    version: VERSION,
    time: Math.floor(timeOf(reach) / 1000),
    nonce: crypto.randomUUID().slice(0, 8),
  });
  return ask({
    url: `${connection.baseUrl}${FIND_PRODUCT}`,
    init: { method: 'POST', headers, body },
    deadlineMs,
    signal,
    readError: (answer) => readError(answer, offMinutes),
  });
}
