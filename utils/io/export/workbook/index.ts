/**
 * A workbook with formulas: a change of quantity, rate, page price or input updates price, landed
 * cost and margin.
 */
import { t } from '../../i18n/words';
import { minorDigits } from '../../../core/model/money';
import type { ComparedOffer } from '../../../core/model/compared-offer';
import type { Cell } from '../cell';
import type { ExportContext } from '../context';
import { makeSheet } from '../sheet';
import { type Table, dataTitles } from '../table';
import { type WorkbookCosts, buyingOf } from './costs';
import { type LiveRow, inputsSheet, linesSheet } from './costs-sheets';
import { GIVEN, type Given, HEAD_ROW, type Sheets, offerFields, sheetNames } from './layout';
import { type RowPlace, liveCells, termCells } from './live-cells';
import { type XlsxCell, type XlsxSheet, cellRef, toXlsx } from './xlsx';

export type { WorkbookCosts } from './costs';

/**
 * Offers of another search keep fixed values: they were computed with other inputs and another
 * page.
 * @param todays inputs of the other offers; undefined: no landed cost is computed, and the values
 * stay fixed
 */
export function toWorkbook(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  todays?: WorkbookCosts,
): Promise<Blob> {
  const costs = offers.every(({ key }) => context.foundAt.has(key)) ? undefined : todays;
  const sheets = sheetNames();
  const table = makeSheet(offers, context);
  const rows = placesOf(offers, table, context, costs);
  const live = rows.map(({ compared, place }): LiveRow => {
    const ref = (id: string) => place && cellRef(place.row, place.column(id), sheets.offers);
    const [pieces, price] = [ref('pieces'), ref('unitPrice')];
    return pieces && price ? { compared, refs: { pieces, price } } : { compared };
  });
  return toXlsx([
    offersSheet(table, rows, context, costs, sheets),
    ...(costs
      ? [inputsSheet(costs, context.currency, sheets.inputs), linesSheet(live, costs, sheets)]
      : []),
  ]);
}

interface Row {
  compared: ComparedOffer;
  /** Position and buying terms; undefined if no formula can compute the row's numbers. */
  place?: RowPlace;
}

function placesOf(
  offers: readonly ComparedOffer[],
  table: Table,
  { quantity, foundAt }: ExportContext,
  costs: WorkbookCosts | undefined,
): Row[] {
  const found = offers.map((compared) =>
    foundAt.has(compared.key) ? undefined : buyingOf(compared, quantity),
  );
  const tiers = Math.max(1, ...found.map((buying) => buying?.tiers.length ?? 0));
  const fields = offerFields(table, tiers);
  return offers.map((compared, at) => {
    const buying = found[at];
    if (!buying) return { compared };
    const hasCost = compared.landed !== undefined && costs?.pieceOf(compared) !== undefined;
    const hasEarning = hasCost && costs.page !== undefined && compared.earning !== undefined;
    const column = (id: string, end?: string) =>
      fields.findIndex((field) => field.id === id && field.end === end);
    const row = HEAD_ROW + 1 + at;
    return { compared, place: { row, line: at + 1, column, buying, tiers, hasCost, hasEarning } };
  });
}

function offersSheet(
  table: Table,
  rows: readonly Row[],
  context: ExportContext,
  costs: WorkbookCosts | undefined,
  sheets: Sheets,
): XlsxSheet {
  const tiers = rows.find(({ place }) => place)?.place?.tiers ?? 1;
  const fields = offerFields(table, tiers);
  const head = fields.map(({ title }) => ({ text: title, isBold: true }));
  const body = rows.map(({ place }, at) => {
    const live = place && { ...liveCells(place, sheets), ...termCells(place) };
    return fields.map(({ id, end, at: column }) => {
      const formula = live?.[end === undefined ? id : `${id} ${end}`];
      const value = column === undefined ? undefined : table.rows[at]?.[column];
      return formula ?? plainCell(value, end);
    });
  });
  return {
    name: sheets.offers,
    rows: [...headRows(context, costs), head, ...body],
    widths: fields.map(({ id }) => WIDTHS[id] ?? 13),
    sticky: { rows: HEAD_ROW + 1, columns: 2 },
  };
}
const WIDTHS: Record<string, number> = { rank: 6, title: 40, translated: 40, link: 44, seller: 24 };

function headRows(context: ExportContext, costs: WorkbookCosts | undefined): XlsxCell[][] {
  const values = givenValues(context, costs);
  return [
    [undefined, { text: context.pageTitle ?? t('export.offers'), isBold: true }],
    [undefined, context.pageUrl === undefined ? undefined : { text: context.pageUrl }],
    [undefined, { text: t('export.change'), isBold: true }],
    ...GIVEN.map((id): XlsxCell[] => {
      const number = values[id];
      return number === undefined
        ? []
        : [
            undefined,
            { text: GIVEN_WORDS[id](context, costs) },
            { number, isInput: true, ...FORMATS[id] },
          ];
    }),
    [],
  ];
}

/** Money in major units of the user's currency. */
function givenValues(
  { quantity, currency, rate }: ExportContext,
  costs: WorkbookCosts | undefined,
): Record<Given, number | undefined> {
  const unit = 10 ** minorDigits(currency);
  return {
    quantity,
    pagePrice: costs?.page && costs.page.minor / unit,
    pagePieces: costs?.page?.pieces,
    rate: costs ? (costs.amounts.perFen * 100) / unit : rate?.value,
    targetMargin: costs?.targetMargin,
    parcelPieces: costs?.parcelPieces,
    limit: costs?.amounts.limit === undefined ? undefined : costs.amounts.limit / unit,
  };
}

const FORMATS: Partial<Record<Given, { format: string }>> = { targetMargin: { format: '0%' } };

type GivenWords = (context: ExportContext, costs: WorkbookCosts | undefined) => string;

const GIVEN_WORDS: Record<Given, GivenWords> = {
  quantity: () => t('export.quantity'),
  pagePrice: ({ currency }, costs) => {
    const title = `${t('export.pagePrice')} (${currency})`;
    return costs?.page?.isDoubtful ? t('export.notCertain', [title]) : title;
  },
  pagePieces: () => t('export.pagePieces'),
  rate: ({ currency, rate }) =>
    [t('export.rateFor', [currency]), rate && `(${rate.date})`].filter(Boolean).join(' '),
  targetMargin: () => t('export.targetMargin'),
  parcelPieces: () => t('export.parcelPieces'),
  limit: ({ currency }) => t('export.limit', [currency]),
};

/** A fixed value. @param end of a range; undefined: the single value */
function plainCell(cell: Cell | undefined, end: 'low' | 'high' = 'low'): XlsxCell {
  if (!cell) return undefined;
  switch (cell.kind) {
    case 'text':
    case 'address':
      return { text: cell.text };
    case 'link':
      return { link: cell.offer };
    case 'date':
      return { text: new Date(cell.at).toISOString() };
    case 'number':
      return { number: cell[end] };
    case 'percent':
      return { number: cell[end], format: '0.0%' };
    case 'money':
      return { number: cell[end], format: '0.00##' };
  }
}

/** Any table as a workbook with one sheet, without formulas. */
export function toPlainWorkbook(name: string, table: Table): Promise<Blob> {
  const { columns, rows } = table;
  const head = dataTitles(table).map((text) => ({ text, isBold: true }));
  const body = rows.map((row) =>
    columns.flatMap(({ isRange }, at) =>
      isRange ? [plainCell(row[at], 'low'), plainCell(row[at], 'high')] : [plainCell(row[at])],
    ),
  );
  const sticky = { rows: 1, columns: 1 };
  return toXlsx([{ name, rows: [head, ...body], widths: head.map(() => 18), sticky }]);
}
