import type { GatewayOffer } from '../catalogue';
import type { Country } from './query';

/** Prices by quantity. With `quoteType` 1 there is a list too, but it is not what one pays. */
export function saleInfo(offer: GatewayOffer, country: Country) {
  const { quoteType = 0, tiers, price, minOrderQuantity = 1, promotionPrice, unit } = offer;
  const flat = price === undefined ? [] : [{ startQuantity: minOrderQuantity, price }];
  return {
    amountOnSale: offer.stock,
    priceRangeList: (tiers ?? flat).map((tier, index) => ({
      startQuantity: tier.startQuantity,
      price: tier.price,
      // A promotion is for the smallest quantity.
      promotionPrice: index === 0 ? promotionPrice : undefined,
    })),
    quoteType,
    ...(unit !== undefined && {
      unitInfo: { unit, ...(country === 'en' && { transUnit: offer.unitEn }) },
    }),
    jxhyPrice: offer.jxhyPrice,
    consignPrice: offer.consignPrice,
  };
}

export function skuInfos({ skus = [] }: GatewayOffer, country: Country) {
  return skus.map(({ skuId, name, nameEn, price, stock }) => ({
    skuId,
    amountOnSale: stock,
    price,
    skuAttributes: [
      {
        attributeName: '规格',
        value: name,
        ...(country === 'en' && { attributeNameTrans: 'Specification', valueTrans: nameEn }),
      },
    ],
  }));
}
