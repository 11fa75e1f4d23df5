import type { GatewayOffer } from '../catalogue';
import type { PictureUrl } from '../pictures';
import { BusinessError, crossBorderApi, readJson } from './call';
import { detailQuery, type Country } from './query';
import { sellerOpenId } from './searches';

/** `product.search.queryProductDetail`: tiers, SKUs, units, weight and size of one offer. */
export function createDetail(offers: readonly GatewayOffer[], pictureUrl: PictureUrl) {
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  return crossBorderApi('offerDetailParam', (json) => {
    const { offerId, country } = readJson('offerDetailParam', detailQuery, json);
    const offer = byId.get(offerId);
    if (offer === undefined) {
      throw new BusinessError('OFFER_NOT_FOUND', `There is no offer ${offerId}.`);
    }
    return toDetail(offer, country, pictureUrl);
  });
}

function toDetail(offer: GatewayOffer, country: Country, pictureUrl: PictureUrl) {
  const { mix, onePiece, sellerId } = offer;
  return {
    offerId: BigInt(offer.offerId),
    categoryId: offer.categoryId === undefined ? undefined : BigInt(offer.categoryId),
    subject: offer.title,
    ...(country === 'en' && { subjectTrans: offer.titleEn }),
    status: offer.published === false ? 'member expired' : 'published',
    productImage: { images: [pictureUrl(offer)] },
    productSkuInfos: skuInfos(offer, country),
    productSaleInfo: saleInfo(offer, country),
    minOrderQuantity: offer.minOrderQuantity,
    batchNumber: offer.lot,
    productShippingInfo: shippingInfo(offer),
    companyName: offer.sellerName,
    sellerOpenId: sellerId === undefined ? undefined : sellerOpenId(sellerId),
    // A count, whatever its name says; as text.
    soldOut: offer.sold30d?.toString(),
    isOnePsale: offer.isOnePsale ?? false,
    isPatentProduct: offer.isPatented ?? false,
    isPricePrivate: offer.isPricePrivate,
    ...(mix && {
      sellerMixSetting: {
        mixAmount: mix.amount === undefined ? undefined : Number(mix.amount),
        mixNumber: mix.number,
      },
    }),
    ...(onePiece && {
      fenxiaoSaleInfo: {
        onePiecePrice: onePiece.price,
        onePieceFreePostage: onePiece.freePostage,
      },
    }),
    createDate: offer.createDate,
  };
}

/** Prices by quantity. With `quoteType` 1 there is a list too, but it is not what one pays. */
function saleInfo(offer: GatewayOffer, country: Country) {
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

function skuInfos({ skus = [] }: GatewayOffer, country: Country) {
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

const WEIGHED_PER_SKU = ['grams', 'kilograms'] as const;

/**
 * Weight and size of an offer. One weight is kilograms; that of each SKU comes in grams with some
 * offers (`skuShippingInfoList`) and in kilograms with others (`skuShippingDetails`).
 */
function shippingInfo(offer: GatewayOffer) {
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
