import type { GatewayOffer } from '../catalogue';

const WEIGHED_PER_SKU = ['grams', 'kilograms'] as const;

/**
 * Weight and size of an offer. One weight is kilograms; that of each SKU comes in grams with some
 * offers (`skuShippingInfoList`) and in kilograms with others (`skuShippingDetails`).
 */
export function shippingInfo(offer: GatewayOffer) {
  const { size, weightGrams, skus, shipWithinHours, place } = offer;
  return {
    sendGoodsAddressText: place,
    ...size,
    ...(weightGrams !== undefined &&
      (skus ? skuWeights(offer, weightGrams) : { weight: weightGrams / 1000 })),
    ...(shipWithinHours !== undefined && {
      shippingTimeGuarantee: `shipIn${shipWithinHours}Hours`,
    }),
  };
}

function skuWeights({ offerId, skus = [] }: GatewayOffer, grams: number) {
  const way = WEIGHED_PER_SKU[Number(offerId.at(-1)) % WEIGHED_PER_SKU.length];
  return way === 'grams'
    ? { skuShippingInfoList: skus.map(({ skuId }) => ({ skuId, weight: grams })) }
    : {
        skuShippingDetails: skus.map(({ skuId }) => ({
          skuId,
          weight: grams / 1000,
          pkgSizeSource: 'officialWeight',
        })),
      };
}
