import { describe, expect, it } from 'vitest';
import { forgetVectors } from '@/entrypoints/options/data/data';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/core/model/history';
import { createHistory, type SearchedVector } from '@/utils/io/storage/history';
import { historyDatabase } from '@/utils/io/storage/history-database';
import { entry } from '../../support/offers/saved';
import { putRow } from './rows';

const DAY = 86_400_000;
const now = 1000 * DAY;
const vector = Int8Array.from({ length: 256 }, (_, index) => index - 128);
const seen = { model: 'model', vector };

function open(settings: Partial<HistorySettings> = {}) {
  const history = createHistory({
    database: historyDatabase,
    settings: async () => ({ ...DEFAULT_HISTORY, ...settings }),
    clock: () => now,
  });
  const write = (id: string, daysAgo = 1, given: { seen?: SearchedVector } = { seen }) =>
    history.write(entry({ id, at: now - daysAgo * DAY }), given.seen);
  const ids = async (model = 'model') => (await history.vectors(model)).map(({ id }) => id);
  return { history, write, ids };
}

const kept = async () => [...(await historyDatabase.vectors()).keys()];

describe('what the picture of a search looks like', () => {
  it('is kept with the search, with its moment', async () => {
    const { history, write } = open();
    await write('a', 2);
    expect(await history.vectors('model')).toEqual([{ id: 'a', at: now - 2 * DAY, vector }]);
  });

  it('counts for the limit of size', async () => {
    const { history, write } = open();
    await write('a', 1, {});
    const { bytes } = await history.usage();
    await write('a');
    expect((await history.usage()).bytes).toBe(bytes + 256);
    await write('a', 1, { seen: { ...seen, small: vector } });
    expect((await history.usage()).bytes).toBe(bytes + 512);
  });

  it('has that of its thumbnail beside it, once it is known', async () => {
    const { history, write } = open();
    await write('a', 2, { seen: { ...seen, small: vector } });
    expect(await history.vectors('model')).toEqual([
      { id: 'a', at: now - 2 * DAY, vector, small: vector },
    ]);
  });

  it('is not known by another model', async () => {
    const { write, ids } = open();
    await write('a');
    expect(await ids('another')).toEqual([]);
  });

  it('is not kept where the history is off', async () => {
    const { write } = open({ isOn: false });
    await write('a');
    expect(await kept()).toEqual([]);
  });

  it('is not in an exported file, and an imported search has none', async () => {
    const { history, write } = open();
    await write('a');
    const exported: unknown[] = [];
    for await (const one of history.all()) exported.push(one);
    expect(exported).toEqual([entry({ id: 'a', at: now - DAY })]);
    await history.importAll([entry({ id: 'b', at: now })], async (one) => one);
    expect(await kept()).toEqual(['a']);
  });
});

describe('what a picture looks like is deleted', () => {
  it('with its search', async () => {
    const { history, write } = open();
    await write('a');
    await write('b');
    await history.remove('a');
    expect(await kept()).toEqual(['b']);
    await history.clear();
    expect(await kept()).toEqual([]);
  });

  it('with a search that is too old', async () => {
    const { write } = open({ days: 7 });
    await write('old', 8);
    await write('young', 6);
    expect(await kept()).toEqual(['young']);
  });

  it('when its search is written without it: another part was searched, or it was switched off', async () => {
    const { write } = open();
    await write('a');
    await write('a', 1, {});
    expect(await kept()).toEqual([]);
  });

  it('alone when pictures are no longer compared', async () => {
    const { history, write } = open();
    await write('a');
    await forgetVectors();
    expect(await kept()).toEqual([]);
    expect(await history.read('a')).toBeDefined();
  });
});

describe('a damaged one is passed over', () => {
  const good = { at: 1, model: 'model', vector };
  it.each([
    ['nothing', undefined],
    ['text', 'model'],
    ['shorter', { ...good, vector: vector.slice(1) }],
    ['longer', { ...good, vector: new Int8Array(257) }],
    ['empty', { ...good, vector: new Int8Array() }],
    ['of other numbers', { ...good, vector: new Float32Array(256) }],
    ['a plain list', { ...good, vector: [...vector] }],
    ['something like a list', { ...good, vector: { length: 256 } }],
    ['of a thumbnail that is shorter', { ...good, small: vector.slice(1) }],
    ['without a vector', { at: 1, model: 'model' }],
    ['without a model', { at: 1, vector }],
    ['without a moment', { model: 'model', vector }],
    ['a moment that no date has', { ...good, at: 1e300 }],
    ['a moment that is no number', { ...good, at: Number.NaN }],
  ])('%s', async (_what, value) => {
    const { history } = open();
    await history.usage(); // makes the database
    await putRow('results', 'searched', value, 'bad');
    await putRow('results', 'searched', good, 'good');
    expect(await history.vectors('model')).toEqual([{ id: 'good', at: 1, vector }]);
  });
});
