/** The stored watches: what is written at the same time, limits, a full disk, damaged rows and files. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Watch } from '@/utils/core/model/watch';
import { markRead, readChanges } from '@/utils/io/storage/watch-changes';
import { insertWatch } from '@/utils/io/storage/watch-rows';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { importWatches, keptWatches } from '@/utils/io/storage/watch-transfer';
import {
  addWatch,
  changeWatch,
  clearWatches,
  readObservations,
  readWatches,
  removeWatch,
  writeCheck,
} from '@/utils/io/storage/watches';
import { changeIn, destroyWatches } from '@/utils/io/storage/watches-database';
import { heldInDatabases } from '../../support/browser/databases';
import { watch } from '../../support/watch/watch';
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
const add = async (watches: readonly Watch[]) =>
  (await Promise.all(watches.map((one) => addWatch(one)))).filter((said) => said === 'added');

/** A check that has seen this price, and reports it. */
function check(one: Watch, at: number, price: number): Promise<void> {
  const observation = { at, state: 'found' as const, price };
  const before = one.known.price ?? 1;
  const change = { id: `${one.id} ${at}`, watchId: one.id, at, isRead: false };
  return writeCheck({
    watch: { ...one, known: observation, last: observation, dueAt: at + DAY },
    observation,
    changes: [{ ...change, kind: 'price', before, after: price }],
  });
}

async function expectTrueSummary(): Promise<void> {
  const said = await watchSummaryStore.read();
  const keys = (await readWatches()).map(({ offer }) => offer.key);
  expect(said.keys.toSorted()).toEqual(keys.toSorted());
  const changes = await readChanges(Infinity);
  expect(said.unread).toBe(changes.filter(({ isRead }) => !isRead).length);
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  await destroyWatches();
});

describe('watches that are written at the same time', () => {
  test('offers that are added twice are there once', async () => {
    const added = await Promise.all([add(many(20)), add(many(20).toReversed())]);
    expect(added.flat()).toHaveLength(20);
    expect(await heldInDatabases()).toEqual({ 'watches/watches': 20, 'watches/observations': 20 });
    await expectTrueSummary();
  });

  test('checks, removals, other quantities and reading: nothing is lost, nothing comes back', async () => {
    const watches = many(30);
    await add(watches);
    const checks = async () => {
      for (let turn = 1; turn <= 3; turn += 1) {
        await Promise.all(watches.map((one) => check(one, NOW + turn, 500 + turn)));
      }
    };
    const acts = async () => {
      for (const [index, { id }] of watches.entries()) {
        if (index % 3 === 0) await removeWatch(id);
        if (index % 3 === 1) await changeWatch(id, { quantity: 700 });
        if (index % 10 === 2) await markRead();
      }
    };
    await Promise.all([checks(), acts()]);
    const left = await readWatches();
    expect(left.filter(({ offer }) => Number(offer.offerId) % 3 === 0)).toEqual([]);
    expect(left).toHaveLength(20);
    for (const one of left) {
      const isOther = Number(one.offer.offerId) % 3 === 1;
      // A check of another quantity says nothing of this one, which is due.
      expect(one).toMatchObject(isOther ? { quantity: 700, dueAt: 0 } : { known: { price: 503 } });
      expect(await readObservations(one.id)).toHaveLength(isOther ? 0 : 4);
    }
    const ids = new Set(left.map(({ id }) => id));
    expect((await readChanges(1000)).filter(({ watchId }) => !ids.has(watchId))).toEqual([]);
    await expectTrueSummary();
    await markRead();
    expect((await watchSummaryStore.read()).unread).toBe(0);
  });

  test('all are deleted while checks are written: they stay deleted', async () => {
    const watches = many(20);
    await add(watches);
    await Promise.all([...watches.map((one) => check(one, NOW + 1, 500)), clearWatches()]);
    await Promise.all(watches.map((one) => check(one, NOW + 2, 400)));
    expect(await heldInDatabases()).toEqual({});
    await expectTrueSummary();
  });
});

describe('the limits of what is watched', () => {
  test('the 1,001st watch is refused, and there is room after one is removed', async () => {
    const all = many(1001);
    // A file takes half of the free places: whoever wrote it leaves room for the user's own.
    const file = all.map((one) => ({ watch: one, observations: [] }));
    const imported = await importWatches(file, async (one) => one, NOW + DAY);
    expect(imported).toEqual({ added: 500, known: 0, leftOut: 501 });
    for (const one of all) await insertWatch({ watch: one, observations: [] });
    expect(await readWatches()).toHaveLength(1000);
    expect([await addWatch(make(5000)), await addWatch(make(7))]).toEqual(['full', 'known']);
    await removeWatch(make(7).id);
    expect([await addWatch(make(5000)), await addWatch(make(7))]).toEqual(['added', 'full']);
    await expectTrueSummary();
  });

  test('the oldest observations are dropped, and of the changes the oldest that were read', async () => {
    const [first, second] = [make(1), make(2)];
    const seen = Array.from({ length: 399 }, (_, at) => ({
      quantity: first.quantity,
      observation: { at: NOW - 400 + at, state: 'found' as const, price: at },
    }));
    await insertWatch({ watch: first, observations: seen });
    await add([second]);
    for (let turn = 1; turn <= 50; turn += 1) await check(first, NOW + turn, 1000 + turn);
    const observations = await readObservations(first.id);
    expect(observations).toHaveLength(400);
    expect([observations[0]?.price, observations.at(-1)?.price]).toEqual([49, 1050]);
    await markRead((await readChanges(20)).map(({ id }) => id));
    const told = Array.from({ length: 1980 }, (_, at) => ({
      id: `${second.id} ${at}`,
      watchId: second.id,
      at: NOW,
      isRead: false,
      kind: 'gone' as const,
    }));
    await writeCheck({ watch: second, changes: told });
    const after = await readChanges(5000);
    expect(after).toHaveLength(2000);
    expect(after.filter(({ isRead, id }) => !isRead && id.startsWith(first.id))).toHaveLength(20);
    await expectTrueSummary();
  });
});

test('a full disk refuses a watch, a check and an import, and nothing is half written', async () => {
  const [first, second] = [make(1), make(2)];
  await add([first]);
  const before = await heldInDatabases();
  const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(
    this: IDBObjectStore,
    ...row
  ) {
    const { transaction } = this;
    // As the browser does: the transaction ends after the request was made.
    queueMicrotask(() => {
      if (transaction.error) return;
      Object.assign(transaction, { error: new DOMException('No room', 'QuotaExceededError') });
      transaction.abort();
    });
    return this.add(...row);
  });
  await expect(addWatch(second, PICTURE)).rejects.toMatchObject({ code: 'storage-full' });
  await expect(check(first, NOW + 1, 500)).rejects.toMatchObject({ code: 'storage-full' });
  const kept = { watch: second, picture: PICTURE, observations: [] };
  expect(await importWatches([kept], async (one) => one, NOW)).toMatchObject({ leftOut: 1 });
  refused.mockRestore();
  expect(await heldInDatabases()).toEqual(before);
  expect(await readWatches()).toMatchObject([first]);
  await expectTrueSummary();
});

test('a damaged watch is left out, and the others are there', async () => {
  await add(many(3));
  await changeIn(['watches'], async (tables) => {
    const store = tables.objectStore('watches');
    await store.put({
      id: 'demo 1688 1',
      dueAt: 1,
      watch: { id: 'demo 1688 1', known: 'nothing' },
    });
    await store.put({ id: 'demo 1688 2', dueAt: 1, watch: 7 });
  });
  expect((await readWatches()).map(({ id }) => id)).toEqual(['demo 1688 0']);
  await removeWatch('demo 1688 1');
  expect(await heldInDatabases()).toMatchObject({ 'watches/watches': 2 });
});

test('of a file of watches what is there stays, and the key follows from the offer', async () => {
  await addWatch(make(1), PICTURE);
  await check(make(1), NOW + 1, 900);
  const file = [];
  for await (const one of keptWatches()) file.push(one);
  const [kept] = file;
  if (!kept) throw new Error('The file is empty');
  expect(file).toMatchObject([{ picture: PICTURE, observations: [{}, {}] }]);
  const offer = { ...kept.watch.offer, key: '1688 99', offerId: '2' };
  const forged = { ...kept, watch: { ...kept.watch, id: 'x', offer } };
  const outcome = await importWatches([kept, forged, forged], async (one) => one, NOW);
  expect(outcome).toEqual({ added: 1, known: 2, leftOut: 0 });
  const ids = (await readWatches()).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(['demo 1688 1', 'demo 1688 2']);
  await expectTrueSummary();
});
