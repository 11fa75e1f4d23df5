/** Everything about comparing what one search has found: numbers, rows, and what the user says of them. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferContext } from '@/components/offer/offer-context';
import type { Comparison } from '@/utils/pricing/compare-offers';
import type { ComparedOffer, OfferGroup } from '@/utils/pricing/compared';
import { datesOf } from '@/utils/pricing/landed-cost';
import type { FoundOffer } from '@/utils/pricing/merge-services';
import type { SortOrder } from '@/utils/pricing/sort';
import { minorDigits } from '@/utils/model/money';
import type { StoredPagePrice } from '@/utils/model/page-price';
import type { Search } from '@/utils/model/search';
import { LIST_VIEW, type ViewSettings } from '@/utils/model/panel-settings';
import { createComparing, type CompareDeps, type Comparing } from './comparing';
import { createListing, type Listing } from './listing';
import { followRates, type RatesDeps, type RatesSignals } from './rates';
import { follow, type Source } from '../source';
import { followHashes, type HashDeps, type Hashes } from './thumbnail-hashes';

export interface CompareStateDeps extends CompareDeps, HashDeps {
  rates: RatesDeps;
  view: Source<ViewSettings>;
  writeView: (view: ViewSettings) => Promise<void>;
  setCleared: (key: string, isCleared: boolean) => Promise<void>;
  splitOffers: (ones: readonly string[], others: readonly string[]) => Promise<void>;
  joinOffers: (keys: readonly string[]) => Promise<void>;
  /** Onto the clipboard; called in the click. */
  copyText: (text: string) => Promise<void>;
}

export interface CompareInput {
  search: ReadonlySignal<Search | undefined>;
  /** As the services sent them; undefined while they are being read. */
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** With what is known of their details. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySignal<ReadonlySet<string>>;
  pagePrice: ReadonlySignal<StoredPagePrice | undefined>;
  /** Match patterns of the hosts that pictures come from. */
  pictureOrigins: ReadonlySignal<readonly string[]>;
  askedOrder: ReadonlySignal<SortOrder | undefined>;
}

export interface CompareState extends Comparing, Omit<Listing, 'stop'>, Pick<Hashes, 'areMissing'> {
  rates: RatesSignals;
  /** False as long as nobody has looked for the page's price. */
  isPageRead: ReadonlySignal<boolean>;
  view: ReadonlySignal<ViewSettings>;
  chooseView: (view: ViewSettings) => void;
  /** What cards are shown with; the same object as long as nothing has changed in it. */
  context: ReadonlySignal<OfferContext>;
  offerOf: (key: string) => ComparedOffer | undefined;
  notBait: (key: string) => void;
  /** Out of its group. */
  split: (key: string) => void;
  /** Into the group of what was searched. */
  join: (key: string) => void;
}

export function createCompareState(input: CompareInput, deps: CompareStateDeps): CompareState {
  const { search, found } = input;
  const searchId = computed(() => search.value?.id);
  const rates = followRates(searchId, deps.rates);
  const hashes = followHashes(found, input.pictureOrigins, deps);
  const view = signal(LIST_VIEW);
  const viewSource = follow(deps.view, view);
  const comparing = createComparing(
    {
      ...input,
      hashes: hashes.hashes,
      pagePrice: computed(() => input.pagePrice.value?.price),
      rates: rates.rates,
      currency: rates.currency,
    },
    deps,
  );
  const { comparison, answer, inputs, costs } = comparing;
  const listing = createListing({
    searchId,
    comparison,
    answer,
    profile: computed(() => costs.value.profile),
    quantity: computed(() => inputs.value.quantity),
    askedOrder: input.askedOrder,
  });
  const offerOf = (key: string) => comparison.peek()?.offers.find((offer) => offer.key === key);
  const groupOf = (of: Comparison | undefined, key: string): OfferGroup | undefined =>
    of?.groups.find(({ keys }) => keys.includes(key));
  return {
    ...comparing,
    ...listing,
    areMissing: hashes.areMissing,
    rates,
    isPageRead: computed(() => input.pagePrice.value !== undefined),
    view,
    chooseView: (chosen) => {
      view.value = chosen;
      void deps.writeView(chosen);
    },
    context: computed((): OfferContext => {
      const { quantity, targetMargin, currency } = inputs.value;
      const perYuan = currency === 'CNY' ? 1 : rates.rates.value.perCny[currency];
      return {
        profile: costs.value.profile ?? 'stock',
        quantity,
        targetMargin,
        ...(perYuan !== undefined && {
          own: { currency, perFen: (perYuan * 10 ** minorDigits(currency)) / 100 },
        }),
        ...(comparison.value && { medians: comparison.value.medians }),
        costDates: datesOf(inputs.value, rates.rates.value),
      };
    }),
    offerOf,
    notBait: (key) => void deps.setCleared(key, true),
    split: (key) => {
      const others = groupOf(comparison.peek(), key)?.keys.filter((other) => other !== key) ?? [];
      if (others.length > 0) void deps.splitOffers([key], others);
    },
    join: (key) => {
      const group = answer.peek()?.group;
      if (group && !group.keys.includes(key)) void deps.joinOffers([...group.keys, key]);
    },
    ready: Promise.all([comparing.ready, rates.ready, viewSource.ready]).then(() => undefined),
    stop: () => {
      comparing.stop();
      listing.stop();
      hashes.stop();
      rates.stop();
      viewSource.stop();
    },
  };
}
