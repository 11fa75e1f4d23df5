/**
 * Everything that the extension stores: each key of `storage.local` and `storage.session`, and each
 * database, has one entry. The stores, "delete everything", the removal of a window's search and the
 * cleanup for refused writes are derived from it.
 */
import type { Area } from '../area';
import { partsOf, type Place, withoutVersion } from '../entry';
import { BATCHES } from './batches';
import { LIKENESS } from './likeness';
import { LISTS } from './lists';
import { SEARCHES } from './searches';
import { INVITATIONS, SECRETS } from './secrets';
import { SETTINGS } from './settings';
import { WATCHES } from './watches';

export const REGISTRY = {
  ...SETTINGS,
  ...SECRETS,
  ...INVITATIONS,
  ...LISTS,
  ...WATCHES,
  ...SEARCHES,
  ...LIKENESS,
  ...BATCHES,
};

export const ENTRIES: readonly Place[] = Object.values(REGISTRY);

/** The entry of a key, of its version key, or of its copy for a newer version. */
export function entryOf(area: Area, key: string): Place | undefined {
  return ENTRIES.find(({ at }) => {
    const pattern = at[area];
    return pattern !== undefined && partsOf(pattern, withoutVersion(key)) !== undefined;
  });
}

/** The id of the window or batch that a key belongs to. */
export function ownerOf(key: string): string | undefined {
  return withoutVersion(key).split(':')[1];
}
