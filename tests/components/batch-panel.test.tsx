import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BatchPanel } from '@/entrypoints/sidepanel/batch/batch-panel';
import type { EarlierSearch } from '@/entrypoints/sidepanel/store/history/earlier-searches';
import { createBatch } from '@/entrypoints/sidepanel/store/batch';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import type { StoredBatch } from '@/utils/io/storage/batches';
import { expectAccessible } from '../support/panel/axe';
import { batchItem, NO_EMBEDDINGS, storedBatch } from '../support/panel/batch';
import { panelContext, WINDOW } from '../support/panel/context';
import { speak } from '../support/panel/words';
import { live } from '../support/panel/live';

const NOW = new Date(2026, 10, 28, 12).getTime();

async function open(own?: StoredBatch, seen: ReadonlyMap<number, EarlierSearch> = new Map()) {
  const context = await panelContext({ batches: own ? { own } : {} });
  const batch = live(() =>
    createBatch(
      context,
      {
        search: {
          searchId: signal(undefined),
          settings: signal<Settings>({ ...DEFAULT_SETTINGS, service: 'open-platform' }),
        },
        view: createViews(),
      },
      NO_EMBEDDINGS,
    ),
  );
  await batch.ready();
  const onOptions = vi.fn<() => void>();
  const { container } = render(
    <BatchPanel
      batch={{ ...batch, seen: signal(seen) }}
      service="open-platform"
      now={NOW}
      onOptions={onOptions}
    />,
  );
  return { context, container, onOptions };
}

const found = batchItem({
  url: 'https://cdn.shop.example/p/2.jpg',
  posts: 1,
  state: {
    status: 'done',
    summary: { best: 1420, low: 35, high: 3100, sellers: 12 },
    service: 'demo',
    total: 20,
  },
});

beforeEach(() => speak('en'));
afterEach(() => {
  cleanup();
});

it('the batch panel lists pictures without loading any, and starts with the ticked ones', async () => {
  const { context, container } = await open(storedBatch([batchItem(), found]));
  expect(container.querySelector('img')).toBeNull();
  await expectAccessible(container);
  fireEvent.click(screen.getAllByRole('checkbox', { name: /Tumbler/ })[0] ?? container);
  fireEvent.click(await screen.findByText('Search 1 picture'));
  expect(context.sent()).toEqual([{ type: 'startBatch', windowId: WINDOW, ids: [1] }]);
});

it('the batch panel ticks no picture and all of them', async () => {
  await open(storedBatch([batchItem(), found]));
  fireEvent.click(screen.getByTestId('batch-all'));
  expect(await screen.findByText('0 of 2 ticked')).toBeTruthy();
  expect(screen.queryByTestId('batch-start')).toBeNull();
  fireEvent.click(screen.getByTestId('batch-all'));
  expect(await screen.findByText('Search 2 pictures')).toBeTruthy();
});

it('the batch panel shows a row with price, spread and sellers, which opens its offers', async () => {
  const { context, container } = await open(
    storedBatch([batchItem(), found], { status: 'running' }),
  );
  const row = screen.getAllByTestId('batch-row')[1];
  expect(row?.dataset).toMatchObject({ item: '1', status: 'done', best: '14.20', sellers: '12' });
  expect(row?.textContent).toContain('14.20/pc');
  expect(row?.textContent).toContain('¥0.35–31.00');
  expect(row?.textContent).toContain('12 sellers');
  expect(screen.getByText('1 of 2 searched')).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: /14.20/ }));
  expect(context.sent()).toEqual([{ type: 'openBatchItem', windowId: WINDOW, id: 1 }]);
});

it('the batch panel pauses, continues and ends', async () => {
  const running = await open(storedBatch([batchItem()], { status: 'running' }));
  fireEvent.click(screen.getByTestId('batch-pause'));
  fireEvent.click(screen.getByTestId('batch-cancel'));
  expect(running.context.sent()).toEqual([
    { type: 'pauseBatch', windowId: WINDOW },
    { type: 'cancelBatch', windowId: WINDOW },
  ]);
  cleanup();
  const paused = await open(storedBatch([batchItem()], { status: 'paused' }));
  fireEvent.click(screen.getByTestId('batch-continue'));
  expect(paused.context.sent()).toEqual([{ type: 'continueBatch', windowId: WINDOW }]);
});

it('the batch panel explains an automatic pause, with one action', async () => {
  const reason = { code: 'quota-used-up' as const };
  const { container, onOptions } = await open(
    storedBatch([batchItem()], { status: 'paused', reason }),
  );
  expect(screen.getByTestId('batch-reason').dataset.error).toBe('quota-used-up');
  expect(screen.getByText('Open options').dataset.look).toBe('primary');
  expect(screen.getByTestId('batch-continue').dataset.look).toBe('plain');
  await expectAccessible(container);
  fireEvent.click(screen.getByText('Open options'));
  expect(onOptions).toHaveBeenCalledOnce();
});

it('the batch panel continues by the main button if nothing else has to be done', async () => {
  await open(storedBatch([batchItem()], { status: 'paused', reason: { code: 'offline' } }));
  expect(screen.getByTestId('batch-reason').textContent).toContain('The list is kept');
  expect(screen.getByTestId('batch-continue').dataset.look).toBe('primary');
});

it('requests missing access to the service, and to the sites of pictures', async () => {
  const reason = { code: 'access-missing' as const, detail: { host: 'gw.open.1688.com' } };
  const service = await open(storedBatch([batchItem()], { status: 'paused', reason }));
  fireEvent.click(screen.getByText('Allow access to gw.open.1688.com'));
  expect(service.context.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://gw.open.1688.com/*', 'https://*.alicdn.com/*'],
  });
  cleanup();
  const item = batchItem({ state: { status: 'failed', failure: { code: 'access-missing' } } });
  const sites = await open(storedBatch([item], { status: 'ended' }));
  fireEvent.click(screen.getByText('Allow access to cdn.shop.example'));
  expect(sites.context.permissions.request).toHaveBeenCalledWith({
    origins: ['https://cdn.shop.example/*'],
  });
});

it.each([
  ['cannot be read', { reason: { code: 'access-missing' as const } }, /toolbar button/],
  ['has no pictures', {}, /no picture/],
])('the batch panel reports it if the page %s', async (_, head, words) => {
  const { context, container } = await open(storedBatch([], head));
  expect(screen.getByTestId('batch-empty').textContent).toMatch(words);
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('batch-list'));
  expect(context.sent()).toEqual([{ type: 'listPictures', windowId: WINDOW }]);
});

it('the batch panel says when a product was searched before, beside its name', async () => {
  const at = new Date(2026, 10, 12).getTime();
  const own = storedBatch([batchItem(), found], { status: 'ended' });
  const { container } = await open(own, new Map([[1, { id: 'a', at }]]));
  const said = screen.getAllByTestId('row-seen-before');
  expect(said).toHaveLength(1);
  expect(said[0]?.closest('[data-testid=batch-row]')?.getAttribute('data-item')).toBe('1');
  expect(said[0]?.textContent).toContain('Seen before, Nov 12');
  await expectAccessible(container);
});
