import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPanelState } from '@/entrypoints/sidepanel/state';
import { search } from '../../../support/panel/fixtures';
import { panelDeps } from '../../../support/panel/panel-deps';
import { speak } from '../../../support/panel/words';
import { HistoryError } from '@/utils/storage/history-database';
import { isRemoved, noteRemoved } from '@/utils/storage/session-rows';
import { row } from '../../kept-fixtures';

type Deps = ReturnType<typeof panelDeps>;
let stop: () => void = () => undefined;

beforeEach(() => speak('en'));
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A panel whose search is done. */
async function open(prepare: (deps: Deps) => void = () => undefined) {
  const deps = panelDeps({ search: search(), settings: { service: 'demo' } });
  prepare(deps);
  const state = createPanelState(deps);
  stop = state.stop;
  await state.ready;
  await vi.waitFor(() => expect(state.compare.rows.value).toHaveLength(1));
  return { deps: deps.kept, outside: deps, kept: state.kept, state };
}

/** As the panel does it. */
function noteWhatIsRemoved({ keeping, history }: Deps['kept']): void {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  Object.assign(keeping, { isRemoved });
  history.clear = (but) => noteRemoved('history', { before: Date.now(), but });
}

it('keeps a search with what the panel says of it, when it closes at the latest', async () => {
  const { deps, kept, state } = await open();
  state.compare.changeTerms({ amount: '39.90', currency: 'USD' });
  await kept.flush();
  const offer = state.compare.comparison.value?.offers[0];
  const written = deps.keeping.writeEntry.mock.calls[0]?.[0];
  expect(written?.row).toMatchObject({
    id: 'search-1',
    sourcePrice: { amount: '39.90', currency: 'USD', pieces: 1 },
    quantity: state.compare.inputs.value.quantity,
    best: { offerId: offer?.offer.offerId, margin: offer?.earning?.margin },
  });
  expect(written?.offers).toEqual([offer]);
  expect(deps.keeping.writeRow).toHaveBeenCalledOnce();
});

it('shows a row from the history, once it is written', async () => {
  const { deps, kept } = await open();
  await kept.flush();
  kept.open(row({ id: 'earlier' }));
  await vi.waitFor(() => expect(kept.history?.shown.value?.status).toBe('gone'));
  expect(kept.wayOf(row({ id: 'earlier' }))).toBe('offers');
  expect(deps.openPage).not.toHaveBeenCalled();
});

it.each<[string, (deps: Deps['kept']) => void]>([
  [
    'the history is off',
    ({ historySettings }) => historySettings.change({ isOn: false, days: 7, megabytes: 50 }),
  ],
  ['there is none, in a private window', (deps) => Object.assign(deps, { history: undefined })],
])('opens the page of a row where %s', async (_, prepare) => {
  const { deps, kept } = await open(({ kept: outside }) => prepare(outside));
  const { pageUrl: _none, ...without } = row({ id: 'earlier' });
  expect(kept.wayOf(row({ id: 'earlier' }))).toBe('page');
  expect(kept.wayOf(without)).toBe('nothing');
  kept.open(row({ id: 'earlier' }));
  expect(deps.openPage).toHaveBeenCalledWith('https://www.shop.example/product/1');
});

it('opens the page of a search that had no answer: it is in no history', async () => {
  const { deps, kept } = await open();
  const { offers: _none, ...unanswered } = row({ id: 'earlier' });
  const { pageUrl: _url, ...without } = unanswered;
  expect(kept.wayOf(unanswered)).toBe('page');
  expect(kept.wayOf(without)).toBe('nothing');
  kept.open(unanswered);
  expect(deps.openPage).toHaveBeenCalledWith('https://www.shop.example/product/1');
});

it('tells that the history cannot be written until it can', async () => {
  const { deps, kept } = await open(({ kept: outside }) =>
    outside.keeping.writeEntry.mockRejectedValueOnce(new HistoryError('newer')),
  );
  await kept.flush();
  expect(kept.notKept.value).toBe('newer');
  kept.keepAgain();
  await vi.waitFor(() => expect(kept.notKept.value).toBeUndefined());
  expect(deps.keeping.writeEntry).toHaveBeenCalledTimes(2);
});

it.each(['session list', 'history'])(
  'from the %s deletes a history that cannot be read, and keeps the search that stands there',
  async (from) => {
    const { deps, kept } = await open(({ kept: outside }) => {
      outside.keeping.writeEntry.mockRejectedValueOnce(new HistoryError('unreadable'));
      noteWhatIsRemoved(outside);
    });
    await kept.flush();
    expect(kept.notKept.value).toBe('unreadable');
    if (from === 'history') await kept.history?.clear();
    else kept.startAnew();
    await vi.waitFor(() => expect(kept.notKept.value).toBeUndefined());
    expect(deps.keeping.writeEntry).toHaveBeenCalledTimes(2);
    expect(await deps.history.read('search-1')).toBeDefined();
    expect(await isRemoved('history', { id: 'another', at: 1000 })).toBe(true);
  },
);

it('does not bring back a search that was kept when the history was deleted', async () => {
  const { deps, kept, state } = await open(({ kept: outside }) => noteWhatIsRemoved(outside));
  await kept.flush();
  await kept.history?.clear();
  state.compare.changeTerms({ amount: '39.90', currency: 'USD' });
  await kept.flush();
  expect(deps.keeping.writeEntry).toHaveBeenCalledOnce();
});

it('gives a picture that is searched again the price of the first time', async () => {
  const { deps, outside, kept, state } = await open();
  state.compare.changeTerms({ amount: '39.90', currency: 'EUR', pieces: 2 });
  await kept.flush();
  kept.history?.open();
  kept.history?.show({ id: 'search-1' });
  await vi.waitFor(() => expect(kept.history?.shown.value?.status).toBe('known'));
  kept.history?.checkAgain();
  outside.search.change(search({ id: 'search-2' }));
  await vi.waitFor(() => expect(kept.history?.check.value).toEqual([]));
  await kept.flush();
  expect(deps.keeping.writeRow.mock.lastCall?.[0]).toMatchObject({
    id: 'search-2',
    sourcePrice: { amount: '39.90', currency: 'EUR', pieces: 2 },
  });
});

it('saves the rows as a file', async () => {
  const { deps, kept } = await open();
  kept.exportRows('csv', [row()]);
  await vi.waitFor(() => expect(kept.take.said.value?.text).toMatch(/^Handed to the browser/));
  expect(deps.takeAway.save.mock.calls[0]?.[0].name).toMatch(/^1688-session-.*\.csv$/);
});
