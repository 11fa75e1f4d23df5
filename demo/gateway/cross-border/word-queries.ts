import type { GatewayOffer } from '../catalogue';
import type { PictureUrl } from '../links';
import { crossBorderApi } from './answer';
import { listAnswer } from './list-answer';
import { keywordQuery, sellerQuery } from './query';
import { readJson } from './read-json';
import { sellerOpenId } from './seller-open-id';
import { hasWords } from '../words';

/** `product.search.keywordQuery`: offers whose title has the words. */
export function createKeywordQuery(offers: readonly GatewayOffer[], pictureUrl: PictureUrl) {
  return crossBorderApi('offerQueryParam', (json) => {
    const query = readJson('offerQueryParam', keywordQuery, json);
    const found = offers.filter((offer) => hasWords(offer, query.keyword, query.keywordTranslate));
    return listAnswer(found, query, pictureUrl);
  });
}

/** `product.search.querySellerOfferList`: all offers of a shop. */
export function createSellerQuery(offers: readonly GatewayOffer[], pictureUrl: PictureUrl) {
  return crossBorderApi('offerQueryParam', (json) => {
    const query = readJson('offerQueryParam', sellerQuery, json);
    const found = offers.filter(
      (offer) =>
        offer.sellerId !== undefined &&
        sellerOpenId(offer.sellerId) === query.sellerOpenId &&
        (query.keyword === undefined || hasWords(offer, query.keyword)),
    );
    return listAnswer(found, query, pictureUrl);
  });
}
