import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { ALL_SITES } from '@/utils/access';
import type { PictureArea } from '@/utils/model/rectangle';
import type { Search, StoredPicture } from '@/utils/model/search';
import {
  type Connection,
  type ServiceId,
  type Settings,
  connectionOf,
} from '@/utils/model/settings';
import type { Sort } from '@/utils/pricing/sort';
import { NO_CALL_LIMITS, type Nearness, nearLimit, usageOf } from '@/utils/services/call-limits';
import { type WantedAccess, createGranting, wantedAccess } from './access';
import {
  type CompareState,
  type CompareStateDeps,
  createCompareState,
} from './compare/compare-state';
import { type DetailsDeps, detailedKeys, followDetails, withKnownDetails } from './compare/details';
import {
  type AsideDeps,
  type AsideState,
  type SellerDeps,
  followSeller,
  showAside,
} from './compare/seller';
import { type PinsDeps, type PinsState, createPins } from './export/pins';
import { type KeptDeps, type KeptState, createKept } from './history/saved-state';
import { type InputDeps, type PictureInputs, createPictureInputs } from './input/picture-inputs';
import { type OfferActionsState, createOfferActions } from './offer-actions';
import { type RefineDeps, type Refining, createRefining } from './refine-state';
import {
  type Outcome,
  type ResultReads,
  type StoredDeps,
  followResults,
  followStored,
  outcomeOf,
} from './search-state';
import { type TakingDeps, type TakingState, createTaking } from './taking/taking';

/** Everything outside of the panel. */
export interface PanelDeps
  extends StoredDeps, ResultReads, InputDeps, DetailsDeps, SellerDeps, AsideDeps, RefineDeps {
  compare: CompareStateDeps;
  pins: PinsDeps;
  taking: TakingDeps;
  kept: KeptDeps;
  writeService: (service: ServiceId) => Promise<void>;
  send: (command: 'retry' | 'cancel' | 'more' | 'reacquire') => Promise<void>;
  sendAlternative: (index: number) => Promise<void>;
  sendArea: (area: PictureArea | undefined) => Promise<void>;
  canSearchArea: (service: ServiceId) => boolean;
  hasDetails: (service: ServiceId) => boolean;
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestSiteAccess: (origins: string[]) => Promise<boolean>;
  requestServiceAccess: (origins: string[]) => Promise<boolean>;
  hostsOf: (service: ServiceId, connection: Connection) => { api: string[]; pictures: string[] };
  /** Must be called in the click. Rejects where the browser does not let it. */
  copyPicture: (picture: StoredPicture, area: PictureArea | undefined) => Promise<void>;
  /** Rejects where it is closed. */
  showTab: (tabId: number) => Promise<void>;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** What the panel shows, and what the user can do about it. */
export interface PanelState {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Small pictures of what else stood at the clicked point, as data URLs. */
  alternatives: ReadonlySignal<readonly (string | null)[]>;
  /** Of the page that the search began on; undefined until it was read. */
  outcome: ReadonlySignal<Outcome>;
  /** What was found, as it is compared and listed. */
  compare: CompareState;
  pins: PinsState;
  taking: TakingState;
  /** The session list and the history. */
  kept: KeptState;
  /** Of one offer in the list. */
  actions: OfferActionsState['actions'];
  asking: OfferActionsState['asking'];
  stopAsking: () => void;
  /** Undefined where the service has none. */
  details: AsideState['details'];
  /** Shown in place of the results. */
  seller: AsideState['seller'];
  /** Something is asked of the service: the worker must live. */
  isWaiting: ReadonlySignal<boolean>;
  moreOfSeller: () => void;
  closeSeller: () => void;
  now: ReadonlySignal<number>;
  access: ReadonlySignal<WantedAccess | undefined>;
  /** The user has just said no to that access. */
  accessRefused: ReadonlySignal<boolean>;
  /** Match patterns of the hosts that results' pictures may come from. */
  pictureOrigins: ReadonlySignal<string[]>;
  /** The service can be asked for a part of the picture. */
  canSearchArea: ReadonlySignal<boolean>;
  /** The user's limit of calls, where it is near or reached. */
  nearLimit: ReadonlySignal<Nearness | undefined>;
  inputs: PictureInputs;
  refining: Refining;
  /** Settled once the stored values are here. */
  ready: Promise<void>;
  retry: () => void;
  cancel: () => void;
  /** A part of the picture, or all of it. */
  searchArea: (area: PictureArea | undefined) => void;
  /** The next page of offers. */
  more: () => void;
  chooseSort: (sort: Sort, isReversed?: boolean) => void;
  /** Another of the pictures at the clicked point. */
  chooseAlternative: (index: number) => void;
  /** To the tab that shows the results; opened again where it was closed. */
  showTab: () => void;
  /** What is searched, onto the clipboard; rejects where that cannot be. */
  copyPicture: () => Promise<void>;
  /** Also searches again, where there is a search. Asks for access to the service. */
  chooseService: (service: ServiceId) => void;
  /** Also the offers of this one, or its next ones. Asks for access to it. */
  addService: (service: ServiceId) => void;
  /** Asks for `access` and makes use of it. */
  allowAccess: () => void;
  /** Asks for access to all sites instead. */
  allowAllSites: () => void;
  stop: () => void;
}

const TICK_MS = 1000;

export function createPanelState(deps: PanelDeps): PanelState {
  const stored = followStored(deps);
  const { search, settings, added, alternatives, pagePrice, meter, terms } = stored;
  const now = signal(deps.clock());
  const accessRefused = signal(false);

  const results = followResults(search, deps);
  const outcome = computed(() => outcomeOf(search.value, settings.value.service, now.value));
  const hosts = computed(() => {
    const service = search.value?.service ?? settings.value.service;
    if (service === undefined) return { api: [], pictures: [] };
    return deps.hostsOf(service, connectionOf(settings.value, service));
  });
  const access = computed(() => {
    const { api, pictures } = hosts.value;
    return wantedAccess(search.value, outcome.value.failure, [...api, ...pictures]);
  });
  const { offers } = results;
  const refining = createRefining(deps, { search, settings, added, offers, now });
  const able = computed(() => {
    const service = search.value?.service;
    return service !== undefined && deps.hasDetails(service) ? search.value : undefined;
  });
  const details = followDetails(able, deps);
  const seller = followSeller(able, now, deps);
  const isRunning = computed(
    () =>
      outcome.value.status === 'running' ||
      refining.isAdding.value ||
      seller.shown.value?.isLoading === true,
  );
  const pictureOrigins = computed(() => [
    ...hosts.value.pictures,
    ...refining.services.value.flatMap(
      (service) => deps.hostsOf(service, connectionOf(settings.value, service)).pictures,
    ),
  ]);
  const compare = createCompareState(
    {
      search,
      found: refining.offers,
      offers: computed(
        () =>
          refining.offers.value &&
          withKnownDetails(refining.offers.value, details.states.value, deps.language),
      ),
      detailed: computed(() => detailedKeys(refining.offers.value ?? [], details.states.value)),
      pagePrice: computed(() =>
        pagePrice.value?.searchId === search.value?.id ? pagePrice.value : undefined,
      ),
      pictureOrigins,
      askedOrder: refining.order,
    },
    deps.compare,
  );
  const pins = createPins(deps.pins);
  const { picture } = results;
  const taking = createTaking({ search, picture, compare, pins, pictureOrigins }, deps.taking);
  const actions = createOfferActions(search, compare, pins, taking.exporting.copyLink);
  const kept = createKept({ search, picture: results.picture, outcome, compare }, deps.kept);
  const aside = showAside({ search: able, details, seller, compare }, deps);

  const stopClock = effect(() => {
    now.value = deps.clock();
    if (!isRunning.value) return undefined;
    const timer = setInterval(() => (now.value = deps.clock()), TICK_MS);
    return () => clearInterval(timer);
  });
  const searchId = computed(() => search.value?.id);
  const inputs = createPictureInputs(deps, searchId);
  const stopRefusal = effect(() => {
    if (searchId.value !== undefined) accessRefused.value = false;
  });

  const { chooseService, addService, allowAccess } = createGranting(deps, {
    search,
    settings,
    access,
    accessRefused,
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
    taking,
    kept,
    ...actions,
    ...aside,
    isWaiting: computed(() => isRunning.value || details.isLoading.value),
    moreOfSeller: seller.more,
    closeSeller: seller.close,
    now,
    access,
    accessRefused,
    pictureOrigins,
    canSearchArea: computed(() => {
      const { service } = settings.value;
      return service !== undefined && deps.canSearchArea(service);
    }),
    nearLimit: computed(() => {
      const service = search.value?.service ?? settings.value.service;
      if (service === undefined) return undefined;
      const usage = usageOf(meter.value, service, new Date(now.value));
      return nearLimit(usage, terms.value[service] ?? NO_CALL_LIMITS);
    }),
    inputs,
    refining,
    ready: Promise.all([compare, pins, taking, stored].map(({ ready }) => ready)).then(
      () => undefined,
    ),
    retry: () => void deps.send('retry'),
    cancel: () => void deps.send('cancel'),
    searchArea: (area) => void deps.sendArea(area),
    more: () => {
      if (search.peek()?.next !== undefined) void deps.send('more');
      for (const service of refining.withMore.peek()) void deps.sendAdd(service);
    },
    chooseAlternative: (index) => void deps.sendAlternative(index),
    copyPicture: async () => {
      const current = picture.peek();
      if (current) await deps.copyPicture(current, search.peek()?.area);
    },
    showTab: () => {
      const state = search.peek()?.state;
      if (state?.status !== 'handed-off' || state.tabId === undefined) return;
      deps.showTab(state.tabId).catch(() => deps.send('retry')); // which opens it again
    },
    chooseSort: (chosen, isReversed) => {
      compare.chooseSort(chosen, isReversed);
      // A seller's offers are sorted as they are: no other search of the picture for that.
      if (!seller.shown.peek()) refining.sortAtService({ sort: chosen, isReversed });
    },
    chooseService: (service) => void chooseService(service),
    addService: (service) => void addService(service),
    allowAccess: () => void allowAccess(),
    allowAllSites: () => void allowAccess([ALL_SITES]),
    stop: () => {
      stored.stop();
      compare.stop();
      pins.stop();
      taking.stop();
      kept.stop();
      results.stop();
      details.stop();
      seller.stop();
      inputs.stop();
      stopClock();
      stopRefusal();
    },
  };
}
