/** "Search again" of a finished search, cancelled before its answer. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cancelSearch, moreOffers, retrySearch } from '@/entrypoints/background/commands';
import * as pagePrices from '@/entrypoints/background/page-price';
import { dropRun } from '@/entrypoints/background/search-record';
import { rejectWhenAborted } from '@/utils/io/picture/acquire/attempt';
import { AppError } from '@/utils/core/errors';
import type { Search } from '@/utils/core/model/search';
import type { SearchPage } from '@/utils/io/services/service';
import { readOffers, readSearch, writeOffers, writePicture } from '@/utils/io/storage/searches';
import type { FakeService } from '../../support/background/fake-service';
import { offer, search } from '../../support/panel/fixtures';
import { openEdge } from '../../support/background/worker-edge';

const silence: NonNullable<FakeService['search']> = (_request, { signal }) =>
  rejectWhenAborted(signal);
const answerWith = (page: SearchPage) => () => Promise.resolve(page);
const service = vi.fn<NonNullable<FakeService['search']>>();

let windowId = 0;
const done = (): Search =>
  search({
    windowId,
    service: 'demo',
    next: '3',
    pages: 2,
    total: 41,
    answeredAt: 7,
    state: { status: 'done', finishedAt: 9 },
  });
const stored = () => readSearch(windowId);
const offerIds = async (page: number) =>
  (await readOffers(windowId, page)).map(({ offerId }) => offerId);

beforeEach(async () => {
  service.mockReset();
  vi.spyOn(pagePrices, 'pagePrice').mockResolvedValue();
  await openEdge({ client: { search: service } });
  windowId += 1; // runs of another test belong to another window
  await writePicture({ mime: 'image/jpeg', base64: 'AAAA', enlarged: false }, done());
  await writeOffers(windowId, 0, [offer({ offerId: '1' })]);
  await writeOffers(windowId, 1, [offer({ offerId: '2' })]);
});

async function cancelWhileAsked(): Promise<void> {
  service.mockImplementationOnce(silence);
  const before = service.mock.calls.length;
  const run = retrySearch(windowId);
  await expect.poll(() => service.mock.calls.length).toBe(before + 1);
  await cancelSearch(windowId);
  await run;
}

it('a cancelled refresh keeps the offers and the record of the search', async () => {
  await cancelWhileAsked();
  expect(await stored()).toEqual({ ...done(), posts: 2 });
  expect([await offerIds(0), await offerIds(1)]).toEqual([['1'], ['2']]);
});

it('a search continues at the same page after a cancelled refresh', async () => {
  await cancelWhileAsked();
  service.mockImplementationOnce(answerWith({ offers: [offer({ offerId: '3' })] }));
  await moreOffers(windowId);
  expect(service.mock.lastCall?.[0]).toMatchObject({ cursor: '3' });
  expect(await offerIds(2)).toEqual(['3']);
  expect((await stored())?.pages).toBe(3);
});

it('a cancelled refresh restores the offers also after a failure in between', async () => {
  service.mockRejectedValueOnce(new AppError('offline'));
  await retrySearch(windowId);
  expect((await stored())?.state).toMatchObject({ status: 'failed' });
  await cancelWhileAsked();
  expect(service.mock.lastCall?.[0].cursor).toBeUndefined();
  expect(await stored()).toEqual({ ...done(), posts: 3 });
});

it('a cancelled refresh restores the offers also if its worker has ended', async () => {
  service.mockImplementationOnce(silence);
  void retrySearch(windowId);
  await expect.poll(async () => (await stored())?.state).toMatchObject({ stage: 'posting' });
  const left = JSON.stringify(await stored()); // as the browser stores it
  dropRun(windowId);
  await fakeBrowser.storage.session.set({ [`search:${windowId}`]: JSON.parse(left) });
  await cancelSearch(windowId);
  expect(await stored()).toEqual({ ...done(), posts: 2 });
});

it('a page that is cancelled after the answer does not restore the old search', async () => {
  service.mockImplementationOnce(answerWith({ offers: [offer({ offerId: '1' })], next: '2' }));
  await retrySearch(windowId);
  service.mockImplementationOnce(silence);
  const run = moreOffers(windowId);
  await expect.poll(() => service.mock.calls.length).toBe(2);
  await cancelSearch(windowId);
  await run;
  const failure = { code: 'cancelled' };
  expect(await stored()).toMatchObject({
    next: '2',
    pages: 1,
    state: { status: 'failed', failure },
  });
});
