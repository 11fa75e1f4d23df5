/**
 * `com.alibaba.linkplus/alibaba.cross.similar.offer.search` of the open platform, by the address of a
 * public picture, which the service loads itself.
 */
import { checkConnection } from '../open-platform/client';
import { call, tokenForm } from '../open-platform/signed-call';
import { refreshToken } from '../open-platform/tokens';
import { pageOf } from '../paging';
import { publicUrlOf } from '../picture-for-service';
import type { ServiceClient, SearchPage, SearchRequest } from '../service';
import { similarOfferInfo } from './info';
import { readPage } from './wire';

export const similarOffer: ServiceClient = {
  ...similarOfferInfo,
  check: (connection, credentials, options) =>
    checkConnection(SIMILAR_OFFERS, { connection, credentials }, options),
  refresh: refreshToken,
  search: searchByAddress,
};

const SIMILAR_OFFERS = 'param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search';

/** Fixed by the service. */
const PAGE_SIZE = 20;
const DEADLINE_MS = 20_000;

/** `cursor` is the page's number. Throws `picture-private`, `not-set-up`, and what `call` throws. */
async function searchByAddress(
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
    credentials: request.credentials,
    deadlineMs: DEADLINE_MS,
    signal,
  });
  const found = readPage(body, 'similar-offer');
  return pageOf(found, { page: Number(cursor), size: PAGE_SIZE, cursorOf: String });
}
