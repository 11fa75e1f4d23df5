import type { Offer } from '../model/offer';
import type { ServiceId } from '../model/settings';

/** An offer as the panel has it. */
export interface FoundOffer extends Offer {
  /** Absent where one service alone was asked. */
  foundBy?: readonly ServiceId[];
  /** Fen: the price that the search showed, where the details say another one. */
  headline?: number;
  /** The unit in the seller's words ("公斤"), where `unit` is translated. */
  unitAsWritten?: string;
}

/** What one service found. */
export interface Found {
  service: ServiceId;
  offers: readonly Offer[];
}

/**
 * The offers of several services as one list: what the first one found, then what only the next one
 * did. The same offer of the same market is one row, in the words of the first that found it; what
 * that one does not know comes from the others.
 */
export function mergeOffers(lists: readonly Found[]): FoundOffer[] {
  const merged = new Map<string, FoundOffer>();
  for (const { service, offers } of lists) {
    for (const offer of offers) {
      const key = offerKey(offer);
      const known = merged.get(key);
      if (known?.foundBy?.includes(service)) continue;
      const foundBy = [...(known?.foundBy ?? []), service];
      merged.set(key, { ...(known ? complete(known, offer) : offer), foundBy });
    }
  }
  return [...merged.values()];
}

/** Ids of two markets have nothing to do with each other. */
export function offerKey({ market, offerId }: Offer): string {
  return `${market ?? '1688'} ${offerId}`;
}

function complete(first: Offer, other: Offer): Offer {
  const { price, priceMax, priceBasis, tiers, quote, skus, ...rest } = other;
  return {
    ...rest,
    // A price and what belongs to it are of one service: two bases are never mixed.
    ...(first.price === undefined && { price, priceMax, priceBasis, tiers, quote, skus }),
    ...first,
    ...((first.seller ?? other.seller) && { seller: { ...other.seller, ...first.seller } }),
    badges: [...new Set([...first.badges, ...other.badges])],
  };
}
