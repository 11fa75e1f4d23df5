import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ListDetails } from '@/components/offer-list';
import { ALL_SITES } from '@/utils/access';
import type { FoundOffer } from '@/utils/compare/merge';
import { nearLimit, usageOf, type Meter, type Nearness } from '@/utils/calls/meter';
import { NO_TERMS, type AllTerms } from '@/utils/calls/terms';
import type { Sort } from '@/utils/compare/sort';
import type { Added } from '@/utils/model/added';
import type { Offer } from '@/utils/model/offer';
import type { Part } from '@/utils/model/part';
import type { AlternativePictures, Search, StoredPicture } from '@/utils/model/search';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  type Connection,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { followDetails, type DetailsDeps } from './details';
import { outcomeOf, type Outcome } from './outcome';
import { createPictureInputs, type InputDeps, type PictureInputs } from './picture-inputs';
import { createRefining, type RefineDeps, type Refining } from './refining';
import { followResults, type ResultReads } from './results';
import { toRows } from './rows';
import { followSeller, type SellerDeps, type ShownSeller } from './seller';
import { wantedAccess, type WantedAccess } from './wanted-access';

const TICK_MS = 1000;

/** A stored value: read once, then heard of. */
interface Source<T> {
  read: () => Promise<T>;
  watch: (listener: (value: T) => void) => () => void;
}

/** Everything outside of the panel; the search is that of the panel's own window. */
export interface PanelDeps extends ResultReads, InputDeps, DetailsDeps, SellerDeps, RefineDeps {
  search: Source<Search | undefined>;
  settings: Source<Settings>;
  alternatives: Source<AlternativePictures | undefined>;
  added: Source<Added | undefined>;
  meter: Source<Meter>;
  terms: Source<AllTerms>;
  writeService: (service: ServiceId) => Promise<void>;
  send: (command: 'retry' | 'cancel' | 'more' | 'reacquire') => Promise<void>;
  sendAlternative: (index: number) => Promise<void>;
  sendArea: (area: Part | undefined) => Promise<void>;
  canSearchArea: (service: ServiceId) => boolean;
  hasDetails: (service: ServiceId) => boolean;
  hasSellerOffers: (service: ServiceId) => boolean;
  /** Must be called before anything is awaited: only then is it part of the user's click. */
  requestSiteAccess: (origins: string[]) => Promise<boolean>;
  requestServiceAccess: (origins: string[]) => Promise<boolean>;
  hostsOf: (service: ServiceId, connection: Connection) => { api: string[]; pictures: string[] };
  /** Must be called in the click. Rejects where the browser does not let it. */
  copyPicture: (picture: StoredPicture, area: Part | undefined) => Promise<void>;
  /** Rejects where it is closed. */
  showTab: (tabId: number) => Promise<void>;
  /** BCP 47 tag of the words on screen. */
  language: string;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** The offers of one seller in the chosen order. */
export interface SellerView extends Omit<ShownSeller, 'offers'> {
  rows: Offer[] | undefined;
}

/** What the panel shows, and what the user can do about it. */
export interface PanelState {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Small pictures of what else stood at the clicked point, as data URLs. */
  alternatives: ReadonlySignal<readonly (string | null)[]>;
  outcome: ReadonlySignal<Outcome>;
  /** Offers in the chosen order; undefined while they are being read. */
  rows: ReadonlySignal<FoundOffer[] | undefined>;
  /** Undefined where the service has none. */
  details: ReadonlySignal<ListDetails | undefined>;
  /** Shown in place of the results. */
  seller: ReadonlySignal<SellerView | undefined>;
  /** Something is asked of the service: the worker must live. */
  isWaiting: ReadonlySignal<boolean>;
  moreOfSeller: () => void;
  closeSeller: () => void;
  sort: ReadonlySignal<Sort>;
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
  searchArea: (area: Part | undefined) => void;
  /** The next page of offers. */
  more: () => void;
  chooseSort: (sort: Sort) => void;
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

export function createPanelState(deps: PanelDeps): PanelState {
  const search = signal<Search | undefined>(undefined);
  const settings = signal(DEFAULT_SETTINGS);
  /** Absent: as the service was asked for, perhaps from another panel. */
  const chosenSort = signal<Sort | undefined>(undefined);
  const now = signal(deps.clock());
  const accessRefused = signal(false);

  const added = signal<Added | undefined>(undefined);
  const alternatives = signal<AlternativePictures | undefined>(undefined);
  const meter = signal<Meter>({});
  const terms = signal<AllTerms>({});
  const sources = [
    follow(deps.meter, meter),
    follow(deps.terms, terms),
    follow(deps.search, search),
    follow(deps.settings, settings),
    follow(deps.alternatives, alternatives),
    follow(deps.added, added),
  ];
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
  const sort = computed(() => chosenSort.value ?? refining.sort.value ?? 'match');
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
  const inOrder = (unsorted: FoundOffer[] | undefined) =>
    unsorted &&
    toRows(unsorted, sort.value, {
      atSort: details.atSort.value,
      states: details.states.value,
      language: deps.language,
    });
  function openSeller(offerId: string): void {
    const state = details.states.peek().get(offerId);
    const { id, name } = (state?.status === 'known' && state.details.seller) || {};
    if (id !== undefined) seller.open({ id, name, from: offerId });
  }

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

  /**
   * Its hosts are asked for in the click itself; without them the search says what is missing.
   * Settled once the user has answered.
   */
  async function askForAccess(service: ServiceId): Promise<void> {
    const { api, pictures } = deps.hostsOf(service, connectionOf(settings.peek(), service));
    if (api.length === 0) return;
    await deps.requestServiceAccess([...api, ...pictures]).catch(() => false); // no click
  }

  async function chooseService(service: ServiceId): Promise<void> {
    const asked = askForAccess(service);
    await deps.writeService(service);
    await asked;
    if (search.peek() !== undefined) await deps.send('retry');
  }

  async function addService(service: ServiceId): Promise<void> {
    await askForAccess(service);
    await deps.sendAdd(service);
  }

  async function allowAccess(origins = access.peek()?.origins): Promise<void> {
    const wanted = access.peek();
    if (wanted === undefined || origins === undefined) return;
    const request = wanted.command === 'retry' ? deps.requestServiceAccess : deps.requestSiteAccess;
    const granted = await request(origins);
    accessRefused.value = !granted;
    if (granted) await deps.send(wanted.command);
  }

  return {
    search,
    settings,
    picture: results.picture,
    alternatives: computed(() =>
      alternatives.value?.searchId === search.value?.id ? (alternatives.value?.pictures ?? []) : [],
    ),
    outcome,
    rows: computed(() => inOrder(refining.offers.value)),
    details: computed(() => {
      const service = able.value?.service;
      if (service === undefined) return undefined;
      const isElsewhere = seller.shown.value !== undefined; // it leads nowhere else from there
      return {
        states: details.states.value,
        unfolded: details.unfolded.value,
        onSee: details.see,
        onToggle: details.toggle,
        onAskAgain: details.askAgain,
        onSeller: deps.hasSellerOffers(service) && !isElsewhere ? openSeller : undefined,
      };
    }),
    seller: computed(() => {
      if (!seller.shown.value) return undefined;
      const { offers: ofSeller, ...rest } = seller.shown.value;
      return { ...rest, rows: inOrder(ofSeller) };
    }),
    isWaiting: computed(() => isRunning.value || details.isLoading.value),
    moreOfSeller: seller.more,
    closeSeller: seller.close,
    sort,
    now,
    access,
    accessRefused,
    pictureOrigins: computed(() => [
      ...hosts.value.pictures,
      ...refining.services.value.flatMap(
        (service) => deps.hostsOf(service, connectionOf(settings.value, service)).pictures,
      ),
    ]),
    canSearchArea: computed(() => {
      const { service } = settings.value;
      return service !== undefined && deps.canSearchArea(service);
    }),
    nearLimit: computed(() => {
      const service = search.value?.service ?? settings.value.service;
      if (service === undefined) return undefined;
      const usage = usageOf(meter.value, service, new Date(now.value));
      return nearLimit(usage, terms.value[service] ?? NO_TERMS);
    }),
    inputs,
    refining,
    ready: Promise.all(sources.map(({ ready }) => ready)).then(() => undefined),
    retry: () => void deps.send('retry'),
    cancel: () => void deps.send('cancel'),
    searchArea: (area) => void deps.sendArea(area),
    more: () => {
      if (search.peek()?.next !== undefined) void deps.send('more');
      for (const service of refining.withMore.peek()) void deps.sendAdd(service);
    },
    chooseAlternative: (index) => void deps.sendAlternative(index),
    copyPicture: async () => {
      const picture = results.picture.peek();
      if (picture) await deps.copyPicture(picture, search.peek()?.area);
    },
    showTab: () => {
      const state = search.peek()?.state;
      if (state?.status !== 'handed-off' || state.tabId === undefined) return;
      deps.showTab(state.tabId).catch(() => deps.send('retry')); // which opens it again
    },
    chooseSort: (chosen) => {
      details.noteSort();
      chosenSort.value = chosen;
      refining.sortAtService(chosen);
    },
    chooseService: (service) => void chooseService(service),
    addService: (service) => void addService(service),
    allowAccess: () => void allowAccess(),
    allowAllSites: () => void allowAccess([ALL_SITES]),
    stop: () => {
      for (const source of sources) source.stop();
      results.stop();
      details.stop();
      seller.stop();
      inputs.stop();
      stopClock();
      stopRefusal();
    },
  };
}

/** Keeps a signal at the stored value. News that arrives during the first read wins over it. */
function follow<T>(
  source: Source<T>,
  target: Signal<T>,
): { ready: Promise<void>; stop: () => void } {
  let isNews = false;
  const stop = source.watch((value) => {
    isNews = true;
    target.value = value;
  });
  const readFirst = async () => {
    const value = await source.read();
    if (!isNews) target.value = value;
  };
  return { ready: readFirst(), stop };
}
