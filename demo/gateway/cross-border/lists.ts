import type { GatewayOffer } from '../catalogue';
import { type PictureUrl, detailUrl } from '../pictures';
import { pageOf, sortedBy, type Order } from '../answers';
import type { ListQuery, Country } from './query';

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
