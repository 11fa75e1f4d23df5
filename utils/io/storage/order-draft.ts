/** What the user entered of an order of the pins. It goes with the pins that it is about. */
import { forPins, type OrderDraft } from '../../core/model/order-draft';
import { type DraftChange, mergeDrafts } from '../../core/order/draft';
import { isAppError } from '../../core/errors';
import type { Imported } from '../../core/history/transfer';
import { pinsStore } from './pins';
import { REGISTRY } from './registry';
import { storeIn, type StorageScope } from './scope';
import { freeRoomStore, type Store } from './store';

export function orderDraftStore(scope: StorageScope): Store<OrderDraft> {
  return storeIn(scope, REGISTRY.orderDraft);
}

/** Resolves to the changed draft, without what is not pinned any more. */
export function changeOrderDraft(scope: StorageScope, change: DraftChange): Promise<OrderDraft> {
  return orderDraftStore(scope).update(async (draft) => {
    const pins = await pinsStore(scope).read();
    return forPins(change(draft), new Set(pins.map(({ compared }) => compared.key)));
  });
}

/**
 * Adds the entries of a file about pins that it has added itself: those of the user are ordered as they were.
 * Where the storage is full, none.
 * @param pinned `offerKey` of those pins
 */
export async function importOrderDraft(
  { items }: OrderDraft,
  pinned: readonly string[],
): Promise<Imported> {
  const fresh = new Set(pinned);
  const pins = await pinsStore({}).read();
  const own = new Set(pins.map(({ compared }) => compared.key).filter((key) => !fresh.has(key)));
  const known = items.filter(({ key }) => own.has(key)).length;
  let added = 0;
  try {
    await freeRoomStore(REGISTRY.orderDraft).update((stored) => {
      const merged = mergeDrafts(stored, { items }, fresh);
      added = merged.items.length - stored.items.length;
      return merged;
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    added = 0;
  }
  return { added, known, leftOut: items.length - added - known };
}
