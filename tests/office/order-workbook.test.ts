import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { workbookCosts } from '@/utils/io/export/workbook/costs';
import { toOrderWorkbook } from '@/utils/io/export/order/workbook';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import { NO_ORDER_DRAFT } from '@/utils/core/model/order-draft';
import {
  asDrafted,
  draftOf,
  withDays,
  withSkuUnits,
  withUnits as enterUnits,
} from '@/utils/core/order/draft';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs, known } from '../support/offers/landed-cost';
import { DE_SEA, ROWS, type Sums, type Terms, US_SEA, byHand } from '../support/order/by-hand';
import { twelvePins } from '../support/order/twelve-pins';
import { speak } from '../support/panel/words';
import { sheetsOf, withLibreOffice } from './libreoffice';

beforeEach(() => speak('en'));

const title = 'Vacuum cup';
const US = inputs({ destination: 'US', mode: 'stock' }, { title });
const DE = inputs({ destination: 'DE', mode: 'stock', currency: 'EUR' }, { title });

function bookOf(made: CostInputs): Promise<Blob> {
  return toOrderWorkbook({
    order: makeOrder(twelvePins(made), RATES),
    at: Date.UTC(2026, 10, 25),
    currency: made.currency,
    costs: workbookCosts(made, RATES, undefined, (id) => id),
    markWords: ({ rule }) => rule,
  });
}

/** Both ends of the rows of the totals, by their name. */
function totalsOf(sheets: ReadonlyMap<string, string[][]>): Map<string, number[]> {
  const rows = sheets.get('Totals') ?? [];
  return new Map(rows.map(([name = '', low, high]) => [name, [Number(low), Number(high)]]));
}

const TOTALS: readonly [string, keyof Sums][] = [
  ['Goods', 'goods'],
  ['Freight in China', 'domestic'],
  ['Agent', 'agent'],
  ['International freight', 'freight'],
  ['Insurance', 'insurance'],
  ['Duty', 'duty'],
  ['VAT', 'vat'],
  ['Customs clearance', 'broker'],
  ['Preparation and packing', 'prep'],
  ['Landed cost of the order', 'landed'],
  ['Import VAT, refunded later', 'refundedVat'],
  ['Cash needed', 'cash'],
];

function expectByHand(sheets: ReadonlyMap<string, string[][]>, terms: Terms, rows = ROWS) {
  const totals = totalsOf(sheets);
  const cents = (amount: number) => Math.round(amount * 100);
  for (const end of [0, 1] as const) {
    const sums = byHand(terms, end, rows);
    for (const [name, id] of TOTALS) {
      expect(cents(totals.get(name)?.[end] ?? NaN), name).toBe(cents(sums[id]));
    }
  }
}

describe('an order sheet in LibreOffice', withLibreOffice, () => {
  it.each([
    { made: US, terms: US_SEA },
    { made: DE, terms: DE_SEA },
  ])('costs what it does by hand, to the cent: $made.destination', async ({ made, terms }) => {
    const sheets = await sheetsOf(await bookOf(made));
    expectByHand(sheets, terms);
    const cells = [...sheets.values()].flat(2);
    expect(cells.length).toBeGreaterThan(400);
    expect(cells.filter((cell) => /^(?:#|Err:)/.test(cell))).toEqual([]);
  });

  it.each([
    { destination: 'DE', mode: 'direct' },
    { destination: 'BR', mode: 'direct' },
    { destination: 'CA', mode: 'stock', way: 'air' },
    { destination: 'MX', mode: 'stock' },
    { destination: 'AU', mode: 'stock' },
  ] as const)('computes what the panel does: to $destination, $mode', async (route) => {
    const base = inputs(route, { title });
    const values = { moulds: 300, packing: 0.5, agentMin: 2000, shipBase: 20 };
    const made = known(base, values, {
      agentOnFreight: true,
      vatRecoverable: route.destination === 'MX',
    });
    const { costs } = makeOrder(twelvePins(made), RATES);
    const sheets = await sheetsOf(await bookOf(made));
    const totals = totalsOf(sheets);
    const ends = (range: { low: number; high: number } | undefined) =>
      [range?.low, range?.high].map((minor) => Math.round(minor ?? NaN));
    const shown = (name: string) => totals.get(name)?.map((amount) => Math.round(amount * 100));
    expect(shown('Landed cost of the order')).toEqual(ends(costs?.landed));
    expect(shown('Cash needed')).toEqual(ends(costs?.cash));
    expect(shown('Agent')).toEqual(ends(costs?.lines.agent));
    expect(shown('Customs clearance')).toEqual(ends(costs?.lines.broker));
  });

  it('computes again when the units of a line are changed', async () => {
    const sheets = await sheetsOf(await withUnits(await bookOf(US), '200', '1000'));
    const [first, ...others] = ROWS;
    if (!first) throw new Error('no rows');
    const [seller, , , ...rest] = first;
    expectByHand(sheets, US_SEA, [[seller, 1000, 1290, ...rest], ...others]);
  });

  it('has the quantities by SKU, the day and the days that were entered', async () => {
    const pins = twelvePins(US);
    const bySku = pins[3]?.compared.key ?? '';
    const changes = [
      withSkuUnits(bySku, { name: '收纳盒 加厚款', units: 60 }),
      withSkuUnits(bySku, { name: '小号', units: 40 }),
      withDays(bySku, 9),
      enterUnits(pins[0]?.compared.key ?? '', 1000),
    ];
    const draft = changes.reduce((before, change) => change(before), NO_ORDER_DRAFT);
    const items = pins.map((item) => asDrafted(item, draftOf(draft, item.compared.key)));
    const book = await toOrderWorkbook({
      order: makeOrder(items, RATES),
      at: Date.UTC(2026, 10, 25),
      day: '2027-05-10',
      currency: 'USD',
      costs: workbookCosts(US, RATES, undefined, (id) => id),
      markWords: ({ rule }) => rule,
    });
    const sheets = await sheetsOf(book);
    const [first, glass, mug, box, ...others] = ROWS;
    if (!first || !glass || !mug || !box) throw new Error('no rows');
    const [seller, , , ...rest] = first;
    expectByHand(sheets, US_SEA, [
      [seller, 1000, 1290, ...rest],
      glass,
      mug,
      box,
      ['B', 40, 875, 1, 0.4, 0.4, 0, 'buyer'],
      ...others,
    ]);
    const lines = sheets.get('Order sheet') ?? [];
    expect(lines[0]).toContain('Order date: 2027-05-10');
    const head = lines.find((row) => row.includes('Production (days)')) ?? [];
    const days = lines.map((row) => row[head.indexOf('Production (days)')]);
    expect(days).toContain('9');
    expect(days).toContain('1–7');
  });

  it('says by how much the MOQ is missed, and what each seller is paid', async () => {
    const sheets = await sheetsOf(await bookOf(US));
    const [head = [], ...rows] = (sheets.get('Order sheet') ?? []).slice(5);
    const value = (at: number, name: string) => Number(rows[at]?.[head.indexOf(name)]);
    const SHORT = 'Units short of MOQ and full lots';
    expect([value(0, SHORT), value(1, SHORT), value(2, SHORT)]).toEqual([0, 180, 0]);
    expect(value(1, 'Cost of those units (CNY)')).toBe(819);
    const sellers = sheets.get('Sellers') ?? [];
    expect(
      sellers.slice(1, 6).map((row) => Number(row[sellers[0]?.indexOf('Amount (CNY)') ?? -1])),
    ).toEqual([4132, 2353.5, 1054.5, 3185, 1222.5]);
  });
});

describe('the warnings of an order', withLibreOffice, () => {
  it('name what is missed', async () => {
    const rows = (await sheetsOf(await bookOf(US))).get('Warnings') ?? [];
    const texts = rows.map(([item, , text]) => `${item} ${text}`);
    expect(texts).toContain('2 MOQ is missed');
  });
});

describe('the questions of an order', withLibreOffice, () => {
  const questionsOf = async (isSecret: boolean) => {
    const order = makeOrder(twelvePins(US), RATES);
    const shared = { at: 0, currency: 'USD', city: '义乌', markWords: () => '' };
    return (await sheetsOf(await toOrderWorkbook({ ...shared, order, isSecret }))).get('Questions');
  };

  it('are one to each seller, with all that is ordered of it and nothing of prices', async () => {
    const rows = (await questionsOf(false))?.filter(([number]) => Number(number) > 0) ?? [];
    expect(rows.map(([, name]) => name)).toEqual([
      '永康杯业',
      '义乌百货',
      '义乌百货',
      '汕头玩具',
      'b2b-e',
    ]);
    const [first = []] = rows;
    expect(first[2]).toMatch(
      /【保温杯 500ml】，数量200 .*；【玻璃杯 350ml】，数量120 .*；【马克杯 陶瓷】，数量120 /,
    );
    expect(first[2]).toContain('发义乌');
    for (const row of rows) expect(row.join('')).not.toMatch(/¥|\$|14\.20|13\.85/);
  });

  it('are none in the profile of brands', async () => {
    expect(await questionsOf(true)).toBeUndefined();
  });
});

/** The first line of so many units is changed in the file, as a hand would. */
async function withUnits(book: Blob, from: string, to: string): Promise<Blob> {
  const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
  const sheet = files['xl/worksheets/sheet1.xml'];
  if (!sheet) throw new Error('the workbook has no first sheet');
  const xml = strFromU8(sheet);
  const changed = xml.replace(
    new RegExp(`(<c r="G\\d+"[^>]*><v>)${from}(</v>)`),
    (_, before: string, after: string) => before + to + after,
  );
  expect(changed).not.toBe(xml);
  return new Blob([
    new Uint8Array(zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(changed) })),
  ]);
}
