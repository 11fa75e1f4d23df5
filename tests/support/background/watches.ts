/**
 * `utils/io/storage/{watches,watch-changes,watch-summary}.ts` in memory: Node has no IndexedDB. For `vi.mock` of each; the
 * store of the summary is the real one.
 */
import { vi } from 'vitest';
import type * as Changes from '@/utils/io/storage/watch-changes';
import type * as Summary from '@/utils/io/storage/watch-summary';
import type * as Watches from '@/utils/io/storage/watches';
import type { Observation, Watch, WatchChange, WatchPicture } from '@/utils/core/model/watch';
import { settingsStore } from '@/utils/io/storage/settings';
import { originNow } from '@/utils/core/watch/elsewhere';

type Real = typeof Watches & typeof Changes;

const real = await vi.importActual<typeof Summary>('@/utils/io/storage/watch-summary');
export const { endPauses, pauseService, watchSummaryStore } = real;

/** What is stored. */
export const stored = {
  watches: new Map<string, Watch>(),
  observations: new Map<string, Observation[]>(),
  changes: new Array<WatchChange>(),
  pictures: new Map<string, WatchPicture>(),
};

export async function resetWatches(watches: readonly Watch[]): Promise<void> {
  stored.watches = new Map(watches.map((watch) => [watch.id, watch]));
  stored.observations = new Map();
  stored.changes = [];
  stored.pictures = new Map();
  writeCheck.mockReset().mockImplementation(writeNow);
  claimWatch.mockReset().mockImplementation(claimNow);
  await summarise();
}

const writeNow: Real['writeCheck'] = async ({ watch, observation, changes }) => {
  const kept = stored.watches.get(watch.id);
  if (!kept || kept.createdAt !== watch.createdAt) return;
  if (observation)
    stored.observations.set(watch.id, [...(stored.observations.get(watch.id) ?? []), observation]);
  stored.watches.set(watch.id, watch);
  const isNew = ({ id }: WatchChange) => stored.changes.every((one) => one.id !== id);
  stored.changes.unshift(...changes.filter(isNew));
  await summarise();
};
export const writeCheck = vi.fn<Real['writeCheck']>();

export const readWatches: Real['readWatches'] = async () =>
  [...stored.watches.values()].toSorted((a, b) => a.dueAt - b.dueAt);
export const readWatchPicture: Real['readWatchPicture'] = async (id) => stored.pictures.get(id);
export const readChanges: Real['readChanges'] = async (limit) => stored.changes.slice(0, limit);
const claimNow: Real['claimWatch'] = async (id, now, until) => {
  const watch = stored.watches.get(id);
  if (!watch || watch.dueAt > now) return undefined;
  stored.watches.set(id, { ...watch, dueAt: until });
  return watch;
};
export const claimWatch = vi.fn<Real['claimWatch']>();
export const moveDue: Real['moveDue'] = async (moved) => {
  for (const { id, dueAt } of moved) {
    const watch = stored.watches.get(id);
    if (watch) stored.watches.set(id, { ...watch, dueAt });
  }
};

export const stampOrigins: Real['stampOrigins'] = async () => {
  const settings = await settingsStore.read();
  for (const watch of stored.watches.values()) {
    const origin = watch.origin ?? originNow(settings, watch.service);
    stored.watches.set(watch.id, { ...watch, origin });
  }
};

export async function summarise(): Promise<void> {
  await watchSummaryStore.update(({ revision, paused }) => ({
    revision: revision + 1,
    unread: stored.changes.filter(({ isRead }) => !isRead).length,
    keys: [...stored.watches.values()].map(({ offer }) => offer.key),
    paused,
  }));
}
