/** What a file brings into the storage: it never removes or changes what was there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KNOWN_AGENTS } from '@/utils/core/agents/known';
import { usedAgents } from '@/utils/core/agents/address';
import { MAX_AGENTS } from '@/utils/core/model/agents';
import {
  DEFAULT_HISTORY,
  type HistoryEntry,
  type HistorySettings,
} from '@/utils/core/model/history';
import type { Pin } from '@/utils/core/model/pin';
import { createHistory } from '@/utils/io/storage/history';
import { importAgents, importCleared, importPins } from '@/utils/io/storage/import-lists';
import {
  MAX_CLEARED,
  MAX_PINS,
  clearedStore,
  pinOffer,
  pinsStore,
  setCleared,
} from '@/utils/io/storage/pins';
import { agentsStore } from '@/utils/io/storage/settings';
import { compared, entry } from '../../support/offers/saved';
import { onDisk } from './small-disk';

const DAY = 86_400_000;
const now = 1_800_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const upTo = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('agents of a file', () => {
  const agent = (name: string) => ({ name, template: `https://${name}.example/{id}` });
  const own = agent('own');

  it('are not used before the user says so, whatever the file says, except those that are known', async () => {
    const [known] = KNOWN_AGENTS;
    if (!known) throw new Error('none is known');
    const claimed = { ...agent('claimed'), isPending: false };
    const disguised = { ...agent('evil'), name: 'Superbuy' };
    await agentsStore.write([own]);
    expect(await importAgents([claimed, disguised, known])).toMatchObject({ added: 3 });
    const stored = await agentsStore.read();
    expect(stored.slice(1)).toEqual([
      { ...agent('claimed'), isPending: true },
      { ...disguised, isPending: true },
      { name: known.name, template: known.template },
    ]);
    expect(usedAgents(stored).map(({ name }) => name)).toEqual(['own', known.name]);
  });

  it('leave those of their names as they are, and find room or are counted', async () => {
    await agentsStore.write([own]);
    const same = { ...agent('elsewhere'), name: ' OWN' };
    expect(await importAgents([same])).toEqual({ added: 0, known: 1, leftOut: 0 });
    const many = upTo(MAX_AGENTS, (index) => agent(`a${index}`));
    expect(await importAgents(many)).toEqual({ added: MAX_AGENTS - 1, known: 0, leftOut: 1 });
    expect((await agentsStore.read())[0]).toEqual(own);
  });
});

describe('pins of a file', () => {
  const pin = (offerId: string, changes: Partial<Pin> = {}): Pin => ({
    at: 1,
    compared: compared({ offer: { offerId } }),
    ...changes,
  });

  it('are added to the stored ones', async () => {
    await pinOffer({}, pin('1', { note: 'mine' }));
    const pins = [pin('1', { note: 'theirs' }), pin('2'), pin('3'), pin('2')];
    const keys = ['1688 2', '1688 3'];
    expect(await importPins(pins)).toEqual({ added: 2, known: 2, leftOut: 0, keys });
    expect(await pinsStore({}).read()).toEqual([pin('1', { note: 'mine' }), pin('2'), pin('3')]);
  });

  it('fill the room that is left', async () => {
    await pinOffer({}, pin('own'));
    const pins = upTo(MAX_PINS + 5, (index) => pin(`${index}`));
    expect(await importPins(pins)).toMatchObject({ added: MAX_PINS - 1, known: 0, leftOut: 6 });
    expect((await pinsStore({}).read())[0]).toEqual(pin('own'));
    const none = { added: 0, known: 0, leftOut: 1, keys: [] };
    expect(await importPins([pin('late')])).toEqual(none);
  });

  it('drop nothing where the storage is full', async () => {
    await fakeBrowser.storage.local.set({ other: 1 });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    const none = { added: 0, known: 0, leftOut: 1, keys: [] };
    expect(await importPins([pin('1')])).toEqual(none);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other: 1 });
  });
});

describe('judgements of a file', () => {
  it('are added to the stored ones, and are the first to be dropped', async () => {
    await setCleared({}, 'own', true);
    const keys = upTo(MAX_CLEARED, (index) => `1688 ${index}`);
    expect(await importCleared(['own', ...keys])).toEqual({
      added: MAX_CLEARED - 1,
      known: 1,
      leftOut: 1,
    });
    await setCleared({}, 'own-new', true);
    const kept = await clearedStore({}).read();
    expect(kept).toHaveLength(MAX_CLEARED);
    expect(kept.slice(-2)).toEqual(['own', 'own-new']);
  });
});

describe('the history of a file', () => {
  function open({
    settings = {},
    room = Infinity,
  }: { settings?: Partial<HistorySettings>; room?: number } = {}) {
    const history = createHistory({
      database: onDisk(room),
      settings: () => Promise.resolve({ ...DEFAULT_HISTORY, ...settings }),
      clock: () => now,
    });
    const ids = async () => (await history.list('', 1000)).rows.map(({ id }) => id);
    const importAll = (entries: readonly HistoryEntry[]) =>
      history.importAll(entries, async (one) => one);
    return { history, ids, importAll };
  }

  it('is added without duplicates, and what is too old is left out', async () => {
    const { history, ids, importAll } = open({ settings: { days: 7 } });
    await history.write(entry({ id: 'known', at: now - DAY }));
    const young = entry({ id: 'new', at: now - DAY }, [compared()]);
    const entries = [entry({ id: 'known', at: now }), young, young, entry({ id: 'old', at: 5 })];
    expect(await importAll(entries)).toEqual({ added: 1, known: 2, leftOut: 1 });
    expect(await ids()).toEqual(expect.arrayContaining(['known', 'new']));
    expect((await history.read('known'))?.row.at).toBe(now - DAY);
    expect(await importAll(entries)).toEqual({ added: 0, known: 3, leftOut: 1 });
  });

  it('is cleaned before it is stored', async () => {
    const { history } = open();
    await history.importAll([entry({ id: 'a', at: now })], async (one) => ({
      ...one,
      row: { ...one.row, host: 'cleaned' },
    }));
    expect((await history.read('a'))?.row.host).toBe('cleaned');
  });

  it('fills the room that is left, with the newest', async () => {
    const { history, ids, importAll } = open({ settings: { megabytes: 50 } });
    const large = (id: string, at: number, megabytes: number) =>
      entry({ id, at, pageTitle: 'x'.repeat(megabytes * 500_000) }); // in the row and in the body
    await history.write(large('own', now - 9 * DAY, 30));
    const entries = [
      large('a', now - 3 * DAY, 9),
      large('b', now - 2 * DAY, 9),
      large('c', now, 9),
    ];
    expect(await importAll(entries)).toEqual({ added: 2, known: 0, leftOut: 1 });
    expect(await ids()).toEqual(['c', 'b', 'own']);
  });

  it('is dropped before the entries of the user, when later ones need its room', async () => {
    const { history, ids, importAll } = open({ settings: { megabytes: 50 } });
    const large = (id: string, at: number) => entry({ id, at, pageTitle: 'x'.repeat(10_000_000) }); // 20 MB
    await history.write(large('own', now - 9 * DAY));
    expect(await importAll([large('imported', now)])).toMatchObject({ added: 1 });
    await history.write(large('own-new', now - DAY));
    expect(await ids()).toEqual(['own-new', 'own']);
  });

  it('drops nothing where the disk is full', async () => {
    const size = JSON.stringify(entry()).length * 3; // room for two
    const { history, ids, importAll } = open({ room: size });
    await history.write(entry({ id: 'own', at: now - 9 * DAY }));
    const entries = upTo(4, (index) => entry({ id: `${index}`, at: now - index }));
    const { added, leftOut } = await importAll(entries);
    expect(added + leftOut).toBe(4);
    expect(leftOut).toBeGreaterThan(1);
    expect(await ids()).toContain('own');
  });
});
