/** Lists of the user, as the panel reads and writes them. */
import type { HistoryEntry } from '@/utils/core/model/history';
import type { OrderDraft } from '@/utils/core/model/order-draft';
import type { Pin } from '@/utils/core/model/pin';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import type { Watch, WatchPicture } from '@/utils/core/model/watch';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { DraftChange } from '@/utils/core/order/draft';
import type { SellerChange, SellerTarget } from '@/utils/core/sellers/remember';
import { type SearchedVector, history } from '@/utils/io/storage/history';
import { watchHistory } from '@/utils/io/storage/history-database';
import { changeOrderDraft, orderDraftStore } from '@/utils/io/storage/order-draft';
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
} from '@/utils/io/storage/pins';
import type { StorageScope } from '@/utils/io/storage/scope';
import { noteRemoved } from '@/utils/io/storage/removed-searches';
import { changeSeller, learnSellers, sellersStore } from '@/utils/io/storage/sellers';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import {
  type RemovedWatches,
  removeWatchesOf,
  restoreWatches,
} from '@/utils/io/storage/watch-removal';
import { markRead, readChanges } from '@/utils/io/storage/watch-changes';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { takeWatchedRequest, watchWatchedRequests } from '@/utils/io/storage/watched-request';
import {
  addWatch,
  changeWatch,
  moveWatches,
  readObservations,
  readWatches,
  readWatchPicture,
} from '@/utils/io/storage/watches';
import type { WaitingWatches } from '@/utils/core/watch/elsewhere';
import { sourceOf } from './source';

export function pinsOf(scope: StorageScope) {
  return {
    /** Pins in the order in which they were pinned. */
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

export function sellersOf(scope: StorageScope) {
  return {
    /** Sellers that the user prefers, avoids or has a note on. */
    sellers: sourceOf<readonly RememberedSeller[]>(sellersStore(scope)),
    /** False if the list is full. */
    changeSeller: (target: SellerTarget, change: SellerChange, at: number) =>
      changeSeller(scope, target, change, at),
    learnSellers: (offers: readonly FoundOffer[]) => learnSellers(scope, offers),
  };
}

export function historyOf() {
  return {
    list: (words: string, limit: number, since?: number) => history.list(words, limit, since),
    count: (since: number) => history.count(since),
    watch: watchHistory,
    read: (id: string) => history.read(id),
    write: (entry: HistoryEntry, seen?: SearchedVector) => history.write(entry, seen),
    vectors: (model: string) => history.vectors(model),
    remove: async (id: string) => {
      await noteRemoved({ id });
      await history.remove(id);
    },
    /** @param but the search that is written next, which is not among those removed */
    clear: async (but?: string) => {
      await noteRemoved({ before: Date.now(), but });
      await history.clear();
    },
  };
}

export function watchesOf(windowId: number) {
  return {
    /** Resolves to true once for each click on a notification. */
    takeRequest: () => takeWatchedRequest(windowId),
    onRequest: (listener: () => void) => watchWatchedRequests(windowId, listener),
    summary: sourceOf(watchSummaryStore),
    settings: sourceOf(watchSettingsStore),
    /** The next due first. */
    list: () => readWatches(),
    /** The newest first. */
    changes: (limit: number) => readChanges(limit),
    /** The oldest first. */
    observations: (id: string) => readObservations(id),
    picture: (id: string) => readWatchPicture(id),
    add: (watch: Watch, picture?: WatchPicture) => addWatch(watch, picture),
    /** Removes watches by `offerKey`; resolves to what can be put back. */
    removeOffer: (key: string) => removeWatchesOf(key),
    /** False if there is no room any more. */
    restore: (removed: RemovedWatches) => restoreWatches(removed),
    changeQuantity: (id: string, quantity: number) => changeWatch(id, { quantity }),
    /** Moves waiting watches: they are looked up at the other address as well. */
    move: (waiting: WaitingWatches) => moveWatches(waiting),
    markRead: (ids: readonly string[]) => markRead(ids),
  };
}
