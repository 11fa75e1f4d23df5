/** What Alibaba.com and AliExpress ask for the goods of an offer: invented, and the same each time. */
import type { GatewayOffer } from '../catalogue';
import type { PictureUrl } from '../pictures';

const CNY_PER_USD = 7.1;

/** A share from 0 to 1 that follows from the offer, another one for each `about`. */
function shareOf({ offerId }: GatewayOffer, about: number): number {
  const digits = Number(offerId.slice(-6));
  return ((digits * 7919 + about * 104_729) % 1009) / 1009;
}

const between = (offer: GatewayOffer, about: number, low: number, high: number) =>
  low + shareOf(offer, about) * (high - low);

/** Undefined where the offer's goods are not sold there, or have no price. */
function usdOf(offer: GatewayOffer, about: number, low: number, high: number): number | undefined {
  const isSold = shareOf(offer, about) < 0.75;
  const cny = Number(offer.price ?? 0);
  return isSold && cny > 0 ? (cny / CNY_PER_USD) * between(offer, about + 1, low, high) : undefined;
}

function common(offer: GatewayOffer, pictureUrl: PictureUrl) {
  return {
    title: offer.titleEn ?? offer.title,
    pic_url: pictureUrl(offer),
    sample_id: '',
    seller_nick: offer.sellerNameEn ?? offer.sellerName,
  };
}

const QUANTITIES = [1, 5, 20];
const DISCOUNTS = [1, 0.92, 0.84];

/** Wholesale for export: dearer than 1688, from a higher quantity, cheaper with each step. */
export function toAlibabaItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const usd = usdOf(offer, 1, 1.25, 1.9);
  if (usd === undefined) return undefined;
  const moq = Math.max(offer.minOrderQuantity ?? 1, 10) * 5;
  const prices = DISCOUNTS.map((share) => Math.max(usd * share, 0.01).toFixed(2));
  const quantities = QUANTITIES.map((times) => moq * times);
  const spans = quantities.map((from, at) => {
    const next = quantities[at + 1];
    return next === undefined ? `≥${from}` : `${from}~${next - 1}`;
  });
  const id = `16${offer.offerId.slice(-11).padStart(11, '0')}`;
  return {
    ...common(offer, pictureUrl),
    num_iid: BigInt(id),
    price: `${prices.at(-1)}-${prices[0]}`,
    promotion_price: '',
    price_range: spans.map((span, at) => [span, prices[at]]),
    min_num: moq,
    sales: Math.round((offer.sold30d ?? 0) / 9),
    post_fee: '',
    area: 'CN',
    detail_url: `//www.alibaba.com/product-detail/Item_${id}.html?s=p`,
  };
}

/** Retail: several times the price, single pieces, often with freight beside it. */
export function toAliexpressItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const usd = usdOf(offer, 2, 2.4, 4.2);
  if (usd === undefined) return undefined;
  const price = Math.max(Math.ceil(usd) - 0.01, 0.49);
  const id = `1005${offer.offerId.slice(-12).padStart(12, '0')}`;
  const hasFreight = shareOf(offer, 4) < 0.6;
  return {
    ...common(offer, pictureUrl),
    num_iid: BigInt(id),
    price: `US $${(price * 1.6).toFixed(2)}`,
    promotion_price: `US $${price.toFixed(2)}`,
    sales: '',
    orders: Math.round(between(offer, 5, 0, 900)),
    post_fee: hasFreight ? between(offer, 6, 1.2, 4).toFixed(2) : 0,
    area: '',
    detail_url: `//www.aliexpress.com/item/${id}.html?spm=a2g0o.productlist.1`,
  };
}
