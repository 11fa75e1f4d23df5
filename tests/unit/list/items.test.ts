import { expect, it } from 'vitest';
import { estimateOf, itemsOf } from '@/utils/core/list/items';
import { makeTable, textCell } from '@/utils/core/list/make-table';
import type { ListTable } from '@/utils/core/list/table';

const table = (head: string[], ...rows: string[][]): ListTable =>
  makeTable({
    kind: 'csv',
    width: head.length,
    rows: [head, ...rows].map((cells, at) => ({ number: at + 1, cells: cells.map(textCell) })),
  });

const HEAD = ['SKU', 'Image URL', 'Picture file', 'Product page', 'Title'];
const ROWS = table(
  HEAD,
  ['A-1', 'https://cdn.example/a.jpg', '', 'https://shop.example/a', 'Lamp'],
  ['A-2', '', 'b.png', '', 'Mug'],
  ['A-3', '', '', 'https://shop.example/c', ''],
  ['A-4', '', 'missing.png', '', ''],
  ['A-5', 'https://cdn.example/a.jpg', '', '', 'The lamp again'],
);
const items = itemsOf(ROWS, (key) => key === 'b.png');

it('a row of a list is searched by its address, its own picture or its page, in this order', () => {
  expect(items.map(({ url, from, label }) => ({ url, from, label }))).toEqual([
    { url: 'https://cdn.example/a.jpg', from: undefined, label: 'Lamp' },
    { url: '', from: 'list', label: 'Mug' },
    { url: 'https://shop.example/c', from: 'page', label: 'A-3' },
    { url: '', from: undefined, label: 'A-4' },
    { url: 'https://cdn.example/a.jpg', from: undefined, label: 'The lamp again' },
  ]);
});

it('a row whose picture is not at hand fails with its number, and the others wait', () => {
  expect(items.map(({ state }) => state.status)).toEqual([
    'waiting',
    'waiting',
    'waiting',
    'failed',
    'waiting',
  ]);
  expect(items[3]?.state).toEqual({
    status: 'failed',
    failure: { code: 'list-row-no-picture', detail: { row: 5 } },
  });
});

const usage = { today: 95, month: 300 };

it('the estimate of a list counts a picture once, and two calls where it is uploaded first', () => {
  const free = { capabilities: {} };
  expect(estimateOf(items, free, { usage })).toEqual({ searches: 4, calls: 3, minutes: 1 });
  const uploading = { uploadsFirst: true, capabilities: {} } as const;
  expect(estimateOf(items, uploading, { usage }).calls).toBe(6);
});

it('the estimate of a list costs what the user has set, and says what is left of the nearer limit', () => {
  const service = { capabilities: { priceOfCall: 0 } };
  const limits = { price: 5, perDay: 97, perMonth: 1000 };
  expect(estimateOf(items, service, { usage, limits })).toMatchObject({ cost: 15, leftToday: 2 });
  expect(estimateOf(items, service, { usage })).toMatchObject({ cost: 0 });
  expect(estimateOf(items, service, { usage, limits: { perDay: 10 } }).leftToday).toBe(0);
});

it('an address among the names of files is searched as an address', () => {
  const mixed = table(['SKU', 'Picture file'], ['1', 'a.png'], ['2', 'https://cdn.example/b.jpg']);
  expect(itemsOf(mixed, () => true).map(({ url, from }) => ({ url, from }))).toEqual([
    { url: '', from: 'list' },
    { url: 'https://cdn.example/b.jpg', from: undefined },
  ]);
});
