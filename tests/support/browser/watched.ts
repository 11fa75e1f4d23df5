/** What the worker writes after a check of a watched offer. */
import type { Page } from '@playwright/test';
import type { Observation, Watch, WatchChange } from '../../../utils/core/model/watch';

export interface WrittenCheck {
  /** The id of the watch that is stored already; absent: of the first. */
  id?: string;
  /** The oldest first, after those that are there. */
  observations: readonly Observation[];
  changes: readonly WatchChange[];
}

/** Stores a check and tells the pages, as the worker does. @param page of the extension */
export function writeCheck(page: Page, check: WrittenCheck): Promise<void> {
  return page.evaluate(async ({ observations, changes, id }) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database refused')));
      });
    const database = await done(indexedDB.open('watches'));
    const tables = database.transaction(['watches', 'observations', 'changes'], 'readwrite');
    const watches = tables.objectStore('watches');
    const rows: { id: string; watch: Watch }[] = await done(watches.getAll());
    const row = rows.find((one) => id === undefined || one.id === id);
    if (!row) throw new Error('Nothing is watched');
    const last = observations.at(-1) ?? row.watch.last;
    const watch = { ...row.watch, known: last, last };
    await done(watches.put({ ...row, watch }));
    const { quantity } = watch;
    const kept = tables.objectStore('observations');
    const text: string | undefined = await done(kept.get(row.id));
    const before: unknown[] = JSON.parse(text ?? '[]');
    const added = observations.map((observation) => ({ quantity, observation }));
    await done(kept.put(JSON.stringify([...before, ...added]), row.id));
    for (const change of changes) {
      const ofWatch = { watchId: row.id };
      await done(
        tables.objectStore('changes').add({
          id: change.id,
          ...ofWatch,
          unread: 1,
          change: { ...change, ...ofWatch },
        }),
      );
    }
    database.close();
    const key = 'watch-summary';
    const { [key]: summary } =
      await chrome.storage.local.get<Record<string, { revision: number; unread: number }>>(key);
    if (!summary) throw new Error('There is no summary');
    const { revision, unread } = summary;
    await chrome.storage.local.set({
      [key]: { ...summary, revision: revision + 1, unread: unread + changes.length },
    });
  }, check);
}

export interface StoredSummary {
  unread: number;
  keys: string[];
}

/** Undefined before anything was watched. */
export function readSummary(page: Page): Promise<StoredSummary | undefined> {
  return page.evaluate(async () => {
    const stored = await chrome.storage.local.get<{ 'watch-summary'?: StoredSummary }>(
      'watch-summary',
    );
    return stored['watch-summary'];
  });
}
