import type { DetailsState } from '@/components/offer-details';
import { sortOffers, type Sort } from '@/utils/compare/sort';
import { withDetails } from '@/utils/compare/with-details';
import type { FoundOffer } from '@/utils/compare/merge';

type States = ReadonlyMap<string, DetailsState>;

/**
 * Offers in the chosen order, by what was known when it was chosen, each with all that is known now:
 * details that arrive move no offer from under the hand.
 * @param language see `withDetails`
 */
export function toRows(
  offers: readonly FoundOffer[],
  sort: Sort,
  { atSort, states, language }: { atSort: States; states: States; language: string },
): FoundOffer[] {
  const merge =
    (known: States) =>
    (offer: FoundOffer): FoundOffer => {
      const state = known.get(offer.offerId);
      return state?.status === 'known' && offer.market === undefined
        ? withDetails(offer, state.details, language)
        : offer;
    };
  return sortOffers(offers.map(merge(atSort)), sort).map(merge(states));
}
