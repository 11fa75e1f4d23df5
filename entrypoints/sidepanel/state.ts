import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { ALL_SITES } from '@/utils/io/access';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { ServiceId, Settings } from '@/utils/core/model/settings';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { createGranting } from './access';
import { followAgents } from './agents-state';
import { createCompareState, type CompareState } from './compare/compare-state';
import { detailedKeys, followDetails, withKnownDetails } from './compare/details';
import { followSeller, createOfferExtras, type SellerView } from './compare/seller';
import type { PanelContext } from './context';
import { createExports, type ExportsState } from './export/exports';
import { completePins, createPins, createTray, type PinsState, type TrayState } from './pins-state';
import { createSaved, type SavedState } from './history/saved-state';
import { createPictureInputs, type PictureInputs } from './input/picture-inputs';
import { createOfferActions, type OfferActionsState, type QuestionState } from './offer-actions';
import { followMarkets } from './markets/market-results';
import { createMarkets, type MarketsState } from './markets/markets-state';
import { createOrderOpening, type OrderOpening } from './order/opening';
import { createTranslationState, type TranslationState } from './reading/translation-state';
import { createRefining, type Refining } from './refine-state';
import { followService, type ServiceFacts } from './service-facts';
import { createSearchActions, type SearchActions } from './search-actions';
import { createSellers, type SellersState } from './sellers-state';
import { createWatching, type WatchState } from './watch/watch-state';
import { followResults, followStored, outcomeOf, type Outcome } from './search-state';

/** What the panel shows, and what the user can do about it. */
export interface PanelState extends ServiceFacts, SearchActions {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Thumbnails of the other pictures at the clicked point, as data URLs. */
  alternatives: ReadonlySignal<readonly (string | null)[]>;
  outcome: ReadonlySignal<Outcome>;
  /** The comparison and the list of the offers. */
  compare: CompareState;
  pins: PinsState;
  /** Sellers that the user prefers, avoids or has a note on. */
  sellers: SellersState;
  tray: TrayState;
  /** Order of the pinned offers. */
  order: OrderOpening;
  exports: ExportsState;
  translation: TranslationState;
  markets: MarketsState;
  /** The history. */
  saved: SavedState;
  /** Absent in private windows. */
  watching: WatchState | undefined;
  /** Actions of one offer in the list. */
  actions: OfferActionsState['actions'];
  question: QuestionState;
  /** Undefined without a search. */
  details: ReadonlySignal<ListDetails | undefined>;
  /** Shown in place of the results. */
  seller: ReadonlySignal<SellerView | undefined>;
  /** A request is running, so the worker must be kept alive. */
  isWaiting: ReadonlySignal<boolean>;
  moreOfSeller: () => void;
  closeSeller: () => void;
  now: ReadonlySignal<number>;
  /** The user has just refused that access. */
  accessRefused: ReadonlySignal<boolean>;
  inputs: PictureInputs;
  refining: Refining;
  /** Resolves once the stored values are read. */
  ready: Promise<void>;
  /** Resolves once picture and offers of the search on screen are read, as far as they are stored. */
  readResults: () => Promise<void>;
  /** Copies; called inside the click. */
  copyText: (text: string) => Promise<void>;
  /** Chooses the service, and searches again if there is a search. Requests access to the service. */
  chooseService: (service: ServiceId) => void;
  /** Adds the offers of this service, or its next page. Requests access to it. */
  addService: (service: ServiceId) => void;
  /** Requests `access`, then runs its command. */
  allowAccess: () => void;
  /** Requests access to all sites instead. */
  allowAllSites: () => void;
}

const TICK_MS = 1000;

export function createPanelState(context: PanelContext): PanelState {
  const { browser } = context;
  const stored = followStored(context);
  const { search, settings, added, alternatives, pagePrice, meter, callLimits } = stored;
  const now = signal(Date.now());
  const accessRefused = signal(false);
  const searchId = computed(() => search.value?.id);
  const results = followResults(context, search);
  const { picture } = results;
  const outcome = computed(() => outcomeOf(search.value, settings.value.service, now.value));
  const marketResults = followMarkets(context, search, now);
  const refining = createRefining(context, {
    search,
    settings,
    added,
    offers: results.offers,
    now,
  });
  const searchWithDetails = computed(() => {
    const id = search.value?.service;
    return id !== undefined && serviceInfoOf(id).capabilities.details ? search.value : undefined;
  });
  const details = followDetails(context, { search, asked: searchWithDetails });
  const seller = followSeller(context, searchWithDetails, now);
  const isRunning = computed(
    () =>
      outcome.value.status === 'running' ||
      refining.isAdding.value ||
      marketResults.isRunning.value ||
      seller.shown.value?.isLoading === true,
  );
  const { access, pictureOrigins, ...ofService } = followService({
    search,
    settings,
    outcome,
    added: refining.services,
    meter,
    callLimits,
    now,
  });
  const offers = computed(
    () => refining.offers.value && withKnownDetails(refining.offers.value, details.known.value),
  );
  const sellers = createSellers(context, offers);
  const compare = createCompareState(context, {
    search,
    settings,
    picture,
    found: refining.offers,
    offers,
    sellers,
    detailed: computed(() => detailedKeys(refining.offers.value ?? [], details.known.value)),
    pagePrice: computed(() =>
      pagePrice.value?.searchId === search.value?.id ? pagePrice.value : undefined,
    ),
    pictureOrigins,
    listings: marketResults.listings,
    askedOrder: refining.order,
  });
  const translation = createTranslationState(context, settings);
  const agents = followAgents(context);
  const pins = createPins(context);
  const tray = createTray(pins, compare);
  completePins(search, compare, pins);
  const exports = createExports(context, {
    search,
    picture,
    compare,
    pins,
    agents,
    recognise: sellers.recognise,
    tray: tray.tray,
    pictureOrigins,
    translations: translation.translations,
  });
  const extras = createOfferExtras({
    search,
    asked: searchWithDetails,
    details,
    seller,
    compare,
  });
  const order = createOrderOpening(context, {
    search,
    compare,
    pins,
    recognise: sellers.recognise,
    tray: tray.tray,
    details: extras.details,
    exports,
  });
  const { copyLink } = exports;
  const offerActions = createOfferActions(context, { search, compare, pins, copyLink, agents });
  const saved = createSaved(context, { search, settings, picture, outcome, compare, agents });

  effect(() => {
    now.value = Date.now();
    if (!isRunning.value) return undefined;
    const timer = setInterval(() => (now.value = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  });
  const watching = context.isPrivate
    ? undefined
    : createWatching(context, {
        search,
        picture,
        compare,
        pins: pins.pins,
        translations: translation.translations,
        isSeller: computed(() => seller.shown.value !== undefined),
        services: settings,
        output: exports,
      });
  const inputs = createPictureInputs(context, searchId);
  effect(() => {
    if (searchId.value !== undefined) accessRefused.value = false;
  });

  const { askForAccess, chooseService, addService, allowAccess } = createGranting(context, {
    search,
    settings,
    access,
    accessRefused,
  });
  const markets = createMarkets(context, {
    search,
    settings,
    outcome,
    results: marketResults,
    compare,
    now,
    requestAccess: askForAccess,
  });

  return {
    search,
    settings,
    picture,
    alternatives: computed(() =>
      alternatives.value?.searchId === search.value?.id ? (alternatives.value?.pictures ?? []) : [],
    ),
    outcome,
    compare,
    pins,
    sellers,
    tray,
    order,
    exports,
    translation,
    markets,
    saved,
    watching,
    actions: offerActions.actions,
    question: offerActions.question,
    ...extras,
    isWaiting: computed(() => isRunning.value || details.isLoading.value),
    moreOfSeller: seller.more,
    closeSeller: () => {
      const from = seller.shown.peek()?.from;
      seller.close();
      // The way back leads to its button.
      if (from !== undefined && !details.unfolded.peek().has(from)) details.show(from, true);
    },
    now,
    access,
    accessRefused,
    pictureOrigins,
    ...ofService,
    inputs,
    refining,
    ready: Promise.all([context.firstReads(), watching?.ready]).then(() => undefined),
    readResults: async () => {
      await results.read();
      if (refining.offers.peek()?.length) await context.glossary; // offers are shown judged
    },
    ...createSearchActions(context, {
      search,
      picture,
      compare,
      refining,
      isSeller: () => seller.shown.peek() !== undefined,
    }),
    copyText: browser.copyText,
    chooseService: (id) => void chooseService(id),
    addService: (id) => void addService(id),
    allowAccess: () => void allowAccess(),
    allowAllSites: () => void allowAccess([ALL_SITES]),
  };
}
