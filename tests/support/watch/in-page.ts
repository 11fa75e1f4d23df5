/** Runs in a page of the extension: the stored watches, for a test. */
import * as watchChanges from '../../../utils/io/storage/watch-changes';
import * as summaries from '../../../utils/io/storage/watch-summary';
import * as watches from '../../../utils/io/storage/watches';
import { changeIn, type StoredChange } from '../../../utils/io/storage/watches-database';
import { insertWatch } from '../../../utils/io/storage/watch-rows';
import { importWatches, keptWatches } from '../../../utils/io/storage/watch-transfer';
import { isAppError } from '../../../utils/core/errors';
import type { Watch, WatchSummary } from '../../../utils/core/model/watch';

/** The code of a failure, else what the call gives. */
async function outcome<T>(call: () => Promise<T>): Promise<T | string> {
  try {
    return await call();
  } catch (error) {
    if (isAppError(error)) return error.code;
    if (error instanceof Error) return `${error.name} ${error.message}`;
    throw error;
  }
}

/** What is in each table, and what the summary says. */
async function counts() {
  const opening = indexedDB.open('watches');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('It cannot be opened')));
  });
  const tables: Record<string, number> = {};
  for (const name of db.objectStoreNames) {
    tables[name] = await new Promise<number>((resolve) => {
      const counting = db.transaction(name).objectStore(name).count();
      counting.addEventListener('success', () => resolve(counting.result));
    });
  }
  db.close();
  return tables;
}

/** The summary, beside what it should say. */
async function summary(): Promise<{ said: WatchSummary; keys: string[]; unread: number }> {
  const said = await summaries.watchSummaryStore.read();
  const all = await watches.readWatches();
  const changes = await watchChanges.readChanges(Infinity);
  return {
    said,
    keys: all.map(({ offer }) => offer.key).toSorted(),
    unread: changes.filter(({ isRead }) => !isRead).length,
  };
}

/** Milliseconds of each call, in the middle of them. */
async function timed(times: number, call: (turn: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const begin = performance.now();
    await call(turn);
    taken.push(performance.now() - begin);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** A check that has seen this price, and reports it. */
function check(watch: Watch, at: number, price: number) {
  const observation = { at, state: 'found' as const, price };
  const before = watch.known.price ?? 1;
  const id = `${watch.id} ${at}`;
  return watches.writeCheck({
    watch: { ...watch, known: observation, last: observation, dueAt: at + 86_400_000 },
    observation,
    changes: [
      { id, watchId: watch.id, at, isRead: false, kind: 'price' as const, before, after: price },
    ],
  });
}

/** A row of what has changed, as it lies in the database. */
async function plantChange(row: StoredChange): Promise<void> {
  await changeIn(
    ['changes'],
    async (tables) => void (await tables.objectStore('changes').add(row)),
  );
  await summaries.summarise();
}

export const inPage = {
  ...watches,
  ...watchChanges,
  ...summaries,
  importWatches,
  insertWatch,
  keptWatches,
  outcome,
  counts,
  summary,
  plantChange,
  timed,
  check,
};

declare global {
  interface Window {
    watched: typeof inPage;
  }
}
Object.assign(globalThis, { watched: inPage });
