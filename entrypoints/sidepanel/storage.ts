/** The stored values that the panel reads and writes: of its window, of ordinary or private windows, and of all. */
import { browser } from '@/utils/io/browser';
import type { Agent } from '@/utils/core/model/agents';
import type { QuestionTerms, ViewSettings } from '@/utils/core/model/panel-settings';
import type { DetailsAnswer, SellerOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import type { ServiceId } from '@/utils/core/model/settings';
import type { UserCosts } from '@/utils/core/costs/user-costs';
import {
  readBatch,
  readLeftBatches,
  readOwned,
  readThumbnails,
  watchBatches,
} from '@/utils/io/storage/batches';
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
} from '@/utils/io/storage/extras';
import type { StorageScope } from '@/utils/io/storage/scope';
import {
  readAlternatives,
  readOffers,
  readPicture,
  readSearch,
  watchAlternatives,
  watchSearch,
} from '@/utils/io/storage/searches';
import { isRemoved } from '@/utils/io/storage/removed-searches';
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
  callLimitsStore,
  viewStore,
} from '@/utils/io/storage/settings';
import { type Vector, readVectors, writeVectors } from '@/utils/io/storage/vectors';
import { sourceOf } from './source';
import { historyOf, pinsOf, sellersOf, watchesOf } from './stored-lists';

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
    /** Absent in private windows, which show nothing from ordinary ones. */
    history: scope.privateWindow === undefined ? historyOf() : undefined,
    /** Absent in private windows, which leave nothing on the disk. */
    vectors: scope.privateWindow === undefined ? vectorsOf() : undefined,
    /** Absent in private windows, which watch nothing. */
    watches: scope.privateWindow === undefined ? watchesOf(windowId) : undefined,
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
    callLimits: sourceOf(callLimitsStore),
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
