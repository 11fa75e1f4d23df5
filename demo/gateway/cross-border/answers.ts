import { createHash } from 'node:crypto';
import type { Country, ListQuery } from './query';
import type { GatewayOffer } from '../catalogue';
import { type PictureUrl, detailUrl } from '../pictures';
import { pageOf, sortedBy, type Order } from '../answers';

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

/** An offer in a list. There is neither a similarity in it, nor tiers, nor whose offer it is. */
function toItem(offer: GatewayOffer, country: Country, pictureUrl: PictureUrl) {
  return {
    offerId: BigInt(offer.offerId),
    subject: offer.title,
    // The catalogue is translated into English only.
    ...(country === 'en' && { subjectTrans: offer.titleEn }),
    imageUrl: pictureUrl(offer),
    priceInfo: {
      price: offer.price ?? null,
      jxhyPrice: offer.jxhyPrice ?? null,
      consignPrice: offer.consignPrice ?? null,
      promotionPrice: offer.promotionPrice ?? null,
    },
    minOrderQuantity: offer.minOrderQuantity,
    monthSold: offer.sold30d,
    repurchaseRate: offer.repurchaseRate,
    sellerIdentities: offer.sellerIdentities,
    offerIdentities: [],
    tradeScore: offer.serviceScore?.toFixed(1),
    companyName: offer.sellerName,
    companyAddress: offer.place,
    isOnePsale: offer.isOnePsale ?? false,
    isPricePrivate: offer.isPricePrivate,
    // The platform's carries a tracker.
    promotionURL: `${detailUrl(offer)}?kjSource=pc&trackerId=demo`,
    sellerDataInfo: sellerData(offer),
    productSimpleShippingInfo: shipping(offer),
    createDate: offer.createDate,
  };
}

/** Numbers as text, and the share of returning buyers as a fraction here. */
function sellerData({ years, serviceScore, repurchaseRate }: GatewayOffer) {
  return {
    tpYear: years?.toString(),
    compositeServiceScore: serviceScore?.toFixed(1),
    repeatPurchasePercent:
      repurchaseRate === undefined
        ? undefined
        : (Number.parseInt(repurchaseRate, 10) / 100).toString(),
  };
}

function shipping({ shipWithinHours }: GatewayOffer) {
  if (shipWithinHours === undefined) return null;
  return { shippingTimeGuarantee: `shipIn${shipWithinHours}Hours` };
}

type Filter = NonNullable<ListQuery['filter']>[number];
const FILTERS: Record<Filter, (offer: GatewayOffer) => boolean> = {
  shipIn24Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 24,
  shipIn48Hours: ({ shipWithinHours = Infinity }) => shipWithinHours <= 48,
  certifiedFactory: ({ isFactory }) => isFactory === true,
  isOnePsale: ({ isOnePsale }) => isOnePsale === true,
};

const SORT_KEYS = {
  price: 'price',
  rePurchaseRate: 'repurchaseRate',
  monthSold: 'sold30d',
} as const;

/** The offers that match a query's filters, in the requested order. */
function selectOffers(offers: readonly GatewayOffer[], query: ListQuery): readonly GatewayOffer[] {
  const passing = offers.filter((offer) => passes(offer, query));
  return sortedBy(passing, (offer) => offer, orderOf(query));
}

function passes(offer: GatewayOffer, query: ListQuery): boolean {
  const { filter = [], priceStart, priceEnd, categoryId } = query;
  if (!filter.every((name) => FILTERS[name](offer))) return false;
  if (categoryId !== undefined && offer.categoryId !== String(categoryId)) return false;
  if (priceStart === undefined && priceEnd === undefined) return true;
  const price = Number(offer.price); // NaN where it is unknown
  return price >= (priceStart ?? 0) && price <= (priceEnd ?? Infinity);
}

function orderOf({ sort = {} }: ListQuery): Order | undefined {
  for (const key of ['price', 'rePurchaseRate', 'monthSold'] as const) {
    const way = sort[key];
    if (way !== undefined) return [SORT_KEYS[key], way];
  }
  return undefined;
}

/** What an offer's own page says beside its line in a list: tiers, SKUs, units, weight and size. */
export function toDetail(offer: GatewayOffer, country: Country, pictureUrl: PictureUrl) {
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

/** A seller as this solution names them: opaque, the same each time, and not the seller's id. */
export function sellerOpenId(sellerId: string): string {
  return `BBB${createHash('sha256').update(`open/${sellerId}`).digest('base64url').slice(0, 22)}`;
}
