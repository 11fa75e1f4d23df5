/**
 * What all pages and the worker see of the watches without reading them: how many changes are unread, which offers
 * are watched, which services are paused. It is computed again from the database after each write, so that it cannot
 * drift from it.
 */
import { isForUser } from '../../core/error-policy';
import type { ServiceId } from '../../core/model/settings';
import type { WatchPause, WatchSummary } from '../../core/model/watch';
import { REGISTRY } from './registry';
import { localStore, type SourceStore } from './store';
import { toWatch, watchesDatabase } from './watches-database';

export const watchSummaryStore: SourceStore<WatchSummary> = localStore(REGISTRY.watchSummary);

/** @param pause absent: it is asked again */
export async function pauseService(service: ServiceId, pause?: WatchPause): Promise<void> {
  await watchSummaryStore.update((summary) => {
    const { [service]: _, ...others } = summary.paused;
    const paused = pause ? { ...others, [service]: pause } : others;
    return { ...summary, revision: summary.revision + 1, paused };
  });
}

/** The user has changed settings, keys or access: what may have been paused for them is asked again. */
export async function endPauses(): Promise<void> {
  await watchSummaryStore.update((summary) => {
    const all = Object.entries(summary.paused);
    const left = all.filter(([, pause]) => !isForUser(pause.failure.code));
    if (left.length === all.length) return summary;
    return { ...summary, revision: summary.revision + 1, paused: Object.fromEntries(left) };
  });
}

/** Computes the summary from the database. The worker does so at its start, in case an earlier one ended between both writes. */
export async function summarise(): Promise<void> {
  await watchSummaryStore.update(async ({ revision, paused }) => {
    const rows = await watchesDatabase.use((db) => db.getAll('watches'));
    const changes = rows.flatMap((row) => toWatch(row)?.changes ?? []);
    const unread = changes.filter(({ isRead }) => !isRead).length;
    const keys = rows.map(({ id }) => id.slice(id.indexOf(' ') + 1));
    return { revision: revision + 1, unread, keys: [...new Set(keys)], paused };
  });
}
