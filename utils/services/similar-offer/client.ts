import { checkConnection } from '../open-platform/client';
import { call, tokenForm } from '../open-platform/signed-call';
import { refreshToken } from '../open-platform/tokens';
import { publicUrlOf } from '../picture-for-service';
import type { ServiceClient, SearchPage, SearchRequest } from '../service';
import { similarOfferInfo } from './info';
import { readPage } from './wire';

/** The open platform's search for similar offers. It loads the picture itself. */
export const similarOffer: ServiceClient = {
  ...similarOfferInfo,
  check: (connection, credentials, options) =>
    checkConnection(SIMILAR_OFFERS, { connection, credentials }, options),
  refresh: refreshToken,
  search: searchByAddress,
};

/** `com.alibaba.linkplus/alibaba.cross.similar.offer.search`, by the address of a public picture. */

export const SIMILAR_OFFERS = 'param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search';

/** The service's own; it cannot be chosen. */
const PAGE_SIZE = 20;
const DEADLINE_MS = 20_000;

/** `cursor` is the number of the page. Throws `AppError`. */
export async function searchByAddress(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const { picture, connection, cursor = '1' } = request;
  const { url, fields } = await tokenForm(request, SIMILAR_OFFERS, {
    picUrl: publicUrlOf(picture, connection),
    page: cursor,
  });
  await request.acquireSlot?.(signal);
  const body = await call({
    url,
    body: new URLSearchParams(fields),
    deadlineMs: DEADLINE_MS,
    signal,
  });
  const { offers, total } = readPage(body, 'similar-offer');
  const page = Number(cursor);
  const more = offers.length > 0 && total !== undefined && page * PAGE_SIZE < total;
  return { kind: 'page', offers, total, next: more ? String(page + 1) : undefined };
}
