/** The changes of watched offers, read and unread. Beyond a limit the oldest read ones are dropped first. */
import { MAX_CHANGES, type WatchChange, watchChangeSchema } from '../../core/model/watch';
import { parseAs } from '../../core/parse';
import { summarise } from './watch-summary';
import { changeIn, readFrom, type StoredChange, type Tables } from './watches-database';

/** A change that is there already is not added again. The oldest read ones are dropped first. */
export async function addChanges(tables: Tables, changes: readonly WatchChange[]): Promise<void> {
  const store = tables.objectStore('changes');
  for (const change of changes) {
    if ((await store.index('id').getKey(change.id)) === undefined) await store.add(toRow(change));
  }
  let surplus = changes.length === 0 ? 0 : (await store.count()) - MAX_CHANGES;
  if (surplus <= 0) return;
  const [keys, unread] = await Promise.all([
    store.getAllKeys(),
    store.index('unread').getAllKeys(),
  ]);
  const isUnread = new Set(unread);
  for (const key of [...keys.filter((one) => !isUnread.has(one)), ...unread]) {
    if (surplus <= 0) break;
    await store.delete(key);
    surplus -= 1;
  }
}

/** The latest written first. */
export async function readChanges(limit: number): Promise<WatchChange[]> {
  return readFrom(async (db) => {
    const changes: WatchChange[] = [];
    let cursor = await db.transaction('changes').store.openCursor(null, 'prev');
    while (cursor && changes.length < limit) {
      const { change, unread } = cursor.value;
      const parsed = parseAs(watchChangeSchema, change);
      if (parsed) changes.push({ ...parsed, isRead: unread === undefined });
      cursor = await cursor.continue();
    }
    return changes;
  });
}

/** @param ids absent: all */
export async function markRead(ids?: readonly string[]): Promise<void> {
  const wanted = ids && new Set(ids);
  await changeIn(['changes'], async (tables) => {
    const store = tables.objectStore('changes');
    let cursor = await store.index('unread').openCursor();
    while (cursor) {
      const { unread: _, ...read } = cursor.value;
      if (!wanted || wanted.has(read.id)) await cursor.update(read);
      cursor = await cursor.continue();
    }
  });
  await summarise();
}

function toRow({ isRead, ...change }: WatchChange): StoredChange {
  return {
    id: change.id,
    watchId: change.watchId,
    ...(!isRead && { unread: 1 as const }),
    change: { ...change, isRead: false },
  };
}
