import { createMemoryStore } from './memory';
import type { StoreOptions } from './options';
import type { Store } from './store';
import { openValkeyStore } from './valkey';

/**
 * Opens a store: in memory without `valkeyUrl`; shared with all relays of that Valkey otherwise, also while it is
 * away.
 */
export async function openStore({ valkeyUrl, ...options }: StoreOptions): Promise<Store> {
  return valkeyUrl === undefined
    ? createMemoryStore(options)
    : openValkeyStore({ ...options, valkeyUrl });
}
