/**
 * Image search of 1688's open platform, `com.alibaba.product/alibaba.product.image.search`, with the
 * user's own key. It is known from an article alone, which lets the open
 * platform's own documentation win where they differ.
 */
import * as z from 'zod/mini';
import { AppError, isAppError } from '../../../core/errors';
import type { ServiceId } from '../../../core/model/settings';
import { clockOffMinutes } from '../answer';
import { type FoundPage, pageOf } from '../paging';
import { field, parseAnswer, read, readCount, readOffers, shape } from '../read-fields';
import { serviceInfoOf } from '../registry';
import { type ServiceRequest, askService } from '../request';
import type { CallContext, CheckOptions, HttpService, SearchPage, SearchRequest } from '../service';
import { CURRENT_TIME, IMAGE_SEARCH, signedRequest, tokenRequest } from './call';
import { readPlatformTime } from './tokens';

export const openPlatform: HttpService = {
  ...serviceInfoOf('open-platform'),
  kind: 'http',
  search: { page: (request) => searchByPicture('open-platform', request) },
};

const PAGE_SIZE = 20;
/** Together with the picture's 10 s under the 30 s of a worker. */
const DEADLINE_MS = 20_000;

/** `cursor` is the page's number. */
export function searchByPicture(
  provider: ServiceId,
  request: SearchRequest,
): Promise<ServiceRequest<SearchPage>> {
  const { picture, cursor = '1' } = request;
  const { similarDegree } = request.connection;
  const parameters = {
    page: cursor,
    pageSize: String(PAGE_SIZE),
    ...(similarDegree === undefined ? {} : { similarDegree: String(similarDegree) }),
  };
  const extension = picture.mime === 'image/png' ? 'png' : 'jpg';
  return tokenRequest(request, IMAGE_SEARCH, parameters, {
    file: {
      blob: new Blob([picture.bytes], { type: picture.mime }),
      name: `picture.${extension}`,
    },
    deadlineMs: DEADLINE_MS,
    read: (body) =>
      pageOf(readPage(body, provider), {
        page: Number(cursor),
        size: PAGE_SIZE,
        cursorOf: String,
      }),
  });
}

/** As its article describes it: every field is optional, and an item that cannot be read is left out. */
const readItem = shape({
  offerId: read.id('productId'),
  title: read.text('title'),
  imageUrl: read.string('imageUrl'),
  // Opened exactly as the service sent it.
  detailUrl: read.by((value) => (typeof value === 'string' ? value : undefined), 'detailPageUrl'),
  price: read.fen('price'),
  moq: read.count('minOrderQuantity'),
  similarity: read.share('similarity'),
  seller: read.together({ id: read.text('sellerId'), name: read.text('sellerName') }),
});
const answerSchema = z.object({
  result: z.object({ productList: z.array(z.unknown()), totalResults: field }),
});

/** Prices in fen. Throws `bad-answer` where there is no list, or no item of it can be read. */
export function readPage(body: unknown, provider: string): FoundPage {
  const { productList, totalResults } = parseAnswer(answerSchema, body).result;
  return { offers: readOffers(productList, provider, readItem), total: readCount(totalResults) };
}

const CHECK_DEADLINE_MS = 10_000;

/**
 * The connection test: two free calls without a picture. Returns where a search would work, else
 * throws the cause (`not-set-up`, `clock-wrong`, `key-unknown`, `not-subscribed`, …).
 * 1. `system/currentTime`, signed, proves address, key and secret, and answers the service's time.
 * 2. The search API without a picture: it checks token, permission, arguments in this order, so that
 *    an error about the argument proves the others.
 * @param api the one that a search would call
 */
export async function checkConnection(
  api: string,
  context: CallContext,
  { signal, now }: CheckOptions,
): Promise<void> {
  const reading = { deadlineMs: CHECK_DEADLINE_MS, read: (body: unknown) => body };
  const probe = await tokenRequest(context, api, {}, reading); // throws `not-set-up` before any request
  if (context.connection.form !== 'bare') {
    const request = await signedRequest(context, CURRENT_TIME, {}, reading);
    checkClock(await askService(request, signal), now);
  }
  try {
    await askService(probe, signal);
  } catch (error) {
    const isArgument =
      isAppError(error) && /\.Param(Missing|Invalid)$/.test(error.detail?.serviceCode ?? '');
    if (!isArgument) throw error;
  }
}

/** An unreadable time is ignored. */
function checkClock(body: unknown, now: number): void {
  const service = readPlatformTime(body);
  if (service === undefined) return;
  const offMinutes = clockOffMinutes(now - service);
  if (offMinutes !== undefined) throw new AppError('clock-wrong', { detail: { offMinutes } });
}
