import { parse } from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderSheet } from '@/utils/io/export/order/rows';
import { makeOrderTable, toOrderDocument } from '@/utils/io/export/order/table';
import { toCsv } from '@/utils/io/export/text-formats';
import type { OrderItem } from '@/utils/core/order/items';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs } from '../../support/offers/landed-cost';
import { ROWS, US_SEA, byHand } from '../../support/order/by-hand';
import { twelvePins } from '../../support/order/twelve-pins';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

const pins = twelvePins(inputs({ destination: 'US', mode: 'stock' }, { title: 'Vacuum cup' }));
const sheetOf = (items: readonly OrderItem[]): OrderSheet => ({
  order: makeOrder(items, RATES),
  at: Date.UTC(2026, 10, 25),
  currency: 'USD',
  city: '义乌',
  markWords: ({ rule }) => rule,
});
const csvOf = (items: readonly OrderItem[]) =>
  parse<Record<string, string>>(toCsv(makeOrderTable(sheetOf(items))).slice(1), { header: true })
    .data;

describe('an order as a table', () => {
  it('has the lines that are ordered, which add up to the landed cost', () => {
    const rows = csvOf(pins);
    expect(rows).toHaveLength(12);
    const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
    for (const [end, at] of [
      ['low', 0],
      ['high', 1],
    ] as const) {
      expect(sum(`Landed cost of the line (USD), ${end}`)).toBeCloseTo(
        byHand(US_SEA, at).landed,
        2,
      );
    }
    const fen = ROWS.reduce((total, [, units, price]) => total + units * price, 0);
    expect(sum('Amount (CNY)')).toBeCloseTo(fen / 100, 6);
    expect(rows[1]?.['Units short of MOQ and full lots']).toBe('180');
  });

  it('leaves empty what is unknown, and treats foreign text as text', () => {
    const [first] = pins;
    if (!first) throw new Error('no pins');
    const offer = { ...first.compared.offer, isPriceHidden: true, title: '=1+1' };
    const [row] = csvOf([{ ...first, compared: { ...first.compared, offer } }]);
    expect([row?.['Amount (CNY)'], row?.['Landed cost per piece (USD), low']]).toEqual(['', '']);
    expect(row?.['Title']).toBe("'=1+1");
  });
});

describe('an order to print', () => {
  it('has cash, sellers and questions, and loads nothing', () => {
    const text = toOrderDocument(sheetOf(pins));
    const cash = byHand(US_SEA, 0).cash.toLocaleString('en', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    expect(text).toContain(`$${cash}`);
    expect(text).toContain('Landed cost is a minimum');
    expect(text.match(/您好/g)).toHaveLength(5);
    expect(text).toContain('Units short of MOQ and full lots');
    expect(text).not.toMatch(/<script|<img|src=/);
  });

  it('escapes what sellers write', () => {
    const [first] = pins;
    if (!first) throw new Error('no pins');
    const offer = {
      ...first.compared.offer,
      title: '<img src=x onerror=alert(1)>',
      seller: { name: '<b>x' },
    };
    const text = toOrderDocument(sheetOf([{ ...first, compared: { ...first.compared, offer } }]));
    expect(text).not.toMatch(/<img|<b>/);
  });
});
