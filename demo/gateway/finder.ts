import { isPictureError } from '../retrieval/errors';
import type { GatewayOffer } from './catalogue';

interface Hit {
  /** The offer's id. */
  readonly id: string;
  /** 0..1. */
  readonly similarity: number;
}

/** The search behind the services. It rejects with a `PictureError` for a picture it cannot decode. */
export interface Retriever {
  /** The nearest pictures first, at most `limit` of them. */
  search(image: Uint8Array, limit: number): Promise<readonly Hit[]>;
}

export interface FoundOffer {
  readonly offer: GatewayOffer;
  /** 0..1, four digits. */
  readonly similarity: number;
}

/** Offers that look like the picture, the most similar first. */
export type FindOffers = (image: Uint8Array) => Promise<readonly FoundOffer[]>;

/** Why a search gave nothing: the caller's picture, or the search itself. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly isPictureAtFault: boolean;

  constructor(cause: unknown) {
    super('The search failed.', { cause });
    this.isPictureAtFault = isPictureError(cause);
  }
}

/**
 * Results lie above this similarity. Measured on 1,019 shop photos: two of three other photos of
 * the same product lie above it, and about every twelfth photo of whatever it shows (median 85
 * results). At 0.4 a search has 18 results, but half of the other views are lost.
 */
const MATCH_FLOOR = 0.3;
/** Like the platform, limits the number of result pages. */
const MAX_RESULTS = 200;

/** One catalogue's search for all services. Rejects with a `SearchError`. */
export function createFinder(offers: readonly GatewayOffer[], retriever: Retriever): FindOffers {
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  return async function findOffers(image) {
    const hits = await retriever.search(image, MAX_RESULTS).catch((cause: unknown) => {
      throw new SearchError(cause);
    });
    return hits
      .map(({ id, similarity }) => {
        const offer = byId.get(id);
        if (offer === undefined) throw new Error(`The index holds ${id}, which is no offer.`);
        // Rounded as the platform does, so that filters see what the caller will see.
        return { offer, similarity: Number(similarity.toFixed(4)) };
      })
      .filter(({ similarity }) => similarity > MATCH_FLOOR);
  };
}
