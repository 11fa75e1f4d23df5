/**
 * Alibaba.com and AliExpress through OneBound, as its documents describe their searches by picture (read
 * 2026-11-28):
 *
 * - https://open.onebound.cn/help/api/alibaba.item_search_img.html: `imgid` is the address of a picture. The
 *   upload of the account's own market gives it one. There is one page.
 * - https://open.onebound.cn/help/api/aliexpress.item_search_img.html: `imgid` is the id that the upload of
 *   pictures answers, of AliExpress itself as its example shows; `page` counts from 1.
 *
 * Both name no fields of an item, which are those of the keyword searches (`listings.ts`).
 */
import type { OtherMarket } from '../../../core/model/listing';
import { readCursor } from '../paging';
import type { MarketPage, MarketRequest, PictureSearch } from '../service';
import { searchRequest, uploadRequest } from './call';
import { readListings } from './listings';
import type { Market } from './wire';

/** Deadline of each of the two requests: the worker lives for 30 s without another event. */
const DEADLINE_MS = 12_000;

/** @param provider who is named in the listings */
export function marketSearch(
  provider: string,
): Required<Omit<PictureSearch<MarketRequest, MarketPage>, 'fit'>> {
  return {
    upload: (request) =>
      uploadRequest(request, {
        market: uploadOf(request.market, request.connection.market ?? '1688'),
        deadlineMs: DEADLINE_MS,
      }),
    page: (request) => {
      const { market } = request;
      const { picture } = readCursor(request);
      const query = { imgid: picture, ...(market === 'aliexpress' && { page: '1' }) };
      return searchRequest(request, query, {
        market,
        deadlineMs: DEADLINE_MS,
        read: (body) => readListings(body, { provider, market }),
      });
    },
  };
}

/** AliExpress takes only its own pictures, Alibaba.com any address. */
function uploadOf(market: OtherMarket, own: Market): Market | OtherMarket {
  return market === 'aliexpress' ? market : own;
}
