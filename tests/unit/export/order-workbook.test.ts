import { strFromU8, unzipSync } from 'fflate/browser';
import { beforeEach, expect, it } from 'vitest';
import { toOrderWorkbook } from '@/utils/io/export/order/workbook';
import type { OrderItem } from '@/utils/core/order/items';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs } from '../../support/offers/landed-cost';
import { ROWS, US_SEA, byHand } from '../../support/order/by-hand';
import { twelvePins } from '../../support/order/twelve-pins';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

const US = inputs({ destination: 'US', mode: 'stock' }, { title: 'Vacuum cup' });

/** The sheet as a program reads it that computes nothing: rows of cells by column, formulas by their stored value. */
async function cellsOf(items: readonly OrderItem[]): Promise<Record<string, string>[]> {
  const book = await toOrderWorkbook({
    order: makeOrder(items, RATES),
    at: Date.UTC(2026, 10, 25),
    currency: 'USD',
    markWords: ({ rule }) => rule,
  });
  const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(Object.keys(files).filter((name) => name.includes('worksheets/sheet'))).toHaveLength(1);
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, one = '']) => one,
  );
  const rows = text('xl/worksheets/sheet1.xml').match(/<row .*?<\/row>/gs) ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>.*?<v>([^<]*)<\/v>/g)].map(
        ([, column = '', kind = '', value = '']) => [
          column,
          kind.includes('t="s"') ? (shared[Number(value)] ?? '') : value,
        ],
      ),
    ),
  );
}

it('the sheet of an order has its sums where a program computes nothing', async () => {
  const rows = await cellsOf(twelvePins(US));
  const sums = new Map(rows.map((row) => [row['C'], row]));
  const [low, high] = [byHand(US_SEA, 0), byHand(US_SEA, 1)];
  for (const [name, id] of [
    ['Landed cost of the order', 'landed'],
    ['Cash needed', 'cash'],
    ['Duty (USD)', 'duty'],
  ] as const) {
    const ends = Object.values(sums.get(name) ?? {}).slice(-2);
    expect(ends.map(Number), name).toEqual([
      expect.closeTo(low[id], 2),
      expect.closeTo(high[id], 2),
    ]);
  }
  const fen = ROWS.reduce((total, [, units, price]) => total + units * price, 0);
  expect(Number(sums.get('Landed cost of the order')?.['L'])).toBeCloseTo(fen / 100, 6);
});

it('a seller of whom no price is known has no sum', async () => {
  const [first, second] = twelvePins(US);
  if (!first || !second) throw new Error('no pins');
  const { compared } = first;
  const { unitPrice: _, ...rest } = compared;
  const hidden = {
    ...first,
    compared: { ...rest, offer: { ...compared.offer, isPriceHidden: true, seller: { id: 'x' } } },
  };
  const sellers = (await cellsOf([second, hidden])).slice(-2);
  expect(sellers.map(({ B, L }) => [B, L ?? ''])).toEqual([
    ['永康杯业', '546'],
    ['x', ''],
  ]);
});
