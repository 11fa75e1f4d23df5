import type { Offer, OfferDetails } from '../model/offer';

/**
 * An offer with what its details say. The details' own price wins, with its basis: it is what the
 * least quantity costs. What they do not know stays as the search said it.
 * @param language BCP 47 tag of the words on screen, for the unit
 */
export function withDetails(offer: Offer, details: OfferDetails, language: string): Offer {
  const { price, priceMax, priceBasis } = details.price === undefined ? offer : details;
  return {
    ...offer,
    price,
    priceMax,
    priceBasis,
    tiers: details.tiers ?? offer.tiers,
    moq: details.moq ?? offer.moq,
    unit: unitOf(details, language) ?? offer.unit,
    // The search's own id of a seller counts sellers: the details may have another kind of it.
    seller: details.seller ? { ...details.seller, ...offer.seller } : offer.seller,
  };
}

/** What is sold, in the reader's words where the service has translated it. */
function unitOf({ unit, unitTranslated }: OfferDetails, language: string): string | undefined {
  return language.startsWith('zh') ? unit : (unitTranslated ?? unit);
}
