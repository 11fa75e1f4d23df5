import type { GatewayOffer } from '../catalogue';
import type { PictureUrl } from '../links';
import { BusinessError, crossBorderApi } from './answer';
import { detailQuery, type Country } from './query';
import { readJson } from './read-json';
import { saleInfo, skuInfos } from './sale';
import { sellerOpenId } from './seller-open-id';
import { shippingInfo } from './shipping';

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
