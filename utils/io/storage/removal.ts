/** Removes keys of `storage.local` for "delete everything", as defined in `registry/`. */
import { browser } from '../browser';
import { readKeys } from './area';
import type { Place } from './entry';
import { ENTRIES, entryOf } from './registry';

/**
 * Removes each key under its lock, so that no page writes back an older value, and with its copies for
 * newer versions. Databases and secrets are removed by their own modules.
 */
export async function removeLocal(deleted: 'lists' | 'settings'): Promise<void> {
  await Promise.all(
    ENTRIES.filter((entry) => entry.deleted === deleted).map((entry) => removeEntry(entry)),
  );
}

/** Removes what `storage.local` has of one entry. */
export async function removeEntry(entry: Place): Promise<void> {
  const lock = entry.at.local;
  if (lock !== undefined) await navigator.locks.request(lock, () => removeKeysOf(entry));
}

async function removeKeysOf(entry: Place): Promise<void> {
  const keys = (await readKeys('local')).filter((key) => entryOf('local', key) === entry);
  await browser.storage.local.remove(keys);
}
