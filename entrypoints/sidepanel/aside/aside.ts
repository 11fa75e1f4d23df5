/** What is asked for beside the search, as it is shown: details of offers, and a seller's offers. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { ListDetails } from '@/components/offer/offer-list';
import type { ListRow } from '@/utils/pricing/list-rows';
import { rankOffers } from '@/utils/pricing/sort';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';
import type { CompareState } from '../compare/compare-state';
import type { DetailsSignals } from './details';
import { withKnownDetails } from '../rows';
import type { SellerSignals, ShownSeller } from './seller';

/** The offers of one seller in the chosen order. */
export interface SellerView extends Omit<ShownSeller, 'offers'> {
  rows: ListRow[] | undefined;
}

export interface AsideParts {
  /** Undefined where its service has no details. */
  search: ReadonlySignal<Search | undefined>;
  details: DetailsSignals;
  seller: SellerSignals;
  compare: CompareState;
}

export interface AsideDeps {
  hasSellerOffers: (service: ServiceId) => boolean;
  /** BCP 47 tag of the words on screen. */
  language: string;
}

/** Both undefined where there is nothing of it. */
export interface AsideState {
  details: ReadonlySignal<ListDetails | undefined>;
  seller: ReadonlySignal<SellerView | undefined>;
}

export function showAside(
  { search, details, seller, compare }: AsideParts,
  { hasSellerOffers, language }: AsideDeps,
): AsideState {
  function openSeller(offerId: string): void {
    const state = details.states.peek().get(offerId);
    const { id, name } = (state?.status === 'known' && state.details.seller) || {};
    if (id !== undefined) seller.open({ id, name, from: offerId });
  }

  return {
    details: computed(() => {
      const service = search.value?.service;
      if (service === undefined) return undefined;
      const isElsewhere = seller.shown.value !== undefined; // it leads nowhere else from there
      return {
        states: details.states.value,
        unfolded: details.unfolded.value,
        onFirst: details.askFirst,
        onToggle: details.toggle,
        onAskAgain: details.askAgain,
        onSeller: hasSellerOffers(service) && !isElsewhere ? openSeller : undefined,
      };
    }),
    seller: computed(() => {
      if (!seller.shown.value) return undefined;
      const { offers, ...rest } = seller.shown.value;
      if (!offers) return { ...rest, rows: undefined };
      const known = withKnownDetails(offers, details.states.value, language);
      const ranked = rankOffers(compare.compareAside(known), { sort: compare.sort.value });
      return { ...rest, rows: ranked.map((offer) => ({ offer, isMember: false })) };
    }),
  };
}
