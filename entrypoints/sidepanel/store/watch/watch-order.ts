/** The order of the watched offers in their view. Pure. */
import type { Watch, WatchChange } from '@/utils/core/model/watch';

/**
 * Ids: what has changed last comes first, then what is due next. Those on the screen keep their places.
 * @param changes the newest first
 * @param before the ids on the screen
 */
export function orderOf(
  watches: readonly Pick<Watch, 'id' | 'dueAt'>[],
  changes: readonly WatchChange[],
  before: readonly string[] = [],
): string[] {
  const ids = new Set(watches.map(({ id }) => id));
  const shown = before.filter((id) => ids.has(id));
  const known = new Set(shown);
  const changed = changes.map(({ watchId }) => watchId).filter((id) => ids.has(id));
  const due = watches.toSorted((one, other) => one.dueAt - other.dueAt).map(({ id }) => id);
  return [...shown, ...new Set([...changed, ...due].filter((id) => !known.has(id)))];
}
