/** What the user entered of an order of the pins. It goes with the pins that it is about. */
import type { OrderDraft } from '../model/order-draft';
import { type DraftChange, forPins, mergeDrafts } from '../order/draft';
import { isAppError } from '../errors';
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

/** Adds the entries of a file about pins that are stored. Where the storage is full, none. */
export async function importOrderDraft(added: OrderDraft): Promise<void> {
  try {
    await freeRoomStore(REGISTRY.orderDraft).update(async (stored) => {
      const pins = await pinsStore({}).read();
      const keys = new Set(pins.map(({ compared }) => compared.key));
      return forPins(mergeDrafts(stored, added), keys);
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
