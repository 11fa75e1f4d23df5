/** The sellers that the user prefers, avoids or has a note on. Each change is made under the lock of the list. */
import type { RememberedSeller } from '../../core/model/remembered-seller';
import { sellerKey, type Sold } from '../../core/sellers/identity';
import { rememberSeller, type SellerChange } from '../../core/sellers/remember';
import { REGISTRY } from './registry';
import { storeIn, type StorageScope } from './scope';
import { type Store } from './store';

/** A further one is refused, so that none is dropped without consent. */
export const MAX_SELLERS = 2000;

/** The latest last. */
export function sellersStore(scope: StorageScope): Store<RememberedSeller[]> {
  return storeIn(scope, REGISTRY.sellers);
}

/** @returns false where the list is full */
export async function changeSeller(
  scope: StorageScope,
  offer: Sold,
  change: SellerChange,
  at: number,
): Promise<boolean> {
  let hasRoom = true;
  await sellersStore(scope).update((sellers) => {
    const changed = rememberSeller(sellers, offer, change, at);
    hasRoom = changed.length <= Math.max(MAX_SELLERS, sellers.length);
    return hasRoom && changed !== sellers ? [...changed] : sellers;
  });
  return hasRoom;
}

export async function forgetSeller(scope: StorageScope, seller: RememberedSeller): Promise<void> {
  const key = sellerKey(seller);
  await sellersStore(scope).update((sellers) => sellers.filter((one) => sellerKey(one) !== key));
}
