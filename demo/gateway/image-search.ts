import { isPictureError } from '../retrieval/errors';
import type { Api } from './api';
import type { GatewayOffer } from './catalogue';
import { GatewayError } from './errors';
import { readSearchArguments, type SearchArguments } from './search-arguments';
import { invalidImage, readSearchPicture } from './search-picture';

interface Hit {
  /** The offer's id. */
  readonly id: string;
  /** 0..1. */
  readonly similarity: number;
}

/** The search behind the API. It rejects with a `PictureError` for a picture it cannot decode. */
export interface Retriever {
  /** The nearest pictures first, at most `limit` of them. */
  search(image: Uint8Array, limit: number): Promise<readonly Hit[]>;
}

/**
 * Results lie above this similarity. Measured on 1,019 shop photos: two of three other photos of
 * the same product lie above it, and about every twelfth photo of whatever it shows (median 85
 * results). At 0.4 a search has 18 results, but half of the other views are lost.
 */
const MATCH_FLOOR = 0.3;
/** As on the platform, nobody pages through more than some screens of look-alikes. */
const MAX_RESULTS = 200;

interface ImageSearchDeps {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
  /** Where `/pictures` is served, without a slash at its end. */
  readonly baseUrl: string;
}

/** `com.alibaba.product/alibaba.product.image.search`: offers that look like a picture. */
export function createImageSearch({ offers, retriever, baseUrl }: ImageSearchDeps): Api {
  const offersById = new Map(offers.map((offer) => [offer.offerId, offer]));

  function toProduct({ id, similarity }: Hit) {
    const offer = offersById.get(id);
    if (offer === undefined) throw new Error(`The index holds ${id}, which is no offer.`);
    return {
      productId: id,
      title: offer.title,
      imageUrl: `${baseUrl}/pictures/${id}.jpg`,
      similarity,
      price: offer.price,
      minOrderQuantity: offer.minOrderQuantity,
      sellerId: offer.sellerId,
      sellerName: offer.sellerName,
      detailPageUrl: `https://detail.1688.com/offer/${id}.html`,
    };
  }

  return {
    requires: { signature: true, accessToken: true, subscription: true },
    acceptsBareCall: true,
    async answer({ parameters }) {
      const picture = await readSearchPicture(parameters);
      const search = readSearchArguments(parameters);
      const results = selectResults(await findHits(retriever, picture), search);
      const { page, pageSize } = search;
      const productList = results.slice((page - 1) * pageSize, page * pageSize).map(toProduct);
      return {
        result: { success: true, productList, totalResults: results.length, page, pageSize },
        errorCode: '0',
        errorMessage: 'success',
      };
    },
  };
}

async function findHits(retriever: Retriever, picture: Uint8Array): Promise<readonly Hit[]> {
  try {
    return await retriever.search(picture, MAX_RESULTS);
  } catch (cause) {
    if (isPictureError(cause)) throw invalidImage('it cannot be decoded', cause);
    throw new GatewayError('ISPInvokeError', { cause });
  }
}

/** Rounds as the platform does, and filters by what the caller will see. */
function selectResults(hits: readonly Hit[], { similarDegree }: SearchArguments): Hit[] {
  const floor = Math.max(MATCH_FLOOR, similarDegree ?? 0);
  return hits
    .map(({ id, similarity }) => ({ id, similarity: Number(similarity.toFixed(4)) }))
    .filter(({ similarity }) => similarity > floor);
}
