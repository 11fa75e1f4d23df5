import type { StatedOffer } from '../catalogue/offer';
import { isPictureError } from '../retrieval/decode';
import type { Retriever } from '../retrieval/retriever';

/** An offer as the gateway stores it. Unknown fields are absent. */
export interface GatewayOffer extends Partial<Omit<StatedOffer, 'offerId' | 'product'>> {
  /** Decimal digits. */
  readonly offerId: string;
  /** Absolute path of the picture, or what draws it. */
  readonly picture: string | (() => Promise<Uint8Array>);
}

/**
 * Whether an offer's title has all the words. They are looked for in the Chinese title, and, as if
 * they had been translated, in the English one.
 */
export function hasWords(
  { title = '', titleEn = '' }: GatewayOffer,
  words: string,
  isTranslated = true,
): boolean {
  const text = (isTranslated ? `${title}\n${titleEn}` : title).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
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
 * Results lie above this similarity. Measured on 1,019 shop photos: two of three other photos of the same
 * product lie above it, and a photo has 85 results (median). At 0.03 it has 35, but half of the other views
 * are lost.
 */
export const MATCH_FLOOR = 0.015;
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
