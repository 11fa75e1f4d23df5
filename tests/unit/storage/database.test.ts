import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { openDB } from 'idb';
import { AppError } from '@/utils/core/errors';
import { createDatabase, DatabaseError, problemOf } from '@/utils/io/storage/database';
import { databaseEntry } from '@/utils/io/storage/entry';

const entry = databaseEntry({
  at: { indexedDB: 'kept' },
  version: 1,
  writers: ['panels'],
  deleted: 'lists',
  room: 'never',
});
interface Kept {
  [table: string]: { key: string; value: number };
  left: { key: string; value: number };
  right: { key: string; value: number };
}
const open = () =>
  createDatabase<Kept>(entry, (db) => {
    db.createObjectStore('left');
    db.createObjectStore('right');
  });

afterEach(() => vi.restoreAllMocks());

test('two tables are changed together', async () => {
  const database = open();
  await database.change(['left', 'right'], async (transaction) => {
    await transaction.objectStore('left').put(1, 'a');
    await transaction.objectStore('right').put(2, 'a');
  });
  expect(await database.use((db) => db.getAll('left'))).toEqual([1]);
  expect(await database.use((db) => db.getAll('right'))).toEqual([2]);
});

test('a change that fails in the middle leaves nothing behind, and says its own reason', async () => {
  const database = open();
  const change = database.change(['left'], async (transaction) => {
    await transaction.store.put(1, 'a');
    throw new AppError('cancelled');
  });
  await expect(change).rejects.toMatchObject({ code: 'cancelled' });
  expect(await database.use((db) => db.count('left'))).toBe(0);
});

test('a full disk is reported as one, wherever it is met', async () => {
  const database = open();
  await database.open();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const full = { code: 'storage-full' };
  await expect(database.use((db) => db.put('left', 1, 'a'))).rejects.toMatchObject(full);
  const change = database.change(['left'], ({ store }) => store.put(1, 'a'));
  await expect(change).rejects.toMatchObject(full);
});

test('only the named tables are cleared', async () => {
  const database = open();
  await database.use((db) => db.put('left', 1, 'a'));
  await database.use((db) => db.put('right', 1, 'a'));
  await database.clear('left');
  expect(await database.use((db) => db.count('left'))).toBe(0);
  expect(await database.use((db) => db.count('right'))).toBe(1);
});

describe('a database of a newer version', () => {
  it('is reported, and is there again once it was deleted', async () => {
    (await openDB('kept', 7)).close();
    const database = open();
    await expect(database.use((db) => db.count('left'))).rejects.toMatchObject({
      problem: 'newer',
    });
    await database.destroy();
    expect(await database.use((db) => db.count('left'))).toBe(0);
  });
});

test('a database without its tables is unreadable', async () => {
  (await openDB('kept', 1)).close();
  await expect(open().use((db) => db.count('left'))).rejects.toMatchObject({
    problem: 'unreadable',
  });
});

test.each([
  ['newer', new DatabaseError('newer')],
  ['full', new AppError('storage-full')],
  ['unreadable', 'nonsense'],
])('what is told of an error of the database: %s', (problem, error) => {
  expect(problemOf(error)).toBe(problem);
});
