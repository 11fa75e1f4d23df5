import type { DetailsState } from '@/components/offer/offer-details';
import { offerKey, type FoundOffer } from '@/utils/pricing/merge-services';
import { canHaveDetails, withDetails } from '@/utils/pricing/with-details';

type States = ReadonlyMap<string, DetailsState>;

/**
 * Offers, each with all that is known of it by now.
 * @param language see `withDetails`
 */
export function withKnownDetails(
  offers: readonly FoundOffer[],
  states: States,
  language: string,
): FoundOffer[] {
  return offers.map((offer) => {
    const state = stateOf(offer, states);
    return state?.status === 'known' ? withDetails(offer, state.details, language) : offer;
  });
}

/** Keys of those whose details are known. */
export function detailedKeys(offers: readonly FoundOffer[], states: States): Set<string> {
  return new Set(
    offers.filter((offer) => stateOf(offer, states)?.status === 'known').map(offerKey),
  );
}

function stateOf(offer: FoundOffer, states: States): DetailsState | undefined {
  return canHaveDetails(offer) ? states.get(offer.offerId) : undefined;
}
