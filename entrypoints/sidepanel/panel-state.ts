import type { ReadonlySignal } from '@preact/signals';
import type { Nearness } from '@/utils/services/call-limits';
import type { Sort } from '@/utils/pricing/sort';
import type { PictureArea } from '@/utils/model/rectangle';
import type { Search, StoredPicture } from '@/utils/model/search';
import type { Connection, ServiceId, Settings } from '@/utils/model/settings';
import type { AsideDeps, AsideState } from './aside/aside';
import type { CompareState, CompareStateDeps } from './compare/compare-state';
import type { DetailsDeps } from './aside/details';
import type { KeptDeps, KeptState } from './kept/kept-state';
import type { OfferActionsState } from './offer-actions';
import type { Outcome } from './outcome';
import type { PinsDeps, PinsState } from './taking/pins-state';
import type { InputDeps, PictureInputs } from './input/picture-inputs';
import type { RefineDeps, Refining } from './refining';
import type { ResultReads } from './results';
import type { SellerDeps } from './aside/seller';
import type { StoredDeps } from './stored';
import type { TakingDeps, TakingState } from './taking/taking';
import type { WantedAccess } from './access/wanted-access';

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
