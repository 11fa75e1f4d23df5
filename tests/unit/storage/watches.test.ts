/** The stored watches: what is written at the same time, limits, a full disk, damaged rows and files. */
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_WATCHES, type Watch } from '@/utils/core/model/watch';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { importWatches, keptWatches } from '@/utils/io/storage/watch-transfer';
import {
  addWatch,
  clearWatches,
  insertWatch,
  markRead,
  readWatches,
  readWatchPicture,
  removeWatchesOf,
  restoreWatches,
  writeCheck,
} from '@/utils/io/storage/watches';
import { changeIn, watchesDatabase } from '@/utils/io/storage/watches-database';
import { heldInDatabases } from '../../support/browser/databases';
import { priceChange, watch } from '../../support/watch/watch';
import { stubLocks } from './locks';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const PICTURE = { mime: 'image/jpeg', base64: '/9j/AAAA' } as const;

function make(index: number): Watch {
  const known = { at: NOW, state: 'found' as const, price: 1000 + index };
  const offer = { offerId: String(index) };
  return watch({ offer, createdAt: NOW - 1, known, last: known, dueAt: NOW + DAY });
}
const many = (count: number) => Array.from({ length: count }, (_, index) => make(index));
const add = (watches: readonly Watch[]) => Promise.all(watches.map((one) => addWatch(one)));

/** A check that reports a change. */
function check(one: Watch, at: number): Promise<void> {
  return writeCheck({ ...one, changes: [priceChange(at)], dueAt: at + DAY });
}

async function expectTrueSummary(): Promise<void> {
  const said = await watchSummaryStore.read();
  const watches = await readWatches();
  const keys = watches.map(({ offer }) => offer.key);
  expect(said.keys.toSorted()).toEqual(keys.toSorted());
  const changes = watches.flatMap((one) => one.changes);
  expect(said.unread).toBe(changes.filter(({ isRead }) => !isRead).length);
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  await watchesDatabase.destroy();
});

test('offers that are added twice at the same time are there once', async () => {
  const added = await Promise.all([add(many(20)), add(many(20).toReversed())]);
  expect(added.flat().filter((said) => said === 'added')).toHaveLength(20);
  expect(await heldInDatabases()).toEqual({ 'watches/watches': 20 });
  await expectTrueSummary();
});

test('checks, removals and reading at the same time: nothing is lost, nothing comes back', async () => {
  const watches = many(30);
  await add(watches);
  const acts = async () => {
    for (const [index, { offer }] of watches.entries()) {
      if (index % 3 === 0) await removeWatchesOf(offer.key);
      if (index % 10 === 2) await markRead(NOW + DAY);
    }
  };
  await Promise.all([...watches.map((one) => check(one, NOW + 1)), acts()]);
  const left = await readWatches();
  expect(left).toHaveLength(20);
  for (const one of left) expect(one.changes).toHaveLength(1);
  await expectTrueSummary();
});

test('a change stays read when its watch is checked again by one who had it as unread', async () => {
  await add(many(2));
  await Promise.all(many(2).map((one, index) => check(one, NOW + index)));
  await markRead(NOW);
  expect((await watchSummaryStore.read()).unread).toBe(1); // the later one
  await check(make(0), NOW);
  expect((await watchSummaryStore.read()).unread).toBe(1);
  await expectTrueSummary();
});

test('watches that are deleted while checks are written stay deleted', async () => {
  const watches = many(20);
  await add(watches);
  await Promise.all([...watches.map((one) => check(one, NOW + 1)), clearWatches()]);
  await Promise.all(watches.map((one) => check(one, NOW + 2)));
  expect(await heldInDatabases()).toEqual({});
  await expectTrueSummary();
});

test('one watch more than there may be is refused, and there is room after one is removed', async () => {
  const all = many(MAX_WATCHES + 1);
  // A file takes half of the free places: whoever wrote it leaves room for the user's own.
  const file = all.map((one) => ({ watch: one }));
  const imported = await importWatches(file, async (one) => one, NOW + DAY);
  expect(imported).toEqual({ added: 100, known: 0, leftOut: 101 });
  for (const one of all) await insertWatch({ watch: one });
  expect(await readWatches()).toHaveLength(MAX_WATCHES);
  expect([await addWatch(make(5000)), await addWatch(make(7))]).toEqual(['full', 'known']);
  await removeWatchesOf(make(7).offer.key);
  expect([await addWatch(make(5000)), await addWatch(make(7))]).toEqual(['added', 'full']);
  await expectTrueSummary();
});

test('a full disk refuses a watch, a check and an import, and nothing is half written', async () => {
  const [first, second] = [make(1), make(2)];
  await add([first]);
  const before = await heldInDatabases();
  const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(
    this: IDBObjectStore,
  ) {
    const { transaction } = this;
    // As the browser does: the transaction ends after the request was made.
    queueMicrotask(() => {
      if (transaction.error) return;
      Object.assign(transaction, { error: new DOMException('No room', 'QuotaExceededError') });
      transaction.abort();
    });
    return this.get('none');
  });
  await expect(addWatch(second, PICTURE)).rejects.toMatchObject({ code: 'storage-full' });
  await expect(check(first, NOW + 1)).rejects.toMatchObject({ code: 'storage-full' });
  const kept = { watch: second, picture: PICTURE };
  expect(await importWatches([kept], async (one) => one, NOW)).toMatchObject({ leftOut: 1 });
  refused.mockRestore();
  expect(await heldInDatabases()).toEqual(before);
  expect(await readWatches()).toEqual([first]);
  await expectTrueSummary();
});

test('a damaged watch is left out, and the others are there', async () => {
  await add(many(2));
  await changeIn((watches) => watches.put({ id: 'demo 1688 1', known: 'nothing' }));
  expect((await readWatches()).map(({ id }) => id)).toEqual(['demo 1688 0']);
  await removeWatchesOf('1688 1');
  expect(await heldInDatabases()).toEqual({ 'watches/watches': 1 });
});

test('watches of the version before are read with their pictures, and their tables of prices and changes go', async () => {
  const { prices: _, changes: __, ...known } = make(1);
  const db = await openDB('watches', 1, {
    upgrade: (before) => {
      before.createObjectStore('watches', { keyPath: 'id' }).createIndex('due', 'dueAt');
      for (const name of ['pictures', 'observations']) before.createObjectStore(name);
      before.createObjectStore('changes', { autoIncrement: true });
    },
  });
  const { id, dueAt } = known;
  const watched = { ...known, hasPicture: true, origin: 'https://relay.test' };
  await db.put('watches', { id, dueAt, watch: watched });
  await db.put('watches', { id: 'demo 1688 2', dueAt, watch: null });
  await db.put('pictures', PICTURE, id);
  await db.put('observations', JSON.stringify([{ quantity: 100, observation: known.last }]), id);
  await db.put('changes', { id: 'a', watchId: id, unread: 1, change: priceChange(NOW) });
  db.close();
  expect(await readWatches()).toEqual([{ ...make(1), hasPicture: true }]);
  expect(await readWatchPicture(id)).toEqual(PICTURE);
  expect(await heldInDatabases()).toEqual({ 'watches/watches': 2, 'watches/pictures': 1 });
  await check(make(1), NOW + 1);
  const { keys, unread } = await watchSummaryStore.read();
  expect([keys, unread]).toEqual([['1688 1', '1688 2'], 1]); // what cannot be read can be removed
  await removeWatchesOf('1688 2');
  await expectTrueSummary();
});

test('of more watches than there may be, as an earlier version allowed, none is dropped and one that is removed can be put back', async () => {
  for (const one of many(MAX_WATCHES + 50)) await insertWatch({ watch: one }, Infinity);
  await check(make(3), NOW + 1);
  expect(await addWatch(make(5000))).toBe('full');
  const file = [{ watch: make(5000) }, { watch: make(3) }];
  const imported = await importWatches(file, async (one) => one, NOW);
  expect(imported).toEqual({ added: 0, known: 1, leftOut: 1 });
  await restoreWatches(await removeWatchesOf(make(3).offer.key));
  expect(await readWatches()).toHaveLength(MAX_WATCHES + 50);
  await expectTrueSummary();
});

test('of a file of watches what is there stays, and the key follows from the offer', async () => {
  await addWatch(make(1), PICTURE);
  const file = [];
  for await (const one of keptWatches()) file.push(one);
  const [kept] = file;
  if (!kept) throw new Error('The file is empty');
  expect(file).toMatchObject([{ picture: PICTURE, watch: { hasPicture: true } }]);
  const offer = { ...kept.watch.offer, key: '1688 99', offerId: '2' };
  const forged = { ...kept, watch: { ...kept.watch, id: 'x', offer } };
  const outcome = await importWatches([kept, forged, forged], async (one) => one, NOW);
  expect(outcome).toEqual({ added: 1, known: 2, leftOut: 0 });
  const ids = (await readWatches()).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(['demo 1688 1', 'demo 1688 2']);
  await expectTrueSummary();
});
