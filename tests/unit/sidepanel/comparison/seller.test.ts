import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SellerOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import { writeSeller } from '@/utils/io/storage/extras';
import { writeSearch } from '@/utils/io/storage/searches';
import { offer, search } from '../../../support/panel/fixtures';
import { WINDOW, panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { openStore } from '../../../support/panel/open-store';

/** The worker stores what it has loaded of a seller, with its last page. */
async function arrive(changes: Partial<SellerOffers> = {}) {
  const seller: SellerOffers = {
    provider: 'demo',
    sellerId: 'BBBx',
    state: { status: 'done' },
    pages: 1,
    ...changes,
  };
  const page = seller.pages - 1;
  const of = { offerId: `${page}1`, price: 900 - page, similarity: undefined };
  await writeSeller(search(), seller, page < 0 ? undefined : [offer(of)]);
}

/** The command for a page of the seller's offers. */
const asking = (page: number) => ({
  type: 'sellerOffers',
  windowId: WINDOW,
  sellerId: 'BBBx',
  page,
});

/** A panel whose only offer has a seller in its details; `go` opens the seller's offers. */
async function open(changes: Partial<Search> = {}) {
  const provider = changes.service ?? 'demo';
  const { offerId } = offer();
  const seller = { id: 'BBBx', name: '晨曦' };
  const details = [{ provider, offerId, details: { provider, offerId, seller } }];
  const context = await panelContext(
    { search: search(changes), details },
    { details: true, sellerOffers: true },
  );
  const opened = await openStore(context);
  await vi.waitFor(() => expect(opened.compare.details.value?.states.size).toBe(1));
  return {
    context,
    asked: () => context.sent('sellerOffers'),
    panel: opened.compare,
    go: () => opened.compare.details.value?.onSeller?.(offerId),
  };
}

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it('the offers of a seller are requested, shown as they arrive, and closed again for the results', async () => {
  const { asked, panel, go } = await open();
  expect(panel.seller.value).toBeUndefined();
  go();
  expect(asked()).toEqual([asking(0)]);
  expect(panel.seller.value).toMatchObject({ name: '晨曦', isLoading: true, rows: undefined });
  await arrive({ total: 2, next: '2' });
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, hasMore: true, total: 2 });
  panel.moreOfSeller();
  expect(asked()).toEqual([asking(0), asking(1)]);
  panel.closeSeller();
  expect(panel.seller.value).toBeUndefined();
  expect(panel.rows.value).toHaveLength(1);
});

it('the offers of a seller are in the chosen order', async () => {
  const { panel, go } = await open();
  go();
  await arrive();
  await arrive({ pages: 2 });
  const ids = () => panel.seller.value?.rows?.map(({ offer: found }) => found.offer.offerId);
  await vi.waitFor(() => expect(ids()).toEqual(['01', '11']));
  panel.chooseSort('price');
  expect(ids()).toEqual(['11', '01']);
});

it('the offers of a seller are sorted without another search of the picture', async () => {
  const { context, panel, go } = await open({ service: 'cross-border', next: '2' });
  go();
  await arrive({ provider: 'cross-border' });
  expect(panel.seller.value).toBeDefined();
  panel.chooseSort('price');
  expect(context.sent('refine')).toEqual([]);
  panel.closeSeller();
  panel.chooseSort('sold');
  expect(context.sent('refine')).toHaveLength(1);
});

it('the offers of a seller have no link to another seller', async () => {
  const { panel, go } = await open();
  go();
  expect(panel.details.value?.onSeller).toBeUndefined();
});

it('report why they could not be loaded', async () => {
  const { asked, panel, go } = await open();
  go();
  await arrive({ pages: 0, state: { status: 'failed', failure: { code: 'token-expired' } } });
  expect(panel.seller.value).toMatchObject({ failure: { code: 'token-expired' } });
  panel.moreOfSeller();
  expect(asked()).toEqual([asking(0), asking(0)]);
});

it('the offers of a seller are interrupted past their deadline, and the worker is kept alive until then', async () => {
  const { panel, go } = await open();
  go();
  await arrive({ pages: 0, state: { status: 'running', deadline: 5000 } });
  expect(panel.isWaiting.value).toBe(true);
  await vi.advanceTimersByTimeAsync(4000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.isWaiting.value).toBe(false);
});

it('a seller’s offers of which the worker records nothing are interrupted, and can be requested again', async () => {
  const { asked, panel, go } = await open();
  go();
  await vi.advanceTimersByTimeAsync(44_000);
  expect(panel.seller.value).toMatchObject({ isLoading: true, failure: undefined });
  await vi.advanceTimersByTimeAsync(2000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.isWaiting.value).toBe(false);
  panel.moreOfSeller();
  expect(asked()).toEqual([asking(0), asking(0)]);
  expect(panel.seller.value).toMatchObject({ isLoading: true, failure: undefined });
  await arrive();
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: undefined });
});

it('loaded pages of a seller stay where the request for the next one is lost', async () => {
  const { panel, go } = await open();
  go();
  await arrive({ total: 2, next: '2' });
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  panel.moreOfSeller();
  expect(panel.seller.value?.isLoading).toBe(true);
  await vi.advanceTimersByTimeAsync(46_000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.seller.value?.rows).toHaveLength(1);
});

it('a seller’s offers that were loaded before are shown without a new record', async () => {
  const { panel, go } = await open();
  await arrive();
  go();
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: undefined });
});

it('the offers of another seller are not shown', async () => {
  const { panel, go } = await open();
  go();
  await arrive({ sellerId: 'other' });
  await vi.advanceTimersByTimeAsync(0);
  expect(panel.seller.value?.rows).toBeUndefined();
});

it('the offers of a seller are closed by a new search', async () => {
  const { panel, go } = await open();
  go();
  await writeSearch(search({ id: 'search-2' }));
  expect(panel.seller.value).toBeUndefined();
});
