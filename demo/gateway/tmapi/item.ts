import type { GatewayOffer } from '../catalogue';
import { detailUrl, type PictureUrl } from '../links';

export function toItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const { price, sold30d, place } = offer;
  return {
    item_id: BigInt(offer.offerId),
    product_url: detailUrl(offer),
    title: offer.title,
    img: pictureUrl(offer),
    price,
    price_info: price === undefined ? null : { sale_price: price, origin_price: price },
    moq: offer.minOrderQuantity,
    quantity_prices: quantityPrices(offer),
    sale_info:
      sold30d === undefined ? null : { sale_quantity: String(sold30d), sale_quantity_int: sold30d },
    delivery_info: { area_from: place?.split(' ') ?? [] },
    item_repurchase_rate: offer.repurchaseRate ?? null,
    rating_star: null,
    shop_info: {
      member_id: offer.sellerId,
      company_name: offer.sellerName,
      is_factory: offer.isFactory,
      shop_years: offer.years,
    },
    is_ad: false,
  };
}

/** Each with the quantity up to which it holds; the last has none. */
function quantityPrices({ tiers = [] }: GatewayOffer) {
  return tiers.map(({ startQuantity, price }, index) => {
    const next = tiers[index + 1];
    return {
      begin_num: String(startQuantity),
      end_num: next === undefined ? '' : String(next.startQuantity - 1),
      price,
    };
  });
}
