import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '@/entrypoints/sidepanel/store';
import type { DetailsAnswer } from '@/utils/core/model/extras';
import { writeDetails } from '@/utils/io/storage/extras';
import { writeSearch } from '@/utils/io/storage/searches';
import { offer, search } from '../../../support/panel/fixtures';
import { WINDOW, panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { openStore } from '../../../support/panel/open-store';

let store: Store | undefined;

/** The worker stores an answer. */
const arrive = (answer: DetailsAnswer) => writeDetails(search(), answer);

const answer = (offerId: string, price: number): DetailsAnswer => ({
  provider: 'demo',
  offerId,
  details: { provider: 'demo', offerId, price, priceBasis: 'tier', seller: { id: 'BBBx' } },
});

/** A panel whose search has found these offers, at prices of 1, 2, 3 … yuan. */
async function open(count = 8, stored: DetailsAnswer[] = []) {
  const ids = Array.from({ length: count }, (_, index) => String(index + 1));
  const offers = ids.map((offerId, index) =>
    offer({ offerId, price: (index + 1) * 100, similarity: 1 }),
  );
  const context = await panelContext(
    { search: search(), offers, details: stored },
    { details: true, sellerOffers: true },
  );
  store = await openStore(context);
  await vi.waitFor(() => expect(store?.compare.rows.value).toHaveLength(count));
  const { details, ...rest } = store.compare;
  const list = () => {
    if (!details.value) throw new Error('No details');
    return details.value;
  };
  const asked = () => context.sent('details');
  return { asked, ids, list, ...rest };
}

const idsOf = ({ rows }: Pick<Store['compare'], 'rows'>) =>
  rows.value?.map((row) => row.offer.offer.offerId);
const statusOf = (list: { states: ReadonlyMap<string, { status: string }> }, offerId: string) =>
  list.states.get(offerId)?.status;
/** Commands for the details of these offers. */
const asking = (...lists: string[][]) =>
  lists.map((offerIds) => ({ type: 'details', windowId: WINDOW, offerIds }));
const soon = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('requesting details automatically', () => {
  it('requests those of the first five visible offers, and no others', async () => {
    const { asked, list, ids } = await open();
    list().onFirst(ids.slice(0, 3));
    list().onFirst(ids);
    list().onFirst(ids.toReversed());
    await soon();
    expect(asked()).toEqual(asking(['1', '2', '3'], ['4', '5']));
    expect(statusOf(list(), '5')).toBe('loading');
    expect(statusOf(list(), '6')).toBeUndefined();
  });

  it('compares offers again when details arrive, and not before', async () => {
    const { list, ...compare } = await open();
    const before = compare.comparison.value;
    list().onFirst(['1', '2']);
    await soon();
    expect(statusOf(list(), '1')).toBe('loading');
    expect(compare.comparison.value).toBe(before);
    await arrive(answer('1', 90));
    expect(compare.comparison.value).not.toBe(before);
  });

  it('requests none that were stored before the panel opened', async () => {
    const { asked, list } = await open(8, [answer('1', 90)]);
    list().onFirst(['1', '2']);
    await soon();
    expect(asked()).toEqual(asking(['2']));
    expect(statusOf(list(), '1')).toBe('known');
  });

  it('requests no five more in a reopened panel', async () => {
    const stored = ['1', '2', '3', '4', '5'].map((offerId) => answer(offerId, 100));
    const { asked, list, ids } = await open(8, stored);
    list().onFirst(ids);
    await soon();
    expect(asked()).toEqual([]);
  });

  it('requests nothing from a service without details', async () => {
    const context = await panelContext({ search: search() });
    store = await openStore(context);
    const list = store.compare.details.value;
    expect(list?.canAsk).toBe(false);
    list?.onFirst(['1', '2']);
    await soon();
    expect(store.compare.details.value?.states.size).toBe(0);
    expect(context.sent()).toEqual([]);
  });

  it('unfolds the offers of a service without them to the data of the search, until another search', async () => {
    const context = await panelContext({ search: search() });
    store = await openStore(context);
    store.compare.details.value?.onToggle('1', false);
    expect([...(store.compare.details.value?.unfolded ?? [])]).toEqual(['1']);
    await writeSearch(search({ id: 'search-2' }));
    expect(store.compare.details.value?.unfolded.size).toBe(0);
  });

  it('requests five of its own for another search', async () => {
    const { asked, list, ids } = await open();
    list().onFirst(ids);
    await soon();
    await writeSearch(search({ id: 'search-2' }));
    expect(list().states.size).toBe(0);
    list().onFirst(ids);
    await soon();
    expect(asked()).toEqual(asking(ids.slice(0, 5), ids.slice(0, 5)));
  });
});

describe('a click for details', () => {
  it('unfolds the offer, and requests it once', async () => {
    const { asked, list } = await open();
    list().onToggle('7', true);
    expect(list().unfolded.has('7')).toBe(true);
    list().onToggle('7', true);
    list().onToggle('7', true);
    expect(asked()).toEqual(asking(['7']));
  });

  it('repeats a failed request', async () => {
    const { asked, list } = await open();
    list().onToggle('7', true);
    await arrive({ provider: 'demo', offerId: '7', failure: { code: 'offline' } });
    expect(statusOf(list(), '7')).toBe('failed');
    list().onAskAgain('7');
    expect(statusOf(list(), '7')).toBe('loading');
    expect(asked()).toEqual(asking(['7'], ['7']));
  });

  it('requests nothing more once a search has reached its maximum', async () => {
    const { asked, list } = await open(
      40,
      Array.from({ length: 30 }, (_, index) => answer(String(index + 1), 100)),
    );
    await soon();
    list().onToggle('40', true);
    expect(list().unfolded.has('40')).toBe(true);
    expect(asked()).toEqual([]);
  });

  it('unfolds an offer without details, and requests nothing', async () => {
    const { asked, list } = await open();
    list().onToggle('7', false);
    expect(list().unfolded.has('7')).toBe(true);
    expect(asked()).toEqual([]);
  });
});

it('an offer that is shown beside the list folds all others, and is requested once', async () => {
  const { asked, list } = await open();
  list().onToggle('6', true);
  list().onShow('7', true);
  list().onShow('7', true);
  expect([...list().unfolded]).toEqual(['7']);
  expect(asked()).toEqual(asking(['6'], ['7']));
});

it('back from the offers of a seller, the offer that led there is unfolded again', async () => {
  const { list, closeSeller } = await open(8, [answer('1', 90)]);
  await soon();
  list().onShow('1', true);
  list().onSeller?.('1');
  list().onShow('5', true);
  closeSeller();
  expect([...list().unfolded]).toEqual(['1']);
});

it('a request without an answer is reported as interrupted', async () => {
  const { list, isWaiting } = await open();
  list().onToggle('7', true);
  expect(isWaiting.value).toBe(true);
  await vi.advanceTimersByTimeAsync(45_000);
  expect(list().states.get('7')).toEqual({ status: 'failed', failure: { code: 'interrupted' } });
  expect(isWaiting.value).toBe(false);
});

it('a repeated request has its own timeout', async () => {
  const { list } = await open();
  list().onToggle('7', true);
  await vi.advanceTimersByTimeAsync(40_000);
  await arrive({ provider: 'demo', offerId: '7', failure: { code: 'timed-out' } });
  list().onAskAgain('7');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(statusOf(list(), '7')).toBe('loading');
});

it('details that were read on a page of 1688 are shown, though the service cannot be asked for any', async () => {
  const offers = [offer({ offerId: '1', provider: 'web', price: 100 })];
  const context = await panelContext({ search: search({ service: 'web' }), offers });
  store = await openStore(context);
  const { details, rows } = store.compare;
  await vi.waitFor(() => expect(rows.value).toHaveLength(1));
  expect(details.value).toMatchObject({ canAsk: false, isReadOnPage: true });
  details.value?.onFirst(['1']);
  await arrive({ ...answer('1', 50), provider: 'web' });
  expect(details.value?.states.get('1')?.status).toBe('known');
  expect(rows.value?.[0]?.offer).toMatchObject({ hasDetails: true, unitPrice: { perPiece: 50 } });
  expect(context.sent('details')).toEqual([]);
});

it('an answer of another service is not shown', async () => {
  const { list } = await open();
  await arrive({ ...answer('1', 50), provider: 'cross-border' });
  expect(list().states.size).toBe(0);
});

describe('the order', () => {
  it('stays what was shown, counts how many offers would move, and applies the moves on demand', async () => {
    const { chooseSort, ...compare } = await open(3);
    chooseSort('price');
    await arrive(answer('3', 50));
    expect(idsOf(compare)).toEqual(['1', '2', '3']);
    expect(compare.rows.value?.[2]?.offer).toMatchObject({
      hasDetails: true,
      unitPrice: { perPiece: 50 },
    });
    expect(compare.moved.value).toBe(3);
    compare.resort();
    expect(idsOf(compare)).toEqual(['3', '1', '2']);
    expect(compare.moved.value).toBe(0);
  });
});
