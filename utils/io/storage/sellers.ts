/** The sellers that the user prefers, avoids or has a note on. Each change is made under the lock of the list. */
import type { FoundOffer } from '../../core/model/compared-offer';
import type { RememberedSeller } from '../../core/model/remembered-seller';
import { isAppError } from '../../core/errors';
import { areOneSeller } from '../../core/sellers/identity';
import {
  learnNumbers,
  mergeLists,
  type MergedSellers,
  rememberSeller,
  type SellerChange,
  type Sellers,
  type SellerTarget,
} from '../../core/sellers/remember';
import { REGISTRY } from './registry';
import { storeIn, type StorageScope } from './scope';
import { freeRoomStore, type Store } from './store';

/** A further one is refused, so that none is dropped without consent. */
export const MAX_SELLERS = 2000;

/** The latest last. */
export function sellersStore(scope: StorageScope): Store<RememberedSeller[]> {
  return storeIn(scope, REGISTRY.sellers);
}

/** @returns false where the list is full */
export async function changeSeller(
  scope: StorageScope,
  target: SellerTarget,
  change: SellerChange,
  at: number,
): Promise<boolean> {
  let hasRoom = true;
  await update(scope, (sellers) => {
    const changed = rememberSeller(sellers, target, change, at);
    hasRoom = changed.length <= MAX_SELLERS || changed.length <= sellers.length;
    return hasRoom ? changed : sellers;
  });
  return hasRoom;
}

/** Adds numbers that offers have got since their sellers were remembered. */
export async function learnSellers(
  scope: StorageScope,
  offers: readonly FoundOffer[],
): Promise<void> {
  await update(scope, (sellers) => learnNumbers(sellers, offers));
}

export async function forgetSeller(scope: StorageScope, seller: RememberedSeller): Promise<void> {
  await update(scope, (sellers) => {
    const others = sellers.filter((one) => !areOneSeller(one, seller));
    return others.length === sellers.length ? sellers : others;
  });
}

/** An unchanged list is not written. */
async function update(scope: StorageScope, change: (sellers: Sellers) => Sellers): Promise<void> {
  await sellersStore(scope).update((stored) => {
    const changed = change(stored);
    return changed === stored ? stored : [...changed];
  });
}

export type ImportedSellers = Omit<MergedSellers, 'sellers'>;

/** Merges the sellers of a file into those of ordinary windows. Where the storage is full, none. */
export async function importSellers(sellers: Sellers): Promise<ImportedSellers> {
  let counts = { added: 0, merged: 0, known: 0, leftOut: 0 };
  try {
    await freeRoomStore(REGISTRY.sellers).update((stored) => {
      const { sellers: list, ...merged } = mergeLists(stored, sellers, MAX_SELLERS);
      counts = merged;
      return merged.added + merged.merged === 0 ? stored : [...list];
    });
    return counts;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { added, merged, known, leftOut } = counts;
    return { added: 0, merged: 0, known, leftOut: leftOut + added + merged };
  }
}
