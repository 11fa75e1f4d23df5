/** The comparison of one search's offers: numbers, rows, and the user's corrections. */
import { type ReadonlySignal, computed } from '@preact/signals';
import { minorDigits } from '@/utils/core/model/money';
import { FIRST_PROFILE } from '@/utils/core/model/profiles';
import { type Comparison } from '@/utils/core/pricing/compare-offers';
import type { OfferGroup } from '@/utils/core/model/compared-offer';
import { datesOf } from '@/utils/core/pricing/landed-cost/sources';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { joinOffers, setCleared, splitOffers } from '@/utils/io/storage/pins';
import { save } from '@/utils/io/storage/not-saved';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { ViewModule } from '../view';
import type { PicturesModule } from '../pictures';
import type { SellersState } from './sellers';
import { createListing } from './listing';
import { followSharedWords } from './shared-words';
import { followRates } from './rates';
import { createComparing } from './comparing';

/** What is known beside the search. */
interface Known {
  /** Offers found, without those that the user has taken out. */
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** `found` with the details that were loaded. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySignal<ReadonlySet<string>>;
  /** Undefined until the first card is painted. */
  pictures: ReadonlySignal<PicturesModule | undefined>;
  sellers: Pick<SellersState, 'recognise' | 'choice'>;
  view: Pick<ViewModule, 'layout' | 'translations'>;
}

export type Compared = ReturnType<typeof createCompared>;

export function createCompared(context: PanelContext, ofSearch: SearchModule, known: Known) {
  const { scope } = context;
  const { searchId, pagePrice, refining } = ofSearch;
  const { sellers, pictures } = known;
  const { layout } = known.view;
  const rates = followRates(context, searchId);
  const comparing = createComparing(context, {
    ...ofSearch,
    ...known,
    ...rates,
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
      translations: known.view.translations,
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
  };
}
