/** What the panel reads and writes: for its window, for its storage scope, and shared by all. */
import { browser } from '@/utils/browser';
import type { Agent } from '@/utils/model/agents';
import type { QuestionTerms, ViewSettings } from '@/utils/model/panel-settings';
import type { DetailsAnswer, SellerOffers } from '@/utils/model/extras';
import type { HistoryEntry, SessionRow } from '@/utils/model/history';
import type { OrderDraft } from '@/utils/model/order-draft';
import type { Pin } from '@/utils/model/pin';
import type { RememberedSeller } from '@/utils/model/remembered-seller';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';
import type { UserCosts } from '@/utils/model/user-costs';
import type { Watch, WatchPicture } from '@/utils/model/watch';
import type { ComparedOffer, FoundOffer } from '@/utils/model/compared-offer';
import type { DraftChange } from '@/utils/order/draft';
import type { SellerChange, SellerTarget } from '@/utils/sellers/remember';
import {
  readBatch,
  readLeftBatches,
  readOwned,
  readThumbnails,
  watchBatches,
} from '@/utils/storage/batches';
import {
  readAdded,
  readDetails,
  readMarkets,
  readPageTerms,
  readSeller,
  readSellerPage,
  readStoredPagePrice,
  watchAdded,
  watchExtras,
  watchMarkets,
  watchStoredPagePrice,
  writePageTerms,
} from '@/utils/storage/extras';
import { type SearchedVector, history } from '@/utils/storage/history';
import { changeOrderDraft, orderDraftStore } from '@/utils/storage/order-draft';
import {
  clearedStore,
  completePin,
  detailPin,
  joinOffers,
  pinOffer,
  pinsStore,
  readGroupEdits,
  setCleared,
  splitOffers,
  unpinOffer,
  watchGroupEdits,
  writeNote,
} from '@/utils/storage/pins';
import type { StorageScope } from '@/utils/storage/scope';
import {
  readAlternatives,
  readOffers,
  readPicture,
  readSearch,
  watchAlternatives,
  watchSearch,
} from '@/utils/storage/searches';
import {
  isRemoved,
  noteRemoved,
  readSessionRows,
  removeSessionRow,
  watchSessionRows,
  writeSessionRow,
} from '@/utils/storage/session-rows';
import { changeSeller, learnSellers, sellersStore } from '@/utils/storage/sellers';
import {
  agentsStore,
  costsStore,
  historySettingsStore,
  writeLikenessTrouble,
  writeTranslatorTrouble,
  meterStore,
  moneyStore,
  questionTermsStore,
  ratesStore,
  settingsStore,
  termsStore,
  viewStore,
  watchSettingsStore,
} from '@/utils/storage/settings';
import { type Vector, readVectors, writeVectors } from '@/utils/storage/vectors';
import {
  type RemovedWatches,
  removeWatchesOf,
  restoreWatches,
} from '@/utils/storage/watch-removal';
import {
  addWatch,
  changeWatch,
  markRead,
  readChanges,
  readReadings,
  readWatches,
  readWatchPicture,
  watchSummaryStore,
} from '@/utils/storage/watches';
import type { Source } from './source';

/** A private window has its own lists, which are deleted with it. */
export function storageScopeOf(windowId: number): StorageScope {
  return browser.extension.inIncognitoContext ? { privateWindow: windowId } : {};
}

export function createStorage(windowId: number, scope: StorageScope) {
  return {
    ...settingsOf(scope),
    ...searchOf(windowId),
    ...pinsOf(scope),
    ...sellersOf(scope),
    session: sessionOf(scope),
    /** Absent in private windows, which show nothing from ordinary ones. */
    history: scope.privateWindow === undefined ? historyOf() : undefined,
    /** Absent in private windows, which leave nothing on the disk. */
    vectors: scope.privateWindow === undefined ? vectorsOf() : undefined,
    /** Absent in private windows, which watch nothing. */
    watches: scope.privateWindow === undefined ? watchesOf() : undefined,
    writeLikenessTrouble,
    writeTranslatorTrouble,
    /** The user has removed it, so it is not written again. */
    isRemoved,
    batch: {
      readOwned: () => readOwned(windowId),
      readBatch,
      readThumbnails,
      /** Batches on the disk that no window owns, the newest first. Private windows show none. */
      readLeft: async () => (scope.privateWindow === undefined ? readLeftBatches() : []),
      watch: watchBatches,
    },
  };
}

/** Read-only; writes go through the functions beside it. */
function sourceOf<T>(store: Source<T>): Source<T> {
  return store;
}

/** What pictures look like, by their address; each call names the model by its checksum. */
function vectorsOf() {
  return {
    read: (model: string, addresses: readonly string[]) => readVectors(model, addresses),
    write: (model: string, vectors: ReadonlyMap<string, Vector>) =>
      writeVectors(model, vectors, Date.now()),
  };
}

function settingsOf(scope: StorageScope) {
  const costs = costsStore(scope);
  const view = viewStore(scope);
  const questionTerms = questionTermsStore(scope);
  return {
    settings: sourceOf(settingsStore),
    writeService: async (service: ServiceId): Promise<void> => {
      await settingsStore.update((settings) => ({ ...settings, service }));
    },
    meter: sourceOf(meterStore),
    callLimits: sourceOf(termsStore),
    agents: sourceOf<readonly Agent[]>(agentsStore),
    money: sourceOf(moneyStore),
    dailyRates: sourceOf(ratesStore),
    historySettings: sourceOf(historySettingsStore),
    costs: sourceOf(costs),
    changeCosts: async (change: (before: UserCosts) => UserCosts): Promise<void> => {
      await costs.update(change);
    },
    view: sourceOf(view),
    writeView: (chosen: ViewSettings) => view.write(chosen),
    questionTerms: sourceOf(questionTerms),
    changeQuestionTerms: async (change: QuestionTerms): Promise<void> => {
      await questionTerms.update((terms) => ({ ...terms, ...change }));
    },
  };
}

/** The window's search, and what is stored beside its record. */
function searchOf(windowId: number) {
  return {
    search: {
      read: () => readSearch(windowId),
      watch: (listener: Listener<typeof readSearch>) => watchSearch(windowId, listener),
    },
    alternatives: {
      read: () => readAlternatives(windowId),
      watch: (listener: Listener<typeof readAlternatives>) => watchAlternatives(windowId, listener),
    },
    added: {
      read: () => readAdded(windowId),
      watch: (listener: Listener<typeof readAdded>) => watchAdded(windowId, listener),
    },
    markets: {
      read: () => readMarkets(windowId),
      watch: (listener: Listener<typeof readMarkets>) => watchMarkets(windowId, listener),
    },
    pagePrice: {
      read: () => readStoredPagePrice(windowId),
      watch: (listener: Listener<typeof readStoredPagePrice>) =>
        watchStoredPagePrice(windowId, listener),
    },
    readPicture,
    /** @param page counts from 0, as that of a seller */
    readOffers: (page: number) => readOffers(windowId, page),
    readDetails,
    watchDetails: (search: Search, onDetails: (answer: DetailsAnswer) => void) =>
      watchExtras(search, { onDetails }),
    readSeller,
    watchSeller: (search: Search, onSeller: (seller: SellerOffers) => void) =>
      watchExtras(search, { onSeller }),
    readSellerPage,
    readPageTerms,
    writePageTerms,
  };
}

type Listener<Read extends (windowId: number) => Promise<unknown>> = (
  value: Awaited<ReturnType<Read>>,
) => void;

function pinsOf(scope: StorageScope) {
  return {
    /** In the order in which they were pinned. */
    pins: sourceOf(pinsStore(scope)),
    /** False if the storage is full. */
    pin: (pin: Pin) => pinOffer(scope, pin),
    unpin: (key: string) => unpinOffer(scope, key),
    writeNote: (key: string, note: string) => writeNote(scope, key, note),
    completePin: (compared: ComparedOffer) => completePin(scope, compared),
    detailPin: (compared: Pick<ComparedOffer, 'key' | 'offer'>) => detailPin(scope, compared),
    orderDraft: sourceOf<OrderDraft>(orderDraftStore(scope)),
    changeOrderDraft: (change: DraftChange) => changeOrderDraft(scope, change),
    /** Keys of offers that the user has marked as not misleading. */
    cleared: sourceOf<readonly string[]>(clearedStore(scope)),
    setCleared: (key: string, isCleared: boolean) => setCleared(scope, key, isCleared),
    groupEdits: {
      read: () => readGroupEdits(scope),
      watch: (listener: Parameters<typeof watchGroupEdits>[1]) => watchGroupEdits(scope, listener),
    },
    joinOffers: (keys: readonly string[]) => joinOffers(scope, keys),
    splitOffers: (ones: readonly string[], others: readonly string[]) =>
      splitOffers(scope, ones, others),
  };
}

function sellersOf(scope: StorageScope) {
  return {
    /** Those that the user prefers, avoids or has a note on. */
    sellers: sourceOf<readonly RememberedSeller[]>(sellersStore(scope)),
    /** False if the list is full. */
    changeSeller: (target: SellerTarget, change: SellerChange, at: number) =>
      changeSeller(scope, target, change, at),
    learnSellers: (offers: readonly FoundOffer[]) => learnSellers(scope, offers),
  };
}

function sessionOf(scope: StorageScope) {
  return {
    /** The newest first. */
    read: () => readSessionRows(scope),
    watch: (listener: () => void) => watchSessionRows(scope, listener),
    write: (row: SessionRow) => writeSessionRow(scope, row),
    remove: async (id: string) => {
      await noteRemoved('rows', { id });
      await removeSessionRow(scope, id);
    },
  };
}

function historyOf() {
  return {
    list: (words: string, limit: number) => history.list(words, limit),
    read: (id: string) => history.read(id),
    write: (entry: HistoryEntry, seen?: SearchedVector) => history.write(entry, seen),
    vectors: (model: string) => history.vectors(model),
    remove: async (id: string) => {
      await noteRemoved('history', { id });
      await history.remove(id);
    },
    /** @param but the search that is written next, which is not among those removed */
    clear: async (but?: string) => {
      await noteRemoved('history', { before: Date.now(), but });
      await history.clear();
    },
  };
}

function watchesOf() {
  return {
    summary: sourceOf(watchSummaryStore),
    settings: sourceOf(watchSettingsStore),
    /** The next due first. */
    list: () => readWatches(),
    /** The newest first. */
    changes: (limit: number) => readChanges(limit),
    /** The oldest first. */
    readings: (id: string) => readReadings(id),
    picture: (id: string) => readWatchPicture(id),
    add: (watch: Watch, picture?: WatchPicture) => addWatch(watch, picture),
    /** By `offerKey`; resolves to what can be put back. */
    removeOffer: (key: string) => removeWatchesOf(key),
    /** False if there is no room any more. */
    restore: (removed: RemovedWatches) => restoreWatches(removed),
    changeQuantity: (id: string, quantity: number) => changeWatch(id, { quantity }),
    markRead: (ids: readonly string[]) => markRead(ids),
  };
}
