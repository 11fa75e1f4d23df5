import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBatch } from '@/entrypoints/sidepanel/store/batch';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import * as storage from '@/utils/io/storage/batches';
import { claimBatch, writeItem, writeItems } from '@/utils/io/storage/batches';
import { batchItem, NO_EMBEDDINGS, refOf, storedBatch } from '../../../support/panel/batch';
import { panelContext, type StoredForPanel, WINDOW } from '../../../support/panel/context';
import { live } from '../../../support/panel/live';

beforeEach(() => void vi.useFakeTimers({ now: 2000 }));
afterEach(() => void vi.useRealTimers());

async function create(batches: StoredForPanel['batches'] = {}) {
  const context = await panelContext({ batches });
  const searchId = signal<string | undefined>(undefined);
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, service: 'open-platform' });
  const state = live(() =>
    createBatch(context, { search: { searchId, settings }, view: createViews() }, NO_EMBEDDINGS),
  );
  return { context, searchId, state };
}

async function open(batches: StoredForPanel['batches'] = {}) {
  const created = await create(batches);
  await created.state.ready();
  return created;
}

const done = batchItem({
  posts: 1,
  state: { status: 'done', summary: { best: 100 }, service: 'demo', total: 1 },
});

it('the batch view follows the changes of its own batch, and of no other', async () => {
  const own = storedBatch([batchItem(), batchItem()]);
  const { state: shown } = await open({ own });
  await writeItem(refOf(own), 1, done, { thumbnail: 'data:image/jpeg;base64,/9j/' });
  await writeItems({ area: 'local', id: 'other' }, [[0, done]]);
  expect(shown.batch.value?.items.map((item) => item.state.status)).toEqual(['waiting', 'done']);
  expect([...(shown.batch.value?.thumbnails.keys() ?? [])]).toEqual([1]);
});

it('the batch view reads again after a change during a read', async () => {
  const other = storedBatch([batchItem()], { id: 'other' });
  const { state: created } = await create({ own: storedBatch([batchItem()]), left: [other] });
  const ready = created.ready();
  await claimBatch(WINDOW, refOf(other));
  await ready;
  expect(created.batch.value?.head.id).toBe('other');
});

it('the batch view follows its batch after a read that failed', async () => {
  const [own, other] = [storedBatch([batchItem()]), storedBatch([batchItem()], { id: 'other' })];
  const { state: shown } = await open({ own, left: [other] });
  const failing = vi.spyOn(storage, 'readOwned').mockRejectedValueOnce(new Error('no disk'));
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await claimBatch(WINDOW, refOf(other));
  await vi.waitFor(() => expect(report).toHaveBeenCalled());
  failing.mockRestore();
  report.mockRestore();
  await claimBatch(WINDOW, refOf(own));
  await claimBatch(WINDOW, refOf(other));
  await vi.waitFor(() => expect(shown.batch.value?.head.id).toBe('other'));
});

it('the batch view lists the page when it is opened without a batch, and shows a started one', async () => {
  const none = await open();
  none.state.open();
  expect(none.context.sent()).toEqual([{ type: 'listPictures', windowId: WINDOW }]);
  const begun = await open({ own: storedBatch([done], { status: 'ended' }) });
  begun.state.open();
  expect(begun.state.isOpen.value).toBe(true);
  expect(begun.context.sent()).toEqual([]);
});

it('the batch is open from the start while it runs, unless there is a search', async () => {
  const own = storedBatch([batchItem()], { status: 'running' });
  expect((await open({ own })).state.isOpen.value).toBe(true);
  const { searchId, state: other } = await create({ own });
  searchId.value = 'search-1';
  await other.ready();
  expect(other.isOpen.value).toBe(false);
});

it('the batch view closes for a new search of the window', async () => {
  const { searchId, state: shown } = await open({ own: storedBatch([done], { status: 'ended' }) });
  shown.open();
  searchId.value = 'search-2';
  expect(shown.isOpen.value).toBe(false);
});

it('offers to continue the newest unfinished batch', async () => {
  const { state: shown } = await open({
    left: [
      storedBatch([batchItem()], { id: 'listed', createdAt: 3 }),
      storedBatch([batchItem()], { id: 'older', status: 'paused' }),
      storedBatch([done, batchItem()], { id: 'paused', status: 'paused', createdAt: 2 }),
    ],
  });
  expect(shown.left.value?.head.id).toBe('paused');
  expect(shown.left.value?.progress).toEqual({ total: 2, ended: 1, failed: 0 });
});

it.each([
  ['listed', 'left'],
  ['paused', undefined],
  ['ended', undefined],
] as const)(
  'a batch that another window left is offered unless the own one is begun: %s, %s',
  async (status, id) => {
    const { state: shown } = await open({
      own: storedBatch([batchItem()], { status }),
      left: [storedBatch([done, batchItem()], { id: 'left', status: 'paused' })],
    });
    expect(shown.left.value?.head.id).toBe(id); // the worker continues the window's own
  },
);

it('the batch view counts down to the time that the service asked for', async () => {
  const wait = { until: 9_500, retries: 0, reason: { code: 'rate-limited' as const } };
  const own = storedBatch([batchItem()], { status: 'running', wait });
  const { state: shown } = await open({ own });
  expect(shown.secondsLeft.value).toBe(8);
  vi.advanceTimersByTime(1000);
  expect(shown.secondsLeft.value).toBe(7);
});

it('requests all sites whose pictures could not be loaded at once, and tries again', async () => {
  const missing = (url: string, posts: number) =>
    batchItem({ url, posts, state: { status: 'failed', failure: { code: 'access-missing' } } });
  const items = [
    missing('https://a.test/1.jpg', 0),
    missing('https://a.test/2.jpg', 0),
    missing('https://b.test:8443/1.jpg', 0),
    missing('https://c.test/1.jpg', 1), // this one failed at the service
  ];
  const { context, state: shown } = await open({ own: storedBatch(items, { status: 'ended' }) });
  shown.allowSites();
  expect(context.permissions.request).toHaveBeenCalledWith({
    origins: ['https://a.test/*', 'https://b.test/*'],
  });
  await vi.waitFor(() =>
    expect(context.sent()).toEqual([{ type: 'retryFailed', windowId: WINDOW }]),
  );
});
