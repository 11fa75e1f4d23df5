/** What the found offers cost and earn, in which order they stand, and what else is known of them. */
import { computed, signal } from '@preact/signals';
import type { Sort } from '@/utils/core/pricing/sort';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { PicturesModule } from '../pictures';
import type { ViewModule } from '../view';
import { createCompared } from './compared';
import { detailedKeys, followDetails, withKnownDetails } from './details';
import { followExcluded } from './excluded';
import { createListDetails, createSellerView, followSeller } from './seller';
import { createSellers } from './sellers';

export type ComparisonModule = ReturnType<typeof createComparison>;

export function createComparison(
  context: PanelContext,
  ofSearch: SearchModule,
  view: Pick<ViewModule, 'layout' | 'translations'>,
) {
  const { refining, language } = ofSearch;
  const details = followDetails(context, ofSearch);
  const { kept, excluded } = followExcluded(ofSearch);
  const offers = computed(
    () => kept.value && withKnownDetails(kept.value, details.known.value, language.value),
  );
  const detailed = computed(() => detailedKeys(kept.value ?? [], details.known.value));
  const sellers = createSellers(context);
  const pictures = signal<PicturesModule | undefined>(undefined);
  const compared = createCompared(context, ofSearch, {
    found: kept,
    offers,
    detailed,
    pictures,
    sellers,
    view,
  });
  const ofSeller = followSeller(context, ofSearch);
  const isSeller = computed(() => ofSeller.shown.value !== undefined);
  const isLoading = computed(() => ofSeller.shown.value?.isLoading === true);
  ofSearch.tickWhile(isLoading);
  return {
    ...compared,
    /** Offers that the user has taken out of the list. */
    excluded,
    /** Sellers that the user prefers, avoids or has a note on. */
    sellers,
    /** Offers are compared by their pictures as well from now on. */
    comparePictures: (seen: PicturesModule) => {
      pictures.value = seen;
    },
    /** Details of the offers in the list; undefined without a search. */
    details: createListDetails(ofSearch, { details, ofSeller }),
    /** Shown in place of the results. */
    seller: createSellerView(ofSeller, { details, compared, language }),
    isSeller,
    moreOfSeller: ofSeller.more,
    closeSeller: () => {
      const from = ofSeller.shown.peek()?.from;
      ofSeller.close();
      // The way back leads to its button.
      if (from !== undefined && !details.unfolded.peek().has(from)) details.show(from, true);
    },
    /** Something more than the search is on the way. */
    isWaiting: computed(() => isLoading.value || details.isLoading.value),
    chooseSort: (sort: Sort, isReversed?: boolean) => {
      compared.chooseSort(sort, isReversed);
      // A seller's offers are sorted locally, without another search of the picture.
      if (!isSeller.peek()) refining.sortAtService({ sort, isReversed });
    },
  };
}
