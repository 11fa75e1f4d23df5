import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPanelState } from '@/entrypoints/sidepanel/state';
import type { SellerOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { offer, search } from '../../../support/panel/fixtures';
import { panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { live } from '../../../support/panel/live';

let arrive: (seller: SellerOffers) => void = () => undefined;

const stored = (changes: Partial<SellerOffers> = {}): SellerOffers => ({
  provider: 'demo',
  sellerId: 'BBBx',
  state: { status: 'done' },
  pages: 1,
  ...changes,
});

/** A panel whose only offer has a seller in its details; `go` opens the seller's offers. */
async function open(changes: Partial<Search> = {}) {
  const context = panelContext({ search: search(changes) });
  const provider = changes.service ?? 'demo';
  const { offerId } = offer();
  const seller = { id: 'BBBx', name: '晨曦' };
  context.services.capabilitiesOf.mockImplementation((service) => ({
    ...serviceInfoOf(service).capabilities,
    details: true,
    sellerOffers: true,
  }));
  context.storage.readDetails.mockResolvedValue([
    { provider, offerId, details: { provider, offerId, seller } },
  ]);
  context.storage.watchSeller.mockImplementation((_search, listener) => {
    arrive = listener;
    return () => undefined;
  });
  context.storage.readSellerPage.mockImplementation((_search, page) =>
    Promise.resolve([offer({ offerId: `${page}1`, price: 900 - page, similarity: undefined })]),
  );
  const opened = live(() => createPanelState(context));
  await opened.ready;
  await vi.waitFor(() => expect(opened.details.value?.states.size).toBe(1));
  return { context, state: opened, go: () => opened.details.value?.onSeller?.(offerId) };
}

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the offers of a seller are requested, shown as they arrive, and closed again for the results', async () => {
  const { context, state: panel, go } = await open();
  expect(panel.seller.value).toBeUndefined();
  go();
  expect(context.messages.sellerOffers.mock.calls).toEqual([['BBBx', 0]]);
  expect(panel.seller.value).toMatchObject({ name: '晨曦', isLoading: true, rows: undefined });
  arrive(stored({ total: 2, next: '2' }));
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, hasMore: true, total: 2 });
  panel.moreOfSeller();
  expect(context.messages.sellerOffers.mock.lastCall).toEqual(['BBBx', 1]);
  panel.closeSeller();
  expect(panel.seller.value).toBeUndefined();
  expect(panel.compare.rows.value).toHaveLength(1);
});

it('the offers of a seller are in the chosen order', async () => {
  const { state: panel, go } = await open();
  go();
  arrive(stored({ pages: 2 }));
  const ids = () => panel.seller.value?.rows?.map(({ offer: found }) => found.offer.offerId);
  await vi.waitFor(() => expect(ids()).toEqual(['01', '11']));
  panel.chooseSort('price');
  expect(ids()).toEqual(['11', '01']);
});

it('the offers of a seller are sorted without another search of the picture', async () => {
  const { context, state: panel, go } = await open({ service: 'cross-border', next: '2' });
  go();
  arrive(stored({ provider: 'cross-border' }));
  expect(panel.seller.value).toBeDefined();
  panel.chooseSort('price');
  expect(context.messages.refine).not.toHaveBeenCalled();
  panel.closeSeller();
  panel.chooseSort('sold');
  expect(context.messages.refine).toHaveBeenCalledOnce();
});

it('the offers of a seller have no link to another seller', async () => {
  const { state: panel, go } = await open();
  go();
  expect(panel.details.value?.onSeller).toBeUndefined();
});

it('report why they could not be loaded', async () => {
  const { context, state: panel, go } = await open();
  go();
  arrive(stored({ pages: 0, state: { status: 'failed', failure: { code: 'token-expired' } } }));
  expect(panel.seller.value).toMatchObject({ failure: { code: 'token-expired' } });
  panel.moreOfSeller();
  expect(context.messages.sellerOffers.mock.lastCall).toEqual(['BBBx', 0]);
});

it('the offers of a seller are interrupted past their deadline, and the worker is kept alive until then', async () => {
  const { context, state: panel, go } = await open();
  go();
  arrive(stored({ pages: 0, state: { status: 'running', deadline: 5000 } }));
  expect(panel.isWaiting.value).toBe(true);
  context.clock.mockReturnValue(5001);
  await vi.advanceTimersByTimeAsync(1000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.isWaiting.value).toBe(false);
});

it('a seller’s offers of which the worker records nothing are interrupted, and can be requested again', async () => {
  const { context, state: panel, go } = await open();
  const wait = async (ms: number) => {
    context.clock.mockReturnValue(context.clock() + ms);
    await vi.advanceTimersByTimeAsync(1000);
  };
  go();
  await wait(44_000);
  expect(panel.seller.value).toMatchObject({ isLoading: true, failure: undefined });
  await wait(2_000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.isWaiting.value).toBe(false);
  panel.moreOfSeller();
  expect(context.messages.sellerOffers.mock.calls).toEqual([
    ['BBBx', 0],
    ['BBBx', 0],
  ]);
  expect(panel.seller.value).toMatchObject({ isLoading: true, failure: undefined });
  arrive(stored());
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: undefined });
});

it('loaded pages of a seller stay where the request for the next one is lost', async () => {
  const { context, state: panel, go } = await open();
  go();
  arrive(stored({ total: 2, next: '2' }));
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  panel.moreOfSeller();
  expect(panel.seller.value?.isLoading).toBe(true);
  context.clock.mockReturnValue(context.clock() + 46_000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: { code: 'interrupted' } });
  expect(panel.seller.value?.rows).toHaveLength(1);
});

it('a seller’s offers that were loaded before are shown without a new record', async () => {
  const { context, state: panel, go } = await open();
  context.storage.readSeller.mockResolvedValue(stored());
  go();
  await vi.waitFor(() => expect(panel.seller.value?.rows).toHaveLength(1));
  expect(panel.seller.value).toMatchObject({ isLoading: false, failure: undefined });
});

it('the offers of another seller are not shown', async () => {
  const { state: panel, go } = await open();
  go();
  arrive(stored({ sellerId: 'other' }));
  expect(panel.seller.value?.rows).toBeUndefined();
});

it('the offers of a seller are closed by a new search', async () => {
  const { context, state: panel, go } = await open();
  go();
  context.storage.search.change(search({ id: 'search-2' }));
  expect(panel.seller.value).toBeUndefined();
});
