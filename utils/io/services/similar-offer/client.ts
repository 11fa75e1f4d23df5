/**
 * `com.alibaba.linkplus/alibaba.cross.similar.offer.search` of the open platform, by the address of a
 * public picture, which the service loads itself.
 */
import { tokenRequest } from '../open-platform/signed-call';
import { pageOf } from '../paging';
import { publicUrlOf } from '../picture-for-service';
import type { ServiceRequest } from '../request';
import type { HttpService, SearchPage, SearchRequest } from '../service';
import { similarOfferInfo } from './info';
import { readPage } from './wire';

export const similarOffer: HttpService = {
  ...similarOfferInfo,
  kind: 'http',
  search: { page: searchByAddress },
};

export const SIMILAR_OFFERS = 'param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search';

/** Fixed by the service. */
const PAGE_SIZE = 20;
const DEADLINE_MS = 20_000;

/** `cursor` is the page's number. */
function searchByAddress(request: SearchRequest): Promise<ServiceRequest<SearchPage>> {
  const { picture, connection, cursor = '1' } = request;
  const parameters = { picUrl: publicUrlOf(picture, connection), page: cursor };
  return tokenRequest(request, SIMILAR_OFFERS, parameters, {
    deadlineMs: DEADLINE_MS,
    read: (body) =>
      pageOf(readPage(body, 'similar-offer'), {
        page: Number(cursor),
        size: PAGE_SIZE,
        cursorOf: String,
      }),
  });
}
