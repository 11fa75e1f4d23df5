import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { search } from '../../../support/panel/fixtures';
import { panelContext, writeSearched } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { history } from '@/utils/io/storage/history';
import { DatabaseError } from '@/utils/io/storage/database';
import { isRemoved } from '@/utils/io/storage/removed-searches';
import { row } from '../../../support/offers/saved';
import { openStore } from '../../../support/panel/open-store';

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A panel whose search is done. */
async function open() {
  const context = await panelContext({ search: search(), settings: { service: 'demo' } });
  const store = await openStore(context);
  await vi.waitFor(() => expect(store.compare.rows.value).toHaveLength(1));
  return { context, saved: store.history, store, write: vi.spyOn(history, 'write') };
}

it('the panel saves a search with its numbers, at the latest when the panel closes', async () => {
  const { saved, store } = await open();
  store.compare.changeTerms({ amount: '39.90', currency: 'USD' });
  await saved.flush();
  const offer = store.compare.comparison.value?.offers[0];
  const written = await history.read('search-1');
  expect(written?.row).toMatchObject({
    id: 'search-1',
    sourcePrice: { amount: '39.90', currency: 'USD', pieces: 1 },
    quantity: store.compare.inputs.value.quantity,
    best: { offerId: offer?.offer.offerId, margin: offer?.earning?.margin },
  });
  expect(written?.offers).toEqual([offer]);
});

it('the panel reports that the history cannot be written until it can', async () => {
  const { saved, write } = await open();
  write.mockRejectedValueOnce(new DatabaseError('newer'));
  await saved.flush();
  expect(saved.notSaved.value).toBe('newer');
  saved.saveAgain();
  await vi.waitFor(() => expect(saved.notSaved.value).toBeUndefined());
  expect(write).toHaveBeenCalledTimes(2);
});

it.each(['start', 'history'])(
  'an unreadable history is deleted from the %s, and the search on screen kept',
  async (from) => {
    const { saved, write } = await open();
    write.mockRejectedValueOnce(new DatabaseError('unreadable'));
    await saved.flush();
    expect(saved.notSaved.value).toBe('unreadable');
    if (from === 'history') await saved.view?.clear();
    else saved.resetHistory();
    await vi.waitFor(() => expect(saved.notSaved.value).toBeUndefined());
    expect(write).toHaveBeenCalledTimes(2);
    expect(await history.read('search-1')).toBeDefined();
    expect(await isRemoved({ id: 'another', at: 1000 })).toBe(true);
  },
);

it('a saved search is not restored after the history was deleted', async () => {
  const { saved, store, write } = await open();
  await saved.flush();
  await saved.view?.clear();
  store.compare.changeTerms({ amount: '39.90', currency: 'USD' });
  await saved.flush();
  expect(write).toHaveBeenCalledOnce();
});

/** Searches the first search's picture again, from the history. */
async function searchAgain({ view, flush }: Awaited<ReturnType<typeof open>>['saved']) {
  view?.open();
  view?.show({ id: 'search-1' });
  await vi.waitFor(() => expect(view?.shown.value?.status).toBe('known'));
  view?.checkAgain();
  await writeSearched(search({ id: 'search-2' }));
  await vi.waitFor(() => expect(view?.check.value).toEqual([]));
  await flush();
}

it('the panel uses the first page price for a picture that is searched again', async () => {
  const { saved, store } = await open();
  store.compare.changeTerms({ amount: '39.90', currency: 'EUR', pieces: 2 });
  await saved.flush();
  await searchAgain(saved);
  const written = await history.read('search-2');
  expect(written?.row.sourcePrice).toEqual({ amount: '39.90', currency: 'EUR', pieces: 2 });
});

it('a page price that was not certain stays so in the history and in its next search', async () => {
  const { saved, store } = await open();
  const doubtful = { amount: '39.90', currency: 'EUR', pieces: 2, isDoubtful: true };
  store.compare.changeTerms(doubtful);
  await saved.flush();
  expect((await history.read('search-1'))?.offers[0]?.earning?.isDoubtful).toBe(true);
  await searchAgain(saved);
  expect((await history.read('search-2'))?.row.sourcePrice).toEqual(doubtful);
});

it('the panel saves the rows as a file', async () => {
  const { context, saved } = await open();
  saved.exportRows('csv', [row()]);
  await vi.waitFor(
    () => expect(saved.output.message.value?.text).toMatch(/^Handed to the browser/),
    { timeout: 10_000 }, // the exports are loaded
  );
  expect(context.browser.save.mock.calls[0]?.[0].name).toMatch(/^1688-history-.*\.csv$/);
});
