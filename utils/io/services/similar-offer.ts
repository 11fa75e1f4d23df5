/**
 * `com.alibaba.linkplus/alibaba.cross.similar.offer.search` of the open platform, by the address of a
 * public picture, which the service loads itself. Every field of its answer is optional.
 */
import * as z from 'zod/mini';
import { tokenRequest } from './open-platform/call';
import { pageOf } from './paging';
import { publicUrlOf } from './picture-for-service';
import {
  field,
  listField,
  looseFields,
  parseAnswer,
  read,
  readCount,
  readOffers,
  shape,
} from './read-fields';
import { serviceInfoOf } from './registry';
import type { ServiceRequest } from './request';
import type { HttpService, SearchPage, SearchRequest } from './service';

export const similarOffer: HttpService = {
  ...serviceInfoOf('similar-offer'),
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
    read: (body) => {
      const { result, total } = parseAnswer(answerSchema, body).result;
      const offers = readOffers(result, 'similar-offer', readItem);
      const found = { offers, total: readCount(total) };
      return pageOf(found, { page: Number(cursor), size: PAGE_SIZE, cursorOf: String });
    },
  });
}

const answerSchema = z.object({
  result: looseFields({ total: field, result: listField }),
});
const readPlace = shape({ province: read.text('province'), city: read.text('city') });
const readItem = shape({
  offerId: read.id('offerId'),
  title: read.text('subject'),
  imageUrl: read.pictureUrl('imageUrl'),
  detailUrl: read.first(read.string('detailUrl'), read.page('offerId')),
  price: read.by((value) => readCount(value) || undefined, 'oldPrice'), // in fen: 1010 is ¥10.10
  moq: read.count('quantityBegin'),
  unit: read.text('unit'),
  place: (fields) => Object.values(readPlace(fields)).join(' ') || undefined,
});
