import type { GatewayOffer } from '../catalogue';
import { detailUrl, type PictureUrl } from '../links';
import type { Country } from './query';

/** An offer in a list. There is neither a similarity in it, nor tiers, nor whose offer it is. */
export function toItem(offer: GatewayOffer, country: Country, pictureUrl: PictureUrl) {
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
