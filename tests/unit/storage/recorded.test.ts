/** No schema and no migration drops any data stored by version 0.1.0. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readRecordedStorage, valuesOf } from '../../fixtures/recorded-storage';
import { restoreDatabases } from '../../support/browser/databases';
import { stubLocks } from './locks';
import { boundKeys, history, stores } from './recorded-stores';

const { local, session, windows, databases, untilClosed } = readRecordedStorage();

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  await fakeBrowser.storage.local.set(local);
  await fakeBrowser.storage.session.set(session);
  await restoreDatabases(JSON.stringify(databases));
});

/** Ids of windows, searches, batches and offers do not belong to a kind of key. */
function kindsOf(items: object): string[] {
  const isKind = (part: string) => !/^\d+$|^[\da-f]{8}-[\da-f-]+$/.test(part);
  const kindOf = (key: string) => key.replace(/\$$/, '').split(':').filter(isKind).join(':');
  return [...new Set(Object.keys(items).map(kindOf))].toSorted();
}

/** Stores of all ordinary windows, and of each private one. */
const OF_A_USER = 'cleared costs group-edits pins question view';
const LOCAL =
  'batch batch-item batch-offers batch-picture credentials history meter money rates session-row settings terms';
const SESSION =
  'added alternatives batch-of extra:details extra:offers extra:seller extra:terms offers page-price picture removed-history removed-rows search session-rows';
const wordsOf = (...lists: string[]) => lists.flatMap((list) => list.split(' ')).toSorted();

it('every kind of key was recorded', () => {
  expect(kindsOf(local)).toEqual(wordsOf(LOCAL, OF_A_USER));
  expect(kindsOf(session)).toEqual(wordsOf(SESSION, OF_A_USER));
  expect(kindsOf(databases)).toEqual(['answers', 'history', 'secrets']);
});

const json = (value: unknown): unknown => JSON.parse(String(value));
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value ? Reflect.get(value, name) : undefined;
/** The ids of rules are internal: their words are compared elsewhere. */
const withoutRules = (value: unknown): unknown =>
  json(JSON.stringify(value, (key, inner: unknown) => (key === 'rule' ? undefined : inner)));
const valuesUnder = (items: Record<string, unknown>, prefix: string) =>
  Object.entries(items).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
const byNewest = (rows: readonly unknown[]) =>
  rows.toSorted((a, b) => Number(fieldOf(b, 'at')) - Number(fieldOf(a, 'at')));

const of = (name: string, windowId = windows.ordinary) => session[`${name}:${windowId}`];
const privately = (name: string) => of(name, windows.private);
const page = (windowId: number, number: number) => json(session[`offers:${windowId}:${number}`]);
const owner = { id: String(fieldOf(of('search'), 'id')), windowId: windows.ordinary };
const extra = (name: string) => session[`extra:${owner.windowId}:${owner.id}:${name}`];
const details = valuesUnder(session, `extra:${owner.windowId}:${owner.id}:details:`).map(json);

type Case = [name: string, read: () => unknown, stored: unknown];

describe('nothing is dropped of', () => {
  it.each<Case>([
    ['settings', stores.settings, local['settings']],
    ['keys', stores.accounts, boundKeys(local['credentials'])],
    ['money', stores.money, local['money']],
    ['rates', stores.rates, local['rates']],
    ['prices and call limits', stores.callTerms, local['terms']],
    ['counted calls', stores.meter, local['meter']],
    ['the settings of the history', stores.historySettings, local['history']],
    ['costs', () => stores.costs(), local['costs']],
    ['terms of questions', () => stores.questionTerms(), local['question']],
    ['pins', async () => withoutRules(await stores.pins()), withoutRules(local['pins'])],
    ['marks that were taken back', () => stores.cleared(), local['cleared']],
  ])('%s', async (_, read, stored) => {
    expect(stored).toBeDefined();
    expect(await read()).toEqual(stored);
  });

  it('shows a list to who had chosen tiles, and the table to who had chosen that', async () => {
    expect(local['view']).toEqual({ view: 'grid', columns: 3 });
    expect(await stores.view()).toEqual({ view: 'list' });
    expect(privately('view')).toEqual({ view: 'table', columns: 3 });
    expect(await stores.view(windows.private)).toEqual({ view: 'table' });
  });

  it.each<Case>([
    ['costs', () => stores.costs(windows.private), privately('costs')],
    ['terms of questions', () => stores.questionTerms(windows.private), privately('question')],
    [
      'pins',
      async () => withoutRules(await stores.pins(windows.private)),
      withoutRules(privately('pins')),
    ],
    ['marks that were taken back', () => stores.cleared(windows.private), privately('cleared')],
    ['its search', () => stores.search(windows.private), privately('search')],
    ['its first page', () => stores.offers(windows.private, 0), page(windows.private, 0)],
    ['its second page', () => stores.offers(windows.private, 1), page(windows.private, 1)],
  ])('a private window: %s', async (_, read, stored) => {
    expect(stored).toBeDefined();
    expect(await read()).toEqual(stored);
  });

  it.each<Case>([
    ['record', () => stores.search(windows.ordinary), of('search')],
    ['picture', () => stores.picture(windows.ordinary), of('picture')],
    ['first page', () => stores.offers(windows.ordinary, 0), page(windows.ordinary, 0)],
    ['second page', () => stores.offers(windows.ordinary, 1), page(windows.ordinary, 1)],
    ['other pictures', () => stores.alternatives(windows.ordinary), of('alternatives')],
    ['price of the page', () => stores.pagePrice(windows.ordinary), of('page-price')],
    ['corrected price', () => stores.pageTerms(owner), extra('terms')],
    ['details', () => stores.details(owner), details],
    ['seller', () => stores.seller(owner), extra('seller')],
    ['seller’s offers', () => stores.sellerPage(owner, 0), json(extra('offers:0'))],
    ['added services', () => stores.added(windows.ordinary), of('added')],
    ['batch of the window', () => stores.batchOf(windows.batch), of('batch-of', windows.batch)],
  ])('a search: its %s', async (_, read, stored) => {
    expect(stored).toBeDefined();
    expect(await read()).toEqual(stored);
  });

  it('the offers of added services', async () => {
    const added = await stores.added(windows.ordinary);
    for (const { offers } of added?.services ?? []) {
      expect(stores.addedOffers(offers)).toEqual(json(offers));
    }
    expect(added?.services).toHaveLength(2);
  });

  it.each(valuesUnder(local, 'batch:').map((head) => ({ head, id: String(fieldOf(head, 'id')) })))(
    'a batch with its items: $id',
    async ({ head, id }) => {
      const items = [0, 1, 2, 3].map((number) => local[`batch-item:${id}:${number}`]);
      expect(await stores.batch(id)).toEqual({ head, items });
      const thumbnails = [0, 1, 2, 3].map((item) => [item, local[`batch-picture:${id}:${item}`]]);
      expect([...(await stores.batchThumbnails(id, 4))]).toEqual(thumbnails);
      for (const item of [0, 1, 2, 3]) {
        const stored = local[`batch-offers:${id}:${item}`];
        expect(await stores.batchOffers(id, item)).toEqual(stored && json(stored));
      }
    },
  );

  it('groups that were joined or split', async () => {
    for (const [keeper, stored] of [
      [undefined, local['group-edits']],
      [windows.private, privately('group-edits')],
    ] as const) {
      const { joined, split } = await stores.groupEdits(keeper);
      const edits = Array.isArray(stored) ? stored : [];
      const pairs = (isJoined: boolean) =>
        edits.flatMap((edit) =>
          fieldOf(edit, 'isJoined') === isJoined ? [fieldOf(edit, 'pair')] : [],
        );
      expect({ joined, split }).toEqual({ joined: pairs(true), split: pairs(false) });
      expect(edits.length).toBeGreaterThan(0);
    }
  });

  it('the history', async () => {
    const bodies = valuesOf(readRecordedStorage(), 'history', 'bodies');
    const kept = new Map(Object.entries(bodies).map(([id, body]) => [id, json(body)]));
    expect(kept.size).toBe(4);
    for (const [id, stored] of kept) {
      expect(withoutRules(await history.read(id))).toEqual(withoutRules(stored));
    }
    const { rows: listed, hasMore } = await history.list('', 10);
    expect(hasMore).toBe(false);
    expect(listed).toEqual(byNewest([...kept.values()].map((entry) => fieldOf(entry, 'row'))));
    const all: string[] = [];
    for await (const { row } of history.all()) all.push(row.id);
    expect(all.toSorted()).toEqual([...kept.keys()].toSorted());
  });

  it('answers', async () => {
    const stored = Object.entries(valuesOf(readRecordedStorage(), 'answers', 'answers'));
    expect(stored).toHaveLength(3);
    for (const [key, value] of stored) {
      const at = Number(fieldOf(value, 'at'));
      const answer = json(fieldOf(value, 'answer'));
      expect(await stores.answer(key, at + 1)).toEqual({ at, answer });
    }
  });

  it('secrets in Firefox', async () => {
    expect(await stores.secrets()).toEqual(valuesOf(readRecordedStorage(), 'secrets', 'values'));
  });

  it('keys until the browser closes', async () => {
    expect(await stores.areKeysUntilClosed()).toBe(false);
    await fakeBrowser.storage.local.set(untilClosed.local);
    await fakeBrowser.storage.session.set(untilClosed.session);
    expect(await stores.accounts()).toEqual(boundKeys(untilClosed.session['credentials']));
    expect(await stores.areKeysUntilClosed()).toBe(true);
  });
});
