import { describe, expect, it } from 'vitest';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/core/model/history';
import { createHistory } from '@/utils/io/storage/history';
import { entry } from '../../support/offers/saved';
import { putRow, rowsOf } from './rows';
import { onDisk } from './small-disk';

const DAY = 86_400_000;
const now = 1000 * DAY;

function open({
  settings = {},
  room = Infinity,
}: { settings?: Partial<HistorySettings>; room?: number } = {}) {
  const history = createHistory({
    database: onDisk(room),
    settings: () => Promise.resolve({ ...DEFAULT_HISTORY, ...settings }),
    clock: () => now,
  });
  const ids = async (words = '', most = 100) =>
    (await history.list(words, most)).rows.map(({ id }) => id);
  const write = (id: string, daysAgo: number, changes = {}) =>
    history.write(entry({ id, at: now - daysAgo * DAY, ...changes }));
  return { history, ids, write };
}

describe('the history', () => {
  it('stores a search with its offers, and lists it without them', async () => {
    const { history, write } = open();
    await write('a', 1);
    expect(await history.read('a')).toEqual(entry({ id: 'a', at: now - DAY }));
    expect((await rowsOf('results', 'heads')).get('a')).not.toHaveProperty('offers');
    expect(await history.read('gone')).toBeUndefined();
  });

  it('lists the newest first, and reports whether there are more', async () => {
    const { history, ids, write } = open();
    for (const [id, daysAgo] of [
      ['old', 3],
      ['new', 1],
      ['middle', 2],
    ] as const)
      await write(id, daysAgo);
    expect(await ids()).toEqual(['new', 'middle', 'old']);
    expect(await history.list('', 2)).toMatchObject({ hasMore: true });
    expect(await history.list('', 3)).toMatchObject({ hasMore: false });
  });

  it('counts and lists the searches since a moment', async () => {
    const { history, write } = open();
    for (const daysAgo of [0, 1, 2]) await write(`${daysAgo}`, daysAgo);
    expect(await history.count(now - DAY)).toBe(2);
    const { rows, hasMore } = await history.list('', 1, now - DAY);
    expect([rows.map(({ id }) => id), hasMore]).toEqual([['0'], true]);
    expect((await history.list('', 2, now - DAY)).hasMore).toBe(false);
  });

  it('finds entries that contain all words, in any field', async () => {
    const { ids, write } = open();
    await write('cup', 1, { pageTitle: 'Steel Cup', host: 'shop.example' });
    await write('lamp', 2, { pageTitle: 'Desk Lamp', host: 'shop.example' });
    expect(await ids('shop')).toEqual(['cup', 'lamp']);
    expect(await ids('SHOP  cup')).toEqual(['cup']);
    expect(await ids('cup lamp')).toEqual([]);
  });

  it('stores a search once, with its latest numbers', async () => {
    const { history, ids, write } = open();
    await write('a', 2);
    await history.write(entry({ id: 'a', at: now }, []));
    expect(await ids()).toEqual(['a']);
    expect((await history.read('a'))?.offers).toEqual([]);
  });

  it('writes nothing if the history is off', async () => {
    const { ids, write } = open({ settings: { isOn: false } });
    await write('a', 1);
    expect(await ids()).toEqual([]);
  });

  it('drops entries that are too old on a write', async () => {
    const { ids, write } = open({ settings: { days: 7 } });
    await write('old', 8);
    await write('young', 6);
    expect(await ids()).toEqual(['young']);
  });

  it('drops the oldest if the disk is full', async () => {
    const size = JSON.stringify(entry()).length * 3; // room for two
    const { ids, write } = open({ room: size });
    for (const [id, daysAgo] of [
      ['1', 9],
      ['2', 8],
      ['3', 7],
      ['4', 6],
    ] as const) {
      await write(id, daysAgo);
    }
    expect((await ids())[0]).toBe('4');
    expect(await ids()).not.toContain('1');
  });

  it('reports a full disk if nothing can be dropped', async () => {
    const { write } = open({ room: 10 });
    await expect(write('a', 1)).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('counts its size', async () => {
    const { history, write } = open();
    expect(await history.usage()).toEqual({ entries: 0, bytes: 0 });
    await write('a', 1);
    const { entries, bytes } = await history.usage();
    expect(entries).toBe(1);
    expect(bytes).toBeGreaterThan(JSON.stringify(entry()).length);
  });

  it('reports an unreadable entry, does not list it, and exports the others', async () => {
    const { history, ids, write } = open();
    await write('a', 1);
    await write('b', 2);
    await putRow('results', 'bodies', '{"row"', 'a');
    await putRow('results', 'heads', { id: 'c', at: now, size: 1, row: { id: 'c' } });
    await expect(history.read('a')).rejects.toMatchObject({ problem: 'unreadable' });
    expect(await ids()).toEqual(['a', 'b']);
    const all: string[] = [];
    for await (const { row } of history.all()) all.push(row.id);
    expect(all).toEqual(['b']);
  });

  it('deletes one, or all', async () => {
    const { history, ids, write } = open();
    await write('a', 1);
    await write('b', 2);
    await history.remove('a');
    expect(await ids()).toEqual(['b']);
    await history.clear();
    expect(await ids()).toEqual([]);
  });
});
