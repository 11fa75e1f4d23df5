/** Which searches the user has removed from the history while they are still in a window's memory. */
import { REGISTRY } from './registry';
import { defineStore } from './store';

/** Kept ids: more than there are open windows, each with one search in memory. */
const MAX_REMOVED = 50;

const { removedHistory } = REGISTRY;
const store = defineStore(removedHistory, { area: 'session', key: removedHistory.at.session });

/**
 * Records that the user has removed the entry of a search that is still in memory, so that a reopened panel
 * does not restore it.
 * @param what the id of one search, or all before a time in epoch milliseconds except one
 */
export async function noteRemoved(
  what: { id: string } | { before: number; but?: string | undefined },
): Promise<void> {
  await store.update(({ ids, ...all }) => {
    const { before, but } = 'id' in what ? all : what;
    return {
      ids: 'id' in what ? [...ids, what.id].slice(-MAX_REMOVED) : [],
      before,
      ...(but !== undefined && { but }),
    };
  });
}

export async function isRemoved({ id, at }: { id: string; at: number }): Promise<boolean> {
  const { ids, before, but } = await store.read();
  return (at <= before && id !== but) || ids.includes(id);
}
