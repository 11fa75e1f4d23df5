import type { Api } from './api';
import type { FindOffers, FoundOffer } from './finder';
import { detailUrl, type PictureUrl } from './links';
import { pageOf } from './page-of';
import { readSearchArguments } from './search-arguments';
import { readSearchPicture } from './search-picture';

/** `com.alibaba.product/alibaba.product.image.search`: offers that look like a picture. */
export function createImageSearch(
  find: FindOffers,
  { pictureUrl, hasNoSimilarity }: { pictureUrl: PictureUrl; hasNoSimilarity: () => boolean },
): Api {
  function toProduct({ offer, similarity }: FoundOffer) {
    return {
      productId: offer.offerId,
      title: offer.title,
      imageUrl: pictureUrl(offer),
      ...(!hasNoSimilarity() && { similarity }),
      price: offer.price,
      minOrderQuantity: offer.minOrderQuantity,
      sellerId: offer.sellerId,
      sellerName: offer.sellerName,
      detailPageUrl: detailUrl(offer),
    };
  }

  return {
    requires: { signature: true, accessToken: true, subscription: true },
    acceptsBareCall: true,
    async answer({ parameters }) {
      const picture = await readSearchPicture(parameters);
      const { page, pageSize, similarDegree = 0 } = readSearchArguments(parameters);
      const found = await find(picture);
      const results = found.filter(({ similarity }) => similarity > similarDegree);
      const productList = pageOf(results, page, pageSize).map(toProduct);
      return {
        result: { success: true, productList, totalResults: results.length, page, pageSize },
        errorCode: '0',
        errorMessage: 'success',
      };
    },
  };
}
