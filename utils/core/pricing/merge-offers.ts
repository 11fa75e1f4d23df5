import type { FoundOffer } from '../model/compared-offer';
import { type Offer, type OfferDetails, offerKey } from '../model/offer';
import type { ServiceId } from '../model/settings';

/** Offers of one service. */
export interface ServiceOffers {
  service: ServiceId;
  offers: readonly Offer[];
}

/**
 * Merges the offers of several services: those of the first service, then what only later ones
 * found. An offer found twice is one row with the first service's values; gaps are filled from the
 * others.
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

function fillGaps(first: FoundOffer, other: Offer): FoundOffer {
  const { price, priceMax, priceBasis, tiers, quote, skus, ...rest } = other;
  return {
    ...rest,
    // All price fields come from one service: bases are never mixed.
    ...(first.price === undefined && { price, priceMax, priceBasis, tiers, quote, skus }),
    ...first,
    ...(first.imageUrl === undefined &&
      other.imageUrl !== undefined && { imageUrl: other.imageUrl, pictureBy: other.provider }),
    ...((first.seller ?? other.seller) && { seller: { ...other.seller, ...first.seller } }),
    badges: [...new Set([...first.badges, ...other.badges])],
  };
}

/** Details exist for offers on 1688 only; ids of other markets are unrelated. */
export function canHaveDetails({ market }: Pick<Offer, 'market'>): boolean {
  return market === undefined;
}

/**
 * Merges an offer with its details, which win because they are newer and of this offer alone. The
 * price (fen) becomes that of the minimum quantity; a different price of the search is kept as
 * `headline`.
 * @param language BCP 47 tag of the interface, for the unit
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
    // The search's seller id is kept, as it counts sellers; details may use another kind of id.
    seller: seller ? { ...seller, ...offer.seller } : offer.seller,
  };
}

function headlineOf({ headline, price: listed }: FoundOffer, price: number | undefined) {
  const shown = headline ?? listed;
  return shown === undefined || shown === price ? {} : { headline: shown };
}

/** The unit in the reader's language, if the service translated it. */
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
