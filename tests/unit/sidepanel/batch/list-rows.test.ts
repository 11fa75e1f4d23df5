import { beforeEach, expect, it, vi } from 'vitest';
import { makeTable, textCell } from '@/utils/core/list/make-table';
import type { ItemState } from '@/utils/core/model/batch';
import { NO_USER_COSTS, remember } from '@/utils/core/costs/user-costs';
import { readPart, writePart } from '@/utils/io/storage/product-lists';
import { results } from '@/utils/io/storage/results';
import { batchItem, storedBatch } from '../../../support/panel/batch';
import { panelContext } from '../../../support/panel/context';
import { offer } from '../../../support/panel/fixtures';
import { openStore } from '../../../support/panel/open-store';

const LIST = 'batch-1';
const DONE: ItemState = { status: 'done', summary: {}, service: 'demo', total: 2 };
const FAILED: ItemState = { status: 'failed', failure: { code: 'timed-out' } };

const TABLE = makeTable({
  kind: 'csv',
  width: 3,
  rows: [
    ['SKU', 'Quantity', 'Target price'],
    ['007', '500', '€4.50'],
    ['008', '', ''],
  ].map((cells, at) => ({ number: at + 1, cells: cells.map(textCell) })),
});

const OFFERS = [
  offer({
    offerId: '1',
    price: 1000,
    tiers: [
      { from: 1, price: 1000 },
      { from: 500, price: 700 },
    ],
  }),
  offer({ offerId: '2', price: 1200 }),
];

beforeEach(() => results.clear('parts'));

/** A list of two rows, of which the second has failed, in the window's panel. */
async function openList() {
  await writePart(LIST, 'table', TABLE);
  await writePart(LIST, 'offers', OFFERS, 0);
  const items = [batchItem({ state: DONE }), batchItem({ state: FAILED })];
  const own = storedBatch(items, { status: 'ended', list: { name: 'a.csv' } });
  const costs = remember(
    { ...NO_USER_COSTS },
    { host: 'shop.example', category: 'other', quantity: 3 },
  );
  const { productList: list } = await openStore(await panelContext({ batches: { own }, costs }));
  list.open();
  await vi.waitFor(() => expect(list.seen.value.size).toBe(1));
  return list;
}

it('a row is compared at its own quantity, against its own target price', async () => {
  const list = await openList();
  const { values, judged } = (await list.view(0)) ?? {};
  expect(values).toMatchObject({ sku: '007', quantity: 500 });
  const best = [...(judged?.best ?? []), ...(judged?.others ?? [])];
  expect(best.find(({ offer: { offerId } }) => offerId === '1')).toMatchObject({
    unitPrice: { perPiece: 700, pieces: 500 },
    earning: { margin: expect.anything() },
  });
  expect(await list.results()).toMatchObject([
    { status: 'done', quantity: 500 },
    { status: 'failed', failure: { code: 'timed-out' } },
  ]);
});

it('what was seen of a row, and what the user chose, are there when the list is opened again', async () => {
  const list = await openList();
  list.choose(0, 'none');
  await vi.waitFor(async () => expect(await readPart(LIST, 'choice', 0)).toBe('none'));
  expect(await readPart(LIST, 'seen', 0)).toMatchObject({ groups: expect.anything() });
  list.close();
  await vi.waitFor(() => expect(list.choices.value.size).toBe(0));
  list.open();
  await vi.waitFor(() => expect([...list.choices.value]).toEqual([[0, 'none']]));
  list.choose(0, undefined);
  await vi.waitFor(async () => expect(await readPart(LIST, 'choice', 0)).toBeUndefined());
});

it('an unreadable part of a list is looked at again', async () => {
  await writePart(LIST, 'seen', Object({ likeness: 'none' }), 0);
  const list = await openList();
  expect(list.seen.value.get(0)?.groups).toHaveLength(1);
});
