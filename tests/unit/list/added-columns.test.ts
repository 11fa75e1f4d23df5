import { beforeAll, expect, it } from 'vitest';
import { addedColumns, NONE_CHOSEN, type RowResult } from '@/utils/core/list/added-columns';
import { judgeRow } from '@/utils/core/list/judge';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import { NO_OPINIONS } from '@/utils/core/sellers/recognise';
import { recognise } from '@/utils/core/list/recognise';
import { columnWords } from '@/utils/io/list/column-words';
import { context, cup } from '../../support/offers/priced';
import { speak } from '../../support/panel/words';

beforeAll(() => speak('en'));

const KETTLES: readonly FoundOffer[] = ['71', '72'].map((id, at) =>
  cup(id, { title: '电热水壶1.8L', price: 5000 + at, similarity: 0.3 - at / 100 }),
);
const CUPS: readonly FoundOffer[] = [
  cup('11', { similarity: 0.95, moq: 5, seller: { id: 'b2b-1', name: '永康杯业' } }),
  cup('12', { similarity: 0.94, price: 1001.5 }),
  cup('13', { similarity: 0.9, price: 1010 }),
  cup('14', { similarity: 0.9, price: 1020 }),
];

const judged = (offers: readonly FoundOffer[]) => {
  const groups = groupFound(offers, { joined: [], split: [] }, new Map());
  return judgeRow(compareOffers(offers, groups, context()), 'client', NO_OPINIONS);
};
const keyOf = (offers: readonly FoundOffer[], id: string) =>
  compareOffers(offers, [], context()).offers.find(({ offer }) => offer.offerId === id)?.key ?? '';

/** The written cells of one row by their titles; unknown ones are left out. */
function written(row: RowResult, words = columnWords('USD', [])) {
  const { titles, rows } = addedColumns([row], words);
  expect(rows[0]).toHaveLength(titles.length);
  return Object.fromEntries(
    titles.map((title, at) => [title, rows[0]?.[at]]).filter(([, cell]) => cell !== undefined),
  );
}

const done = { status: 'done', judged: judged([...CUPS, ...KETTLES]) } as const;

it('a found row gets its three best sellers with numbers as numbers, and how certain they are', () => {
  const row = written({ ...done, at: Date.UTC(2026, 10, 25, 12) });
  expect(row).toMatchObject({
    '1. Seller': '永康杯业',
    '1. Offer ID': '11',
    '1. Link': 'https://detail.1688.com/offer/11.html',
    '1. Price per piece (CNY)': 10,
    '1. MOQ': 5,
    '1. Match (%)': 95,
    '2. Price per piece (CNY)': 10.015,
    '3. Offer ID': '13',
    Result: 'sure',
    Date: '2026-11-25',
  });
  expect(row['1. Landed cost per piece (USD)']).toBeGreaterThan(1);
  expect(row['1. Margin (%)']).toBeGreaterThan(1);
  expect(row['Confidence (0 to 1)']).toBeGreaterThan(0.85);
});

it('what is unknown is an empty cell: a MOQ, a seller’s name, a cost in another currency', () => {
  const row = written({ status: 'done', judged: judged(CUPS) }, columnWords('EUR', []));
  const titles = Object.keys(row);
  expect(titles).not.toContain('2. MOQ');
  expect(titles).not.toContain('2. Seller');
  expect(titles.filter((title) => title.includes('Landed'))).toEqual([]);
});

it('the offer that the user chose stands first, with the others of its product behind it', () => {
  const row = written({ ...done, choice: keyOf(CUPS, '13') });
  expect([1, 2, 3].map((at) => row[`${at}. Offer ID`])).toEqual(['13', '11', '12']);
  expect(row).toMatchObject({ Result: 'chosen by you' });
  expect(row).not.toHaveProperty('Confidence (0 to 1)');
});

it('an offer that the user took from another product stands alone', () => {
  const row = written({ ...done, choice: keyOf(KETTLES, '71') });
  expect([1, 2].map((at) => row[`${at}. Offer ID`])).toEqual(['71', undefined]);
});

it('a row names no seller where the user chose none of them, or nothing was found', () => {
  expect(written({ ...done, choice: NONE_CHOSEN })).toEqual({ Result: 'none of these' });
  expect(written({ status: 'done', judged: judged([]) })).toEqual({ Result: 'none found' });
});

it('a choice that a later search did not find again leaves the row as it was judged', () => {
  expect(written({ ...done, choice: '1688:404' })).toMatchObject({ Result: 'sure' });
});

it('a row without an answer says why', () => {
  const failure = { code: 'offline' } as const;
  expect(written({ status: 'failed', failure })).toEqual({
    Result: 'failed',
    Reason: expect.stringContaining('offline'),
  });
  expect(written({ status: 'waiting' })).toEqual({ Result: 'not searched' });
  expect(written({ status: 'skipped', failure: { code: 'list-row-no-picture' } })).toEqual({
    Result: 'not searched',
    Reason: expect.stringContaining('no picture'),
  });
});

it('a row that deserves a look says each reason', () => {
  const alone = judged([cup('11', { similarity: 0.99 })]);
  expect(written({ status: 'done', judged: alone })).toMatchObject({
    Reason: 'only one seller has it',
  });
});

it('links lead to the agent where the user orders', () => {
  const agent = { name: 'Agent', template: 'https://agent.example/item?id={id}' };
  const row = written({ ...done }, columnWords('USD', [agent]));
  expect(row['1. Link']).toBe('https://agent.example/item?id=11');
});

it('the columns that an earlier result added have no role in a list that is given again', () => {
  const added = addedColumns([{ ...done, at: Date.UTC(2026, 10, 25) }], columnWords('USD', []));
  const [own, values] = [
    ['SKU', 'Quantity'],
    ['KL-01', '20'],
  ];
  const texts = (added.rows[0] ?? []).map((cell) => String(cell ?? ''));
  const rows = [
    [...own, ...added.titles],
    [...values, ...texts],
  ].map((cells, at) => ({
    number: at + 1,
    cells: cells.map((text) => ({ text, type: 'text' as const })),
  }));
  const { columns } = recognise(rows, own.length + added.titles.length);
  expect(columns.slice(0, 2).map(({ role }) => role)).toEqual(['sku', 'quantity']);
  expect(new Set(columns.slice(2).map(({ role }) => role))).toEqual(new Set(['none']));
});
