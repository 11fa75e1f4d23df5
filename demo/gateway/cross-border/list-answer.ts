import type { GatewayOffer } from '../catalogue';
import type { PictureUrl } from '../links';
import { pageOf } from '../page-of';
import { toItem } from './item';
import type { ListQuery } from './query';
import { selectOffers } from './select';

/** One page of the offers that pass the query's filters. */
export function listAnswer(
  offers: readonly GatewayOffer[],
  query: ListQuery,
  pictureUrl: PictureUrl,
) {
  const { beginPage, pageSize, country } = query;
  const selected = selectOffers(offers, query);
  return {
    totalRecords: selected.length,
    totalPage: Math.ceil(selected.length / pageSize),
    pageSize,
    currentPage: beginPage,
    data: pageOf(selected, beginPage, pageSize).map((offer) => toItem(offer, country, pictureUrl)),
  };
}
