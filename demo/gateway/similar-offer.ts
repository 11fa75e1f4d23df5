import * as z from 'zod/mini';
import { BUSINESS, type Api } from './param2';
import { SearchError, type FindOffers } from './finder';
import type { GatewayOffer } from './catalogue';
import { detailUrl, type PictureUrl } from './pictures';
import { pageOf } from './answers';
import { readFields, requiredText } from './parameters';
import { countText } from './schema';
import type { LoadPicture } from './picture-source';

const PAGE_SIZE = 20;
const argumentsSchema = z.object({ page: countText(1, 999_999) });

interface SimilarOfferDeps {
  readonly find: FindOffers;
  readonly load: LoadPicture;
  readonly pictureUrl: PictureUrl;
}

/** `com.alibaba.linkplus/alibaba.cross.similar.offer.search`: by the address of a public picture. */
export function createSimilarOffer({ find, load, pictureUrl }: SimilarOfferDeps): Api {
  return {
    ...BUSINESS,
    async answer({ parameters }) {
      const picUrl = requiredText(parameters, 'picUrl');
      const { page } = readFields(argumentsSchema, parameters);
      const picture = await load(picUrl);
      if (picture === undefined) return refusal('PIC_URL_INVALID', 'picUrl cannot be loaded');
      const found = await find(picture).catch((error: unknown) => {
        if (error instanceof SearchError && error.isPictureAtFault) return undefined;
        throw error;
      });
      if (found === undefined) return refusal('PIC_URL_INVALID', 'picUrl is not a picture');
      const result = pageOf(found, page, PAGE_SIZE).map(({ offer }) => toItem(offer, pictureUrl));
      return { result: { total: found.length, page, pageSize: PAGE_SIZE, result }, success: true };
    },
  };
}

/** This API's own way of failing inside HTTP 200. */
function refusal(errorCode: string, errorMessage: string) {
  return { success: false, errorCode, errorMessage };
}

function toItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const [province, city] = offer.place?.split(' ') ?? [];
  return {
    offerId: offer.offerId,
    subject: offer.title,
    quantityBegin: offer.minOrderQuantity,
    unit: offer.unit,
    // The price is in fen, whatever its name says.
    oldPrice: offer.price === undefined ? undefined : Math.round(Number(offer.price) * 100),
    imageUrl: pictureUrl(offer),
    province,
    city,
    detailUrl: detailUrl(offer),
  };
}
