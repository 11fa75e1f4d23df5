import { makeListings, type Listing, type ListingTruth } from './listings';

/** Ground truth of an offer. For tests only: nothing that answers a search may import this. */
export interface OfferTruth extends ListingTruth {
  offerId: string;
  product: string;
}

/** The truth about every offer of the catalogue, in the catalogue's order. */
export function catalogueTruth(): readonly OfferTruth[] {
  return makeListings().map(truthOf);
}

function truthOf({ offer, truth }: Listing): OfferTruth {
  return { offerId: offer.offerId, product: offer.product, ...truth };
}
