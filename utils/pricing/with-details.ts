import type { Offer, OfferDetails } from '../model/offer';
import type { FoundOffer } from './merge-services';

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
    ...defined(terms),
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

function defined<T extends object>(terms: T): { [K in keyof T]?: Exclude<T[K], undefined> };
function defined(terms: object): object {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}
