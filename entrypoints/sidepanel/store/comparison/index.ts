/** What the found offers cost and earn, in which order they stand, and what else is known of them. */
import { computed, signal } from '@preact/signals';
import { minorDigits } from '@/utils/core/model/money';
import { FIRST_PROFILE } from '@/utils/core/model/profiles';
import type { Comparison } from '@/utils/core/pricing/compare-offers';
import type { OfferGroup } from '@/utils/core/model/compared-offer';
import { datesOf } from '@/utils/core/pricing/landed-cost/sources';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { joinOffers, setCleared, splitOffers } from '@/utils/io/storage/pins';
import { save } from '@/utils/io/storage/not-saved';
import { createListing, followSharedWords } from './listing';
import { followRates, createComparing } from './comparing';
import type { Sort } from '@/utils/core/pricing/sort';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { PicturesModule } from '../pictures';
import type { ViewModule } from '../view';
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
  const { scope } = context;
  const { searchId, pagePrice, refining, language } = ofSearch;
  const { layout } = view;
  const details = followDetails(context, ofSearch);
  const { kept, excluded } = followExcluded(ofSearch);
  const offers = computed(
    () => kept.value && withKnownDetails(kept.value, details.known.value, language.value),
  );
  const detailed = computed(() => detailedKeys(kept.value ?? [], details.known.value));
  const sellers = createSellers(context);
  const pictures = signal<PicturesModule | undefined>(undefined);
  const rates = followRates(context, searchId);
  const comparing = createComparing(context, {
    ...ofSearch,
    ...rates,
    found: kept,
    offers,
    detailed,
    pictures,
    sellers,
  });
  const { comparison, answer, inputs, costs } = comparing;
  const isUntouched = context.followFirstTouch(
    computed(() => ((comparison.value?.offers.length ?? 0) > 0 ? searchId.value : undefined)),
  );
  const listing = createListing({
    searchId,
    comparison,
    answer,
    opinions: comparing.opinions,
    isAvoidedMixed: computed(() => layout.value.isAvoidedMixed ?? false),
    profile: computed(() => costs.value.profile ?? FIRST_PROFILE),
    quantity: computed(() => inputs.value.quantity),
    askedOrder: refining.order,
    isUntouched,
    userTerms: computed(() => {
      const { from, ...own } = comparing.terms.value;
      const yours = from === 'yours' ? own : undefined;
      return JSON.stringify([costs.value, yours, sellers.choice.value]);
    }),
  });
  const medians = computed(() => comparison.value?.medians);
  const offerOf = (key: string) => comparison.peek()?.offers.find((offer) => offer.key === key);
  const groupOf = (of: Comparison | undefined, key: string): OfferGroup | undefined =>
    of?.groups.find(({ keys }) => keys.includes(key));
  const ofSeller = followSeller(context, ofSearch);
  const isSeller = computed(() => ofSeller.shown.value !== undefined);
  const isLoading = computed(() => ofSeller.shown.value?.isLoading === true);
  ofSearch.tickWhile(isLoading);
  return {
    ...comparing,
    ...listing,
    /** There is no access to the pictures: groups depend on titles and prices only. */
    areMissing: computed(() => pictures.value?.areMissing.value ?? false),
    rates,
    /** What most titles of a section say. */
    sharedWords: followSharedWords({
      searchId,
      sections: listing.sections,
      translations: view.translations,
      isUntouched,
    }),
    /** False until the page's price was looked for. */
    isPageRead: computed(() => pagePrice.value !== undefined),
    /** Props of the cards; the same object as long as nothing in it has changed. */
    context: computed((): OfferContext => {
      const { quantity, targetMargin, currency } = inputs.value;
      const rate = rates.rateOf.value(currency);
      return {
        profile: costs.value.profile ?? FIRST_PROFILE,
        quantity,
        targetMargin,
        ...(rate && {
          own: {
            currency,
            perFen: (rate.value * 10 ** minorDigits(currency)) / 100,
            ...(currency !== 'CNY' && { rate: { value: rate.value, date: rate.date } }),
          },
        }),
        ...(medians.value && { medians: medians.value }),
        isLikenessAwaited: pictures.value?.isAwaited.value ?? false,
        costDates: datesOf(inputs.value, rates.rates.value),
      };
    }),
    offerOf,
    notMisleading: (key: string) => save(setCleared(scope, key, true)),
    /** Takes the offer out of its group. */
    split: (key: string) => {
      const others = groupOf(comparison.peek(), key)?.keys.filter((other) => other !== key) ?? [];
      if (others.length > 0) save(splitOffers(scope, [key], others));
    },
    /** Puts the offer into the group of what was searched. */
    join: (key: string) => {
      const group = answer.peek()?.group;
      if (group && !group.keys.includes(key)) save(joinOffers(scope, [...group.keys, key]));
    },
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
    seller: createSellerView(ofSeller, {
      details,
      compareOthers: comparing.compareOthers,
      sort: listing.sort,
      language,
    }),
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
      listing.chooseSort(sort, isReversed);
      // A seller's offers are sorted locally, without another search of the picture.
      if (!isSeller.peek()) refining.sortAtService({ sort, isReversed });
    },
  };
}
