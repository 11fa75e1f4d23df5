import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ComparedOffer, Range, UnitPrice } from '@/utils/core/model/compared-offer';
import { toCsv } from '@/utils/io/export/text-formats';
import { makeSheet, sheetColumns } from '@/utils/io/export/sheet';
import { type WorkbookCosts, toPlainWorkbook, toWorkbook } from '@/utils/io/export/workbook';
import { sharedPath, withShared } from '../support/shared';
import { speak } from '../support/panel/words';
import { costs } from '../support/offers/workbook-costs';
import { bare, compared, context, withOffer } from '../support/offers/exported';
import { sheetsOf, withLibreOffice, withoutResults, xmlOfCsv, xmlOfWorkbook } from './libreoffice';

beforeEach(() => speak('en'));

/** Boxes of 12 pieces, in lots of 5 boxes, at three prices. */
const BOXES = withOffer({
  offerId: '612345678902',
  moq: 10,
  lot: 5,
  tiers: [
    { from: 10, price: 12_000 },
    { from: 50, price: 10_800 },
    { from: 200, price: 9600 },
  ],
});
const CUPS = withOffer({
  tiers: [
    { from: 50, price: 1500 },
    { from: 200, price: 1420 },
    { from: 1000, price: 1290 },
  ],
});

function boughtAs(offer: ComparedOffer, piecesPerUnit: number, quantity: number): ComparedOffer {
  const { tiers = [], moq = 1, lot = 1 } = offer.offer;
  const units = Math.ceil(Math.max(quantity / piecesPerUnit, moq) / lot) * lot;
  const perUnit = tiers.findLast(({ from }) => from <= units)?.price ?? NaN;
  const unitPrice: UnitPrice = {
    perPiece: perUnit / piecesPerUnit,
    perUnit,
    piecesPerUnit,
    pieces: units * piecesPerUnit,
    basis: 'tier',
    isListOnly: false,
    corrections: [],
  };
  return { ...offer, unitPrice };
}

const offersAt = (quantity: number) => [
  boughtAs(CUPS, 1, quantity),
  boughtAs(BOXES, 12, quantity),
  bare(),
];

/** The landed cost and margin by hand, at one end; whole units of the user's currency. */
function byHand({ unitPrice }: ComparedOffer, { amounts, page }: WorkbookCosts, end: keyof Range) {
  if (!unitPrice || !page) throw new Error('nothing to compute');
  const a = amounts[end];
  const n = unitPrice.pieces;
  const weight = { low: 0.3, high: 0.6 }[end];
  const inland = (kg: number) =>
    kg > 30
      ? Math.max(a.domesticBulkMin, a.domesticBulkPerKg * kg)
      : a.domesticFirst + a.domesticPerKg * Math.max(0, kg - 1);
  const bothWays = [inland(n * 0.3), inland(n * 0.6)];
  const domestic = (end === 'low' ? Math.min(...bothWays) : Math.max(...bothWays)) / n;
  const price = unitPrice.perPiece * amounts.perFen;
  const goods = price * (1 + a.fxSpread);
  const freight =
    a.shipBase / n + Math.max(weight, 900 / a.divisor) * (1 + a.packWeight) * a.freight;
  const agent = Math.max(a.agentShare * (goods + domestic), a.agentMin / n);
  const insurance = a.insurance * (goods + freight);
  const customs = price + domestic + freight + insurance;
  const duty = a.duty * customs;
  const vat = a.vat * (customs + duty);
  const broker = a.entry / n + Math.max(a.processing * customs, a.processingMin / n);
  const landed = goods + domestic + a.prep + freight + agent + insurance + duty + vat + broker;
  const net = page.minor / (1 + a.vat);
  const sold = landed * page.pieces;
  const fees =
    Math.max(a.referral * net, a.referralMin) +
    a.fulfilment +
    a.returns * a.returnLoss * (sold + a.fulfilment);
  return { landed: landed / 100, margin: (net - sold - fees) / net };
}

/** Numbers of a row of the sheet of offers, by the titles of their columns. */
function valuesOf(sheet: string[][], offer: number): (title: string) => string {
  const head = sheet.findIndex((row) => row[0] === 'No.');
  return (title) => sheet[head + 1 + offer]?.[sheet[head]?.indexOf(title) ?? -1] ?? '';
}

/** `3.77%` → 0.0377 */
const share = (text: string): number => Number(/^(.+)%$/.exec(text)?.[1] ?? NaN) / 100;

describe('a workbook in LibreOffice', withLibreOffice, () => {
  /** What is asked for again is the same book, but for the number in one cell. */
  async function opened(quantity: number): Promise<string[][]> {
    const book = await toWorkbook(offersAt(200), context({ quantity: 200 }), costs());
    const cleared = await withoutResults(book, (xml) => {
      const changed = xml.replace(/(<c r="C4"[^>]*><v>)200(<\/v>)/, `$1${quantity}$2`);
      expect(changed === xml).toBe(quantity === 200);
      return changed;
    });
    const sheets = await sheetsOf(cleared);
    return sheets.get('Offers on 1688') ?? [];
  }

  it.each([1, 200, 601, 5000])(
    'computes price, landed cost and margin at a quantity of %d in its cell',
    async (quantity) => {
      const sheet = await opened(quantity);
      for (const [at, offer] of offersAt(quantity).slice(0, 2).entries()) {
        const value = valuesOf(sheet, at);
        expect(Number(value('Pieces ordered'))).toBe(offer.unitPrice?.pieces);
        expect(Number(value('Price per piece (CNY)'))).toBeCloseTo(
          (offer.unitPrice?.perPiece ?? NaN) / 100,
          9,
        );
        const [low, high] = [byHand(offer, costs(), 'low'), byHand(offer, costs(), 'high')];
        const landed = 'Landed cost per piece (USD)';
        expect(Number(value(`${landed}, low`))).toBeCloseTo(low.landed, 6);
        expect(Number(value(`${landed}, high`))).toBeCloseTo(high.landed, 6);
        expect(share(value('Margin, low'))).toBeCloseTo(high.margin, 6);
        expect(share(value('Margin, high'))).toBeCloseTo(low.margin, 6);
      }
    },
  );

  it('leaves empty what is unknown', async () => {
    const value = valuesOf(await opened(200), 2);
    expect(value('Title')).toBe('杯子');
    for (const title of ['Price per piece (CNY)', 'Margin, low', 'Sold']) {
      expect(value(title)).toBe('');
    }
  });

  it('has no error in any of its cells', async () => {
    const book = await toWorkbook(offersAt(200), context(), costs());
    const cells = [...(await sheetsOf(book)).values()].flat(2);
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter((cell) => /^(?:#|Err:)/.test(cell))).toEqual([]);
  });

  it('links to the offers, and to nothing else', async () => {
    const xml = await xmlOfWorkbook(await toWorkbook([compared()], context()));
    const links = Array.from(xml.matchAll(/xlink:href="([^"]*)"/g), ([, link]) => link);
    expect(links).toEqual(['https://detail.1688.com/offer/612345678901.html']);
    expect(xml).toContain('https://cbu01.alicdn.com/img/1.jpg');
  });
});

describe('foreign text in LibreOffice', withLibreOffice, () => {
  const attacks = (): string[] =>
    JSON.parse(readFileSync(sharedPath('data/hostile/csv-injection/strings.json'), 'utf8'));
  const sheet = () =>
    makeSheet(
      attacks().map((title) => withOffer({ title })),
      context(),
      ['rank', 'title', 'margin'],
    );

  it('LibreOffice reads text that is not escaped as a formula, so these tests can fail', async () => {
    expect(await xmlOfCsv('a,b\r\n=1+1,2\r\n')).toContain('table:formula');
    expect(await xmlOfCsv('1,"a;=1+1;b"\r\n', ';')).toContain('table:formula');
  });

  it.each([',', ';'] as const)(
    'stays text in a CSV file that is cut at %s',
    withShared,
    async (cut) => {
      const xml = await xmlOfCsv(toCsv(sheet()), cut);
      expect(xml.match(/<table:table-cell/g)?.length).toBeGreaterThan(attacks().length);
      expect(xml).not.toContain('table:formula');
    },
  );

  it('stays text in a CSV file beside numbers that are numbers', withShared, async () => {
    const cells = cellsOf(await xmlOfCsv(toCsv(sheet())));
    const rows = cells.slice(1, attacks().length + 1);
    expect(rows).toHaveLength(attacks().length);
    for (const row of rows) expect(row).toEqual(['float', 'string', 'float', 'float']);
  });

  it('stays text in a workbook', withShared, async () => {
    const rows = attacks().map((title, at) => ({ rank: at, compared: withOffer({ title }) }));
    const columns = sheetColumns(context(), ['rank', 'title', 'margin']);
    const xml = await xmlOfWorkbook(await toPlainWorkbook('offers', columns, rows));
    expect(xml).not.toContain('table:formula');
    const live = await toWorkbook(
      attacks().map((title) => withOffer({ title, seller: { name: title } })),
      context({ pageTitle: '=1+1' }),
      costs(),
    );
    const formulas = (await xmlOfWorkbook(live)).match(/table:formula="[^"]*"/g) ?? [];
    for (const formula of formulas) expect(formula).not.toMatch(/cmd|HYPERLINK|IMPORTXML|1\+1\b/);
  });
});

/** What sort of value each cell of each row has. */
function cellsOf(xml: string): string[][] {
  return [...xml.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell[^>]*office:value-type="(\w+)"/g)].map(
      ([, kind = '']) => kind,
    ),
  );
}
