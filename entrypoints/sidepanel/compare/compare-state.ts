/** The comparison of one search's offers: numbers, rows, and the user's corrections. */
import { type ReadonlySignal, computed } from '@preact/signals';
import { minorDigits } from '@/utils/core/model/money';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import { LIST_VIEW, type ViewSettings } from '@/utils/core/model/panel-settings';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { FIRST_PROFILE } from '@/utils/core/model/profiles';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { Settings } from '@/utils/core/model/settings';
import { type Comparison } from '@/utils/core/pricing/compare-offers';
import type { ComparedOffer, OfferGroup } from '@/utils/core/model/compared-offer';
import type { Pictured } from '@/utils/core/picture/service-picture';
import { datesOf } from '@/utils/core/pricing/landed-cost/sources';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import type { SortOrder } from '@/utils/core/pricing/sort';
import { joinOffers, setCleared, splitOffers } from '@/utils/io/storage/pins';
import { viewStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../context';
import { type Likeness, createLikeness } from '../likeness/likeness-state';
import type { SellersState } from '../sellers-state';
import { type Listing, createListing } from './listing';
import { type Hashes, followHashes } from './picture-hashes';
import { type RatesSignals, followRates } from './rates';
import { type Comparing, createComparing } from './comparing';

export interface CompareInput {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  /** The searched one; undefined while it is being read. */
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Offers as the services sent them; undefined while they are being read. */
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Offers with their loaded details. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySignal<ReadonlySet<string>>;
  pagePrice: ReadonlySignal<StoredPagePrice | undefined>;
  pictureOrigins: ReadonlySignal<PictureOrigins>;
  /** Listings of other markets. */
  listings: ReadonlySignal<readonly Pictured[]>;
  askedOrder: ReadonlySignal<SortOrder | undefined>;
  sellers: Pick<SellersState, 'recognise' | 'choice'>;
}

export interface CompareState
  extends Comparing, Listing, Pick<Hashes, 'areMissing'>, Pick<Likeness, 'searched' | 'embed'> {
  /** How like the searched picture those of other markets' listings are. */
  seenListings: Likeness['listings'];
  rates: RatesSignals;
  /** False until the page's price was looked for. */
  isPageRead: ReadonlySignal<boolean>;
  view: ReadonlySignal<ViewSettings>;
  chooseView: (change: Partial<ViewSettings>) => void;
  /** Props of the cards; the same object as long as nothing in it has changed. */
  context: ReadonlySignal<OfferContext>;
  offerOf: (key: string) => ComparedOffer | undefined;
  notMisleading: (key: string) => void;
  /** Takes the offer out of its group. */
  split: (key: string) => void;
  /** Puts the offer into the group of what was searched. */
  join: (key: string) => void;
}

export function createCompareState(context: PanelContext, input: CompareInput): CompareState {
  const { scope } = context;
  const { search, found } = input;
  const searchId = computed(() => search.value?.id);
  const rates = followRates(context, searchId);
  const likeness = createLikeness(context, { ...input, origins: input.pictureOrigins });
  const hashes = followHashes(context, found, input.pictureOrigins, likeness.offerEmbedder);
  const ownView = viewStore(scope);
  const view = context.follow<ViewSettings>(ownView, LIST_VIEW);
  const comparing = createComparing(context, {
    ...input,
    hashes: hashes.hashes,
    likeness,
    recognise: input.sellers.recognise,
    pagePrice: computed(() => input.pagePrice.value?.price),
    rates: rates.rates,
    currency: rates.currency,
  });
  const { comparison, answer, inputs, costs } = comparing;
  likeness.begin(computed(() => comparison.value?.groups.length ?? 0));
  const isUntouched = context.followFirstTouch(
    computed(() => ((comparison.value?.offers.length ?? 0) > 0 ? searchId.value : undefined)),
  );
  const listing = createListing({
    searchId,
    comparison,
    answer,
    opinions: comparing.opinions,
    isAvoidedMixed: computed(() => view.value.isAvoidedMixed ?? false),
    profile: computed(() => costs.value.profile ?? FIRST_PROFILE),
    quantity: computed(() => inputs.value.quantity),
    askedOrder: input.askedOrder,
    isUntouched,
    userTerms: computed(() => {
      const { from, ...own } = comparing.terms.value;
      const yours = from === 'yours' ? own : undefined;
      return JSON.stringify([costs.value, yours, input.sellers.choice.value]);
    }),
  });
  const medians = computed(() => comparison.value?.medians);
  const offerOf = (key: string) => comparison.peek()?.offers.find((offer) => offer.key === key);
  const groupOf = (of: Comparison | undefined, key: string): OfferGroup | undefined =>
    of?.groups.find(({ keys }) => keys.includes(key));
  return {
    ...comparing,
    ...listing,
    areMissing: hashes.areMissing,
    searched: likeness.searched,
    embed: likeness.embed,
    seenListings: likeness.listings,
    rates,
    isPageRead: computed(() => input.pagePrice.value !== undefined),
    view,
    chooseView: (chosen) => {
      const changed = { ...view.peek(), ...chosen };
      view.value = changed;
      void ownView.write(changed);
    },
    context: computed((): OfferContext => {
      const { quantity, targetMargin, currency } = inputs.value;
      const perYuan = currency === 'CNY' ? 1 : rates.rates.value.perCny[currency];
      return {
        profile: costs.value.profile ?? FIRST_PROFILE,
        quantity,
        targetMargin,
        ...(perYuan !== undefined && {
          own: { currency, perFen: (perYuan * 10 ** minorDigits(currency)) / 100 },
        }),
        ...(medians.value && { medians: medians.value }),
        isLikenessAwaited: likeness.isAwaited.value,
        costDates: datesOf(inputs.value, rates.rates.value),
      };
    }),
    offerOf,
    notMisleading: (key) => void setCleared(scope, key, true),
    split: (key) => {
      const others = groupOf(comparison.peek(), key)?.keys.filter((other) => other !== key) ?? [];
      if (others.length > 0) void splitOffers(scope, [key], others);
    },
    join: (key) => {
      const group = answer.peek()?.group;
      if (group && !group.keys.includes(key)) void joinOffers(scope, [...group.keys, key]);
    },
  };
}
