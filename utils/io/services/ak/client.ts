/**
 * `find_product` of 1688's AK gateway (`/api/find_product/1.0.0`): one page of up to 50 offers, by
 * picture or by words. No public document exists; the protocol is that of 1688's own clients of 2026.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { AppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
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
import { akInfo } from './info';
import { readError } from './read-error';
import { type AkKey, readAk, signHeaders } from './sign';
import { readOffers } from './wire';

export const ak: HttpService = {
  ...akInfo,
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
      method: 'POST',
      path: FIND_PRODUCT,
      body,
      version: VERSION,
      time: Math.floor(timeOf(context) / 1000),
      nonce: crypto.randomUUID().slice(0, 8),
      md5,
    });
  return {
    url: `${connection.baseUrl}${FIND_PRODUCT}`,
    init: async () => ({ method: 'POST', headers: await headersNow(), body }),
    deadlineMs,
    credentials,
    secrets: [key.secret, key.id],
    readError: (answer) => readError(answer, offMinutes),
    read: (answer) => ({ offers: readOffers(answer, 'ak') }),
  };
}
