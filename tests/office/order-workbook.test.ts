import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderSheet } from '@/utils/io/export/order/rows';
import { toOrderWorkbook } from '@/utils/io/export/order/workbook';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs } from '../support/offers/landed-cost';
import { DE_SEA, ROWS, type Sums, type Terms, US_SEA, byHand } from '../support/order/by-hand';
import { twelvePins } from '../support/order/twelve-pins';
import { speak } from '../support/panel/words';
import { expectAlike, sheetsOf, withLibreOffice, withoutResults } from './libreoffice';

beforeEach(() => speak('en'));

const title = 'Vacuum cup';
const US = inputs({ destination: 'US', mode: 'stock' }, { title });
const DE = inputs({ destination: 'DE', mode: 'stock', currency: 'EUR' }, { title });

function bookOf(made: CostInputs, changed: Partial<OrderSheet> = {}): Promise<Blob> {
  return toOrderWorkbook({
    order: makeOrder(twelvePins(made), RATES),
    at: Date.UTC(2026, 10, 25),
    currency: made.currency,
    markWords: ({ rule }) => rule,
    ...changed,
  });
}

async function rowsOf(book: Blob): Promise<string[][]> {
  const sheets = await sheetsOf(book);
  expect([...sheets.keys()]).toEqual(['Order sheet']);
  return (sheets.get('Order sheet') ?? []).filter(({ length }) => length > 1);
}

/** Both ends of the sums, by their name. */
function totalsOf(rows: string[][]): Map<string, (number | undefined)[]> {
  const head = rows.find((row) => row.includes('Units ordered')) ?? [];
  const at = head.indexOf('Landed cost of the line (USD), low');
  const from = at < 0 ? head.indexOf('Landed cost of the line (EUR), low') : at;
  const number = (text = '') => (text === '' ? undefined : Number(text));
  return new Map(rows.map((row) => [row[2] ?? '', [number(row[from]), number(row[from + 1])]]));
}

const TOTALS: readonly [string, keyof Sums][] = [
  ['Goods', 'goods'],
  ['Freight in China', 'domestic'],
  ['Agent', 'agent'],
  ['International freight', 'freight'],
  ['Insurance', 'insurance'],
  ['Duty', 'duty'],
  ['Customs clearance', 'broker'],
  ['Landed cost of the order', 'landed'],
  ['Cash needed', 'cash'],
];

function expectByHand(rows: string[][], terms: Terms, currency: string) {
  const totals = totalsOf(rows);
  const cents = (amount: number | undefined) => Math.round((amount ?? NaN) * 100);
  for (const end of [0, 1] as const) {
    const sums = byHand(terms, end, ROWS);
    for (const [name, id] of TOTALS) {
      const titled = ['landed', 'cash'].includes(id) ? name : `${name} (${currency})`;
      if (sums[id] > 0) expect(cents(totals.get(titled)?.[end]), titled).toBe(cents(sums[id]));
    }
  }
}

describe('an order sheet in LibreOffice', withLibreOffice, () => {
  it.each([
    { made: US, terms: US_SEA },
    { made: DE, terms: DE_SEA },
  ])('costs what it does by hand, to the cent: $made.destination', async ({ made, terms }) => {
    const rows = await rowsOf(await withoutResults(await bookOf(made)));
    expectByHand(rows, terms, made.currency);
    const cells = rows.flat();
    expect(cells.length).toBeGreaterThan(400);
    expect(cells.filter((cell) => /^(?:#|Err:)/.test(cell))).toEqual([]);
  });

  it('computes what is stored in the file', async () => {
    const book = await bookOf(US);
    const stored = await rowsOf(book);
    const computed = await rowsOf(await withoutResults(book));
    expectAlike(computed, stored);
  });

  it('an order sheet has amounts of the units that are changed in it, and no cost of others', async () => {
    const book = await withoutResults(await bookOf(US), (xml) =>
      xml.replace(/(<c r="G\d+"[^>]*><v>)200(<\/v>)/, '$11000$2'),
    );
    const rows = await rowsOf(book);
    const head = rows.find((row) => row.includes('Units ordered')) ?? [];
    const first = rows[rows.indexOf(head) + 1] ?? [];
    expect(first[head.indexOf('Amount (CNY)')]).toBe('12900');
    expect(first[head.indexOf('Landed cost of the line (USD), low')]).toBe('');
    expect(totalsOf(rows).get('Landed cost of the order')).toEqual([undefined, undefined]);
    expect(totalsOf(rows).get('Cash needed')).toEqual([undefined, undefined]);
  });

  it('says by how much the MOQ is missed, and what each seller is paid', async () => {
    const rows = await rowsOf(await withoutResults(await bookOf(US)));
    const at = rows.findIndex((row) => row.includes('Units ordered'));
    const head = rows[at] ?? [];
    const value = (item: number, name: string) => rows[at + item]?.[head.indexOf(name)];
    const SHORT = 'Units short of MOQ and full lots';
    expect([value(1, SHORT), value(2, SHORT), value(3, SHORT)]).toEqual(['', '180', '']);
    expect(value(2, 'Cost of those units (CNY)')).toBe('819');
    const paid = rows.slice(-5).map((row) => Number(row[head.indexOf('Amount (CNY)')]));
    expect(paid).toEqual([4132, 2353.5, 1054.5, 3185, 1222.5]);
  });
});

describe('the questions of an order', withLibreOffice, () => {
  const sellersOf = async (isSecret: boolean) =>
    (await rowsOf(await bookOf(US, { city: '义乌', isSecret }))).slice(-5);

  it('are one to each seller, with all that is ordered of it and nothing of prices', async () => {
    const rows = await sellersOf(false);
    expect(rows.map(([, name]) => name)).toEqual([
      '永康杯业',
      '义乌百货',
      '义乌百货',
      '汕头玩具',
      'b2b-e',
    ]);
    const questions = rows.map(([, , question = '']) => question);
    expect(questions[0]).toMatch(
      /【保温杯 500ml】，数量200 .*；【玻璃杯 350ml】，数量120 .*；【马克杯 陶瓷】，数量120 /,
    );
    expect(questions[0]).toContain('发义乌');
    for (const question of questions) expect(question).not.toMatch(/¥|\$|14\.20|13\.85/);
  });

  it('are none in the profile of brands', async () => {
    for (const [, , question] of await sellersOf(true)) expect(question).toBe('');
  });
});
