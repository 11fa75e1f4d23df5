/** Data stored by version 0.1.0 with single values, items and fields damaged. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readRecordedStorage, valuesOf } from '../../fixtures/recorded-storage';
import { restoreDatabases } from '../../support/browser/databases';
import { putRow } from './rows';
import { stubLocks } from './locks';
import { boundKeys, history, stores } from './recorded-stores';

const { local, session, windows, databases } = readRecordedStorage();
const DEMO = { baseUrl: 'http://127.0.0.1:16880', form: 'signed' };
const OPEN_PLATFORM = { baseUrl: 'https://gw.open.1688.com', form: 'signed' };
const ACCOUNTS = ['open-platform', 'ak', 'onebound', 'tmapi'] as const;

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  await fakeBrowser.storage.local.set(local);
  await fakeBrowser.storage.session.set(session);
});

const GARBAGE: Record<string, unknown> = {
  'a text': 'garbage',
  'a number': 1e300,
  null: null,
  'an empty list': [],
  'an empty object': {},
  'a list of nothing': [null, [], {}, 'x'.repeat(101), -1],
};

type Store = [key: string, read: () => Promise<unknown>, nothing: unknown];
const of = windows.ordinary;
const BY_KEY: Store[] = [
  ['settings', stores.settings, { connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM } }],
  ['credentials', () => Promise.all(ACCOUNTS.map(stores.keysOf)), [{}, {}, {}, {}]],
  ['money', stores.money, { source: 'daily', own: {} }],
  ['rates', stores.rates, {}],
  ['history', stores.historySettings, { isOn: true, days: 90, megabytes: 200 }],
  ['costs', () => stores.costs(), { yours: {}, switches: {}, remembered: [] }],
  ['view', () => stores.view(), { view: 'list' }],
  ['question', () => stores.questionTerms(), {}],
  ['pins', () => stores.pins(), []],
  ['cleared', () => stores.cleared(), []],
  ['group-edits', () => stores.groupEdits(), { joined: [], split: [] }],
  [`search:${of}`, () => stores.search(of), undefined],
  [`picture:${of}`, () => stores.picture(of), undefined],
  [`offers:${of}:0`, () => stores.offers(of, 0), []],
  [`page-price:${of}`, () => stores.pagePrice(of), undefined],
  [`alternatives:${of}`, () => stores.alternatives(of), undefined],
  [`added:${of}`, () => stores.added(of), undefined],
  [`batch-of:${windows.batch}`, () => stores.batchOf(windows.batch), undefined],
];

describe.each(Object.entries(GARBAGE))('%s in place of', (_, garbage) => {
  it.each(BY_KEY)('%s is read as its fallback', async (key, read, nothing) => {
    const area = key in local ? fakeBrowser.storage.local : fakeBrowser.storage.session;
    await area.set({ [key]: garbage });
    expect(await read()).toEqual(nothing);
  });

  it('a damaged item of a batch drops only that item', async () => {
    const [{ id } = { id: '' }] = await stores.leftBatches();
    const before = (await stores.batch(id))?.items ?? [];
    await fakeBrowser.storage.local.set({ [`batch-item:${id}:1`]: garbage });
    const { items = [] } = (await stores.batch(id)) ?? {};
    expect(items[1]?.state).toEqual({ status: 'skipped' });
    expect(items.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1)); // each has its own number still
  });

  it('a damaged entry of the history drops only that entry', async () => {
    await restoreDatabases(JSON.stringify(databases));
    const [id = ''] = Object.keys(valuesOf(readRecordedStorage(), 'history', 'bodies'));
    await putRow('history', 'bodies', JSON.stringify(garbage), id);
    await expect(history.read(id)).rejects.toMatchObject({ problem: 'unreadable' });
    const read: string[] = [];
    for await (const { row } of history.all()) read.push(row.id);
    expect(read).toHaveLength(3);
    expect((await history.list('', 10)).rows).toHaveLength(4);
  });
});

const storedAt = (key: string) => (key in local ? local[key] : session[key]);
const OBJECTS = BY_KEY.filter(([key]) => Object.keys(Object(storedAt(key))).length > 0);

it.each(OBJECTS)(
  '%s with fields of another type is read as its fallback',
  async (key, read, nothing) => {
    const area = key in local ? fakeBrowser.storage.local : fakeBrowser.storage.session;
    const fields = Object.keys(Object(storedAt(key)));
    await area.set({ [key]: Object.fromEntries(fields.map((field) => [field, [-1]])) });
    expect(await read()).toEqual(nothing);
  },
);

describe('damage to a part leaves the rest:', () => {
  const put = (key: string, changes: object) =>
    fakeBrowser.storage.local.set({ [key]: { ...Object(local[key]), ...changes } });

  it('one pin', async () => {
    const pins = Array.isArray(local['pins']) ? local['pins'] : [];
    await fakeBrowser.storage.local.set({ pins: pins.with(1, { at: 'x' }) });
    const left = await stores.pins();
    expect(left.map(({ note }) => note)).toEqual(['ask for samples', undefined]);
  });

  it('one account', async () => {
    await put('credentials', { onebound: 'x' });
    expect(await stores.accounts()).toEqual({ ...boundKeys(local['credentials']), onebound: {} });
  });

  it('the address of one service', async () => {
    await put('settings', {
      connections: { ...Object(Object(local['settings']).connections), ak: { baseUrl: 'x' } },
    });
    const { service, connections } = await stores.settings();
    expect(service).toBe('cross-border');
    expect(connections.ak).toBeUndefined();
    expect(connections.tmapi?.baseUrl).toBe('http://127.0.0.1:16880/tmapi');
  });

  it('one own rate, one cost and one limit', async () => {
    const money = Object(local['money']);
    await put('money', { own: { ...money.own, JPY: { perCny: -1, date: 'x' } } });
    expect(Object.keys((await stores.money()).own)).toEqual(['EUR']);
    await put('costs', { yours: { ...Object(local['costs']).yours, agentShare: { value: 'x' } } });
    expect(Object.keys((await stores.costs()).yours)).toEqual(['duty DE stock', 'freight DE sea']);
    await put('terms', { tmapi: { price: 'x', perDay: 2000, perMonth: -1 } });
    expect((await stores.callTerms()).tmapi).toEqual({ perDay: 2000 });
  });
});
