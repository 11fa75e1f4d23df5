import type { GatewayOffer } from '../catalogue';
import { detailUrl, type PictureUrl } from '../links';

/** The marketplace that is searched. The demo's catalogue serves both. */
export type Platform = '1688' | 'taobao';

export function toItem(offer: GatewayOffer, platform: Platform, pictureUrl: PictureUrl) {
  const { offerId, price, promotionPrice, sold30d } = offer;
  return {
    num_iid: BigInt(offerId),
    title: offer.title,
    pic_url: pictureUrl(offer),
    price,
    // A number, where the price beside it is text.
    promotion_price: promotionPrice === undefined ? undefined : Number(promotionPrice),
    sales: sold30d,
    detail_url:
      platform === '1688' ? detailUrl(offer) : `https://item.taobao.com/item.htm?id=${offerId}`,
    seller_nick: offer.sellerName,
    area: offer.place,
  };
}
