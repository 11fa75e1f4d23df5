/** The stored watches in a real browser: pages and the worker write at the same time, and the disk is full. */
import type { Page } from '@playwright/test';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Watch } from '../../utils/core/model/watch';
import { fillStorage } from '../support/browser/storage';
import { DAY, make, many, NOW, openWatchPages } from '../support/watch/pages';

const { browser, page, other, close } = await openWatchPages();
afterAll(close);

beforeEach(async () => {
  await page.evaluate(async () => {
    await window.watched.clearWatches();
    await chrome.storage.local.clear();
  });
});

const add = (where: Page, watches: readonly Watch[]) =>
  where.evaluate(async (all) => {
    const outcomes = await Promise.all(all.map((one) => window.watched.addWatch(one)));
    return outcomes.filter((outcome) => outcome === 'added').length;
  }, watches);

async function expectTrueSummary(): Promise<void> {
  const { said, keys, unread } = await page.evaluate(() => window.watched.summary());
  expect(said.keys.toSorted()).toEqual(keys);
  expect(said.unread).toBe(unread);
}

test('a change of a whole service, as version 0.1.0 stored it, is left out and not counted as unread', async () => {
  const [one] = many(1);
  if (!one) throw new Error('There is no watch');
  await add(page, [one]);
  await page.evaluate(
    async ([watch, at]) => {
      await window.watched.check(watch, at, 500);
      await window.watched.plantChange({
        id: 'demo price 1800088200000',
        unread: 1,
        change: {
          id: 'demo price 1800088200000',
          at: 1_800_088_200_000,
          isRead: false,
          kind: 'service',
          service: 'demo',
          watches: 5,
          what: 'price',
          factor: 0.5,
        },
      });
    },
    [one, NOW] as const,
  );
  const changes = await page.evaluate(() => window.watched.readChanges(1000));
  expect(changes).toMatchObject([{ watchId: one.id, kind: 'price', isRead: false }]);
  expect((await page.evaluate(() => window.watched.counts()))['changes']).toBe(2);
  await expectTrueSummary();
});

describe('what is written at the same time', () => {
  test('two windows add the same offers: each is there once', async () => {
    const watches = many(60);
    const added = await Promise.all([add(page, watches), add(other, watches.toReversed())]);
    expect(added[0] + added[1]).toBe(60);
    expect(await page.evaluate(() => window.watched.counts())).toMatchObject({
      watches: 60,
      readings: 60,
    });
    await expectTrueSummary();
  });

  test('checks, removals, other quantities and reading them: nothing is lost, nothing comes back', async () => {
    const watches = many(60);
    await add(page, watches);
    const checks = page.evaluate(
      async ([all, at]) => {
        for (let turn = 1; turn <= 3; turn += 1) {
          await Promise.all(all.map((one) => window.watched.check(one, at + turn, 500 + turn)));
        }
      },
      [watches, NOW] as const,
    );
    const acts = other.evaluate(async (all) => {
      for (const [index, { id }] of all.entries()) {
        if (index % 3 === 0) await window.watched.removeWatch(id);
        if (index % 3 === 1) await window.watched.changeWatch(id, { quantity: 700 });
        if (index % 20 === 2) await window.watched.markRead();
      }
    }, watches);
    await Promise.all([checks, acts]);
    const left = await page.evaluate(() => window.watched.readWatches());
    expect(left).toHaveLength(40);
    for (const one of left) {
      const index = Number(one.offer.offerId);
      expect(index % 3).not.toBe(0);
      // A check of another quantity says nothing of this one, which is due.
      if (index % 3 === 1) expect(one).toMatchObject({ quantity: 700, dueAt: 0 });
      else expect(one.known.price).toBe(503);
      const observations = await page.evaluate((id) => window.watched.readObservations(id), one.id);
      expect(observations.length).toBe(index % 3 === 1 ? 0 : 4);
    }
    const changes = await page.evaluate(() => window.watched.readChanges(1000));
    const gone = changes.filter(
      (change) => !left.some((one) => 'watchId' in change && change.watchId === one.id),
    );
    expect(gone).toEqual([]);
    const counts = await page.evaluate(() => window.watched.counts());
    expect(counts).toMatchObject({ watches: 40, readings: 40 });
    await expectTrueSummary();
    await other.evaluate(() => window.watched.markRead());
    expect((await page.evaluate(() => window.watched.summary())).said.unread).toBe(0);
  });

  test('everything is deleted while checks are written: it stays deleted', async () => {
    const watches = many(40);
    await add(page, watches);
    const [outcome] = await Promise.all([
      page.evaluate(
        ([all, at]) =>
          Promise.all(
            all.map((one, turn) =>
              window.watched.outcome(() => window.watched.check(one, at + turn, 500)),
            ),
          ),
        [watches, NOW] as const,
      ),
      other.evaluate(() => window.watched.clearWatches()),
    ]);
    // A check whose database is deleted in its middle may fail; the next one finds no watch.
    expect(outcome.filter((one) => one === 'storage-full')).toEqual([]);
    await page.evaluate(
      ([all, at]) => Promise.all(all.map((one) => window.watched.check(one, at + 1000, 400))),
      [watches, NOW] as const,
    );
    expect(await page.evaluate(() => window.watched.counts())).toEqual({
      watches: 0,
      pictures: 0,
      readings: 0,
      changes: 0,
    });
    await expectTrueSummary();
  });
});

describe('limits', () => {
  test('the 1,001st is refused, and there is room after one is removed', async () => {
    // A file takes half of the free places: whoever wrote it leaves room for the user's own.
    const file = many(1001).map((one) => ({ watch: one, readings: [] }));
    const imported = await page.evaluate(
      ([all, at]) => window.watched.importWatches(all, async (one) => one, at),
      [file, NOW + DAY] as const,
    );
    expect(imported).toEqual({ added: 500, known: 0, leftOut: 501 });
    const others = await page.evaluate(async (all) => {
      const { insertWatch } = window.watched;
      const filled = all.map((one) => insertWatch({ watch: one, readings: [] }));
      return (await Promise.all(filled)).filter((outcome) => outcome === 'added').length;
    }, many(1001));
    expect(others).toBe(500);
    const outcomes = await page.evaluate(
      async ([last, known]) => {
        const { addWatch, removeWatch } = window.watched;
        const refused = await addWatch(last);
        const same = await addWatch(known);
        await removeWatch(known.id);
        return [refused, same, await addWatch(last), await addWatch(known)];
      },
      [make(5000), make(7)] as const,
    );
    expect(outcomes).toEqual(['full', 'known', 'added', 'full']);
    await expectTrueSummary();
  });

  test('drop the oldest observations, and of the changes the oldest that were read', async () => {
    const watches = many(2);
    await add(page, watches);
    const kept = await page.evaluate(
      async ([all, at]) => {
        const { check, markRead, readChanges, readObservations, writeCheck } = window.watched;
        const [first, second] = all;
        if (!first || !second) throw new Error('Two');
        for (let turn = 1; turn <= 450; turn += 1) await check(first, at + turn, turn);
        const observations = await readObservations(first.id);
        const changes = await readChanges(1000);
        await markRead(changes.slice(0, 200).map(({ id }) => id));
        for (let turn = 1; turn <= 10; turn += 1) {
          const told = Array.from({ length: 156 }, (_, index) => ({
            id: `${second.id} ${turn} ${index}`,
            watchId: second.id,
            at,
            isRead: false,
            kind: 'gone' as const,
          }));
          await writeCheck({ watch: second, changes: told });
        }
        const after = await readChanges(5000);
        return {
          observations: observations.map(({ price }) => price),
          after: after.length,
          unread: after.filter(({ isRead, id }) => !isRead && id.startsWith(first.id)).length,
        };
      },
      [watches, NOW] as const,
    );
    expect(kept.observations).toHaveLength(400);
    expect([kept.observations[0], kept.observations[399]]).toEqual([51, 450]);
    expect(kept.after).toBe(2000);
    expect(kept.unread).toBe(250);
    await expectTrueSummary();
  });
});

describe('a full storage', () => {
  const picture = { mime: 'image/jpeg' as const, base64: `/9j/${'A'.repeat(1_300_000)}` };
  const origin = `chrome-extension://${browser.extensionId}`;

  test('refuses a watch, a check and an import, and nothing is half written', async () => {
    const [first, second] = many(2);
    if (!first || !second) throw new Error('Two');
    await add(page, [first]);
    const session = await browser.context.newCDPSession(page);
    const before = await page.evaluate(() => window.watched.counts());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    try {
      // What a database may take is known to it for 30 s (Chromium 156).
      const added = () =>
        page.evaluate(
          async ([fresh, large]) => {
            const outcome = await window.watched.outcome(() =>
              window.watched.addWatch(fresh, large),
            );
            if (outcome === 'added') await window.watched.removeWatch(fresh.id);
            return outcome;
          },
          [second, picture] as const,
        );
      await expect.poll(added, { timeout: 60_000, interval: 5_000 }).toBe('storage-full');
      const outcomes = await page.evaluate(
        async ([watched, fresh, large, at]) => {
          const { importWatches, outcome, check } = window.watched;
          const kept = { watch: fresh, picture: large, readings: [] };
          return {
            imported: await outcome(() => importWatches([kept, kept], async (one) => one, at)),
            checked: await outcome(() => check(watched, at + 1, 500)),
          };
        },
        [first, second, picture, NOW] as const,
      );
      expect(outcomes).toEqual({
        imported: { added: 0, known: 0, leftOut: 2 },
        checked: 'storage-full',
      });
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
    expect(await page.evaluate(() => window.watched.counts())).toEqual(before);
    const [kept] = await page.evaluate(() => window.watched.readWatches());
    expect(kept).toMatchObject(first);
    await expectTrueSummary();
  }, 120_000);

  test('refuses a watch that its summary cannot name', async () => {
    await fillStorage(page, 'local', 0);
    const outcome = await page.evaluate(
      (one) => window.watched.outcome(() => window.watched.addWatch(one)),
      make(1),
    );
    expect(outcome).toBe('storage-full');
    expect(await page.evaluate(() => window.watched.counts())).toMatchObject({
      watches: 0,
      readings: 0,
    });
  });
});

test('a damaged row is left out, and the others are there', async () => {
  await add(page, many(3));
  await page.evaluate(async () => {
    const opening = indexedDB.open('watches');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction('watches', 'readwrite').objectStore('watches');
    store.put({ id: 'demo 1688 1', dueAt: 1, watch: { id: 'demo 1688 1', known: 'nothing' } });
    store.put({ id: 'demo 1688 2', dueAt: 1, watch: 7 });
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    opening.result.close();
  });
  const left = await page.evaluate(() => window.watched.readWatches());
  expect(left.map(({ id }) => id)).toEqual(['demo 1688 0']);
  await page.evaluate(() => window.watched.removeWatch('demo 1688 1'));
  expect(await page.evaluate(() => window.watched.counts())).toMatchObject({ watches: 2 });
});

test('a file: what is there stays, and the key follows from the offer', async () => {
  const file = await page.evaluate(
    async ([one, picture, at]) => {
      const { addWatch, check, keptWatches } = window.watched;
      await addWatch(one, picture);
      await check(one, at + 1, 900);
      const all = [];
      for await (const kept of keptWatches()) all.push(kept);
      return all;
    },
    [make(1), { mime: 'image/jpeg', base64: '/9j/AAAA' }, NOW] as const,
  );
  expect(file).toMatchObject([{ picture: { base64: '/9j/AAAA' }, readings: [{}, {}] }]);
  const [kept] = file;
  if (!kept) throw new Error('Nothing was exported');
  const forged = {
    ...kept,
    watch: { ...kept.watch, id: 'x', offer: { ...kept.watch.offer, key: '1688 99', offerId: '2' } },
  };
  const outcome = await page.evaluate(
    ([all, at]) => window.watched.importWatches(all, async (one) => one, at),
    [[kept, forged, forged], NOW] as const,
  );
  expect(outcome).toEqual({ added: 1, known: 2, leftOut: 0 });
  const stored = await page.evaluate(() => window.watched.readWatches());
  expect(stored.map(({ id }) => id).toSorted()).toEqual(['demo 1688 1', 'demo 1688 2']);
  await expectTrueSummary();
});
