import { makeListings } from './listings';
import type { StatedOffer } from './offer';
import type { PhotoPlan } from './photo-plan';

/** An offer as published, and how its supplier took the picture. */
export interface PlannedOffer {
  offer: StatedOffer;
  photo: PhotoPlan;
}

/** Every offer of the catalogue, without a word on which of them mislead. */
export function plannedOffers(): readonly PlannedOffer[] {
  return makeListings().map(({ offer, photo }) => ({ offer, photo }));
}
