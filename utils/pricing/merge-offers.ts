import type { FoundOffer } from '../model/compared-offer';
import type { Offer, OfferDetails } from '../model/offer';
import type { ServiceId } from '../model/settings';

/** What one service found. */
export interface ServiceOffers {
  service: ServiceId;
  offers: readonly Offer[];
}

/**
 * The offers of several services as one list: what the first one found, then what only the next one
 * did. The same offer of the same market is one row, in the words of the first that found it; what
 * that one does not know comes from the others.
 */
export function mergeOffers(lists: readonly ServiceOffers[]): FoundOffer[] {
  const merged = new Map<string, FoundOffer>();
  for (const { service, offers } of lists) {
    for (const offer of offers) {
      const key = offerKey(offer);
      const known = merged.get(key);
      if (known?.foundBy?.includes(service)) continue;
      const foundBy = [...(known?.foundBy ?? []), service];
      merged.set(key, { ...(known ? fillGaps(known, offer) : offer), foundBy });
    }
  }
  return [...merged.values()];
}

/** Ids of two markets have nothing to do with each other. */
export function offerKey({ market, offerId }: Offer): string {
  return `${market ?? '1688'} ${offerId}`;
}

function fillGaps(first: Offer, other: Offer): Offer {
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

/** Only offers on 1688 have details: ids of another market have nothing to do with theirs. */
export function canHaveDetails({ market }: Pick<Offer, 'market'>): boolean {
  return market === undefined;
}

/**
 * An offer with what its details say: they win, because they are of this offer alone and newer. What
 * they do not know stays as the search said it. Their price is what the least quantity costs; the
 * search's own one stays as `headline` where it was another.
 * @param language BCP 47 tag of the words on screen, for the unit
 */
export function withDetails(
  offer: FoundOffer,
  details: OfferDetails,
  language: string,
): FoundOffer {
  const { provider: _, offerId: __, images: ___, unitTranslated, seller, ...terms } = details;
  const { price, priceMax, priceBasis } = details.price === undefined ? offer : details;
  return {
    ...offer,
    ...withoutUndefined(terms),
    price,
    priceMax,
    priceBasis,
    ...headlineOf(offer, price),
    ...(details.unit !== undefined && unitOf(details.unit, unitTranslated, language)),
    // The search's own id of a seller counts sellers: the details may have another kind of it.
    seller: seller ? { ...seller, ...offer.seller } : offer.seller,
  };
}

function headlineOf({ headline, price: listed }: FoundOffer, price: number | undefined) {
  const shown = headline ?? listed;
  return shown === undefined || shown === price ? {} : { headline: shown };
}

/** What is sold, in the reader's words where the service has translated it. */
function unitOf(unit: string, translated: string | undefined, language: string) {
  if (translated === undefined || language.startsWith('zh')) return { unit };
  return { unit: translated, unitAsWritten: unit };
}

function withoutUndefined<T extends object>(
  terms: T,
): { [K in keyof T]?: Exclude<T[K], undefined> };
function withoutUndefined(terms: object): object {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}
