/**
 * A workbook with formulas: a change of quantity, rate, page price or input updates price, landed
 * cost and margin.
 */
import { t } from '../../i18n/words';
import type { ComparedOffer } from '../../../core/model/compared-offer';
import { AMOUNT_IDS } from '../../../core/pricing/landed-cost/lines';
import { columnsOf, number, text, tierColumns } from '../columns';
import type { ExportContext } from '../context';
import { type OfferRow, yesNo } from '../offer-columns';
import { sheetColumns } from '../sheet';
import type { Column, End } from '../table';
import {
  type CostRefs,
  type CostedPiece,
  costedPiece,
  inputColumns,
  lineColumns,
  majorOf,
} from './cost-sheets';
import { type Buying, type WorkbookCosts, buyingOf } from './costs';
import { bold, refsOf, tableSheet } from './table-sheet';
import { type XlsxCell, cellRef, toXlsx } from './xlsx';

export type { WorkbookCosts } from './costs';

interface LiveRow extends OfferRow {
  /** Undefined if no formula can compute the row's numbers. */
  buying?: Buying | undefined;
  costed?: CostedPiece | undefined;
  hasEarning: boolean;
}

/** Editable values above the offers: names in column B, values in C. */
const GIVEN = [
  'quantity',
  'pagePrice',
  'pagePieces',
  'rate',
  'targetMargin',
  'parcelPieces',
  'limit',
] as const;
type Given = (typeof GIVEN)[number];
const GIVEN_FROM = 3;
const ABOVE = GIVEN_FROM + GIVEN.length + 1;

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
  const { foundAt, quantity, currency } = context;
  const costs = offers.every(({ key }) => foundAt.has(key)) ? undefined : todays;
  const rows = offers.map((compared, at): LiveRow => {
    const buying = foundAt.has(compared.key) ? undefined : buyingOf(compared, quantity);
    const isCosted = buying && costs && compared.landed;
    const costed = isCosted ? costedPiece(costs, compared) : undefined;
    const hasEarning = costed !== undefined && costs?.page && compared.earning !== undefined;
    return { rank: at + 1, compared, buying, costed, hasEarning: hasEarning === true };
  });
  const names = {
    offers: t('export.offers'),
    inputs: t('export.inputs'),
    lines: t('export.costs'),
  };
  const columns = liveColumns(rows, context, costs, () => refs);
  const inputs = costs && inputColumns(costs, currency);
  const lines = costs && lineColumns(costs, currency, () => refs);
  const refs: CostRefs = {
    offers: refsOf(columns, { above: ABOVE, sheet: names.offers }),
    inputs: refsOf(inputs ?? [], { sheet: names.inputs }),
    lines: refsOf(lines ?? [], { sheet: names.lines }),
    given: (id) => givenRef(id, names.offers),
  };
  return toXlsx([
    tableSheet({ name: names.offers, columns, rows, above: givenRows(context, costs) }),
    ...(inputs ? [tableSheet({ name: names.inputs, columns: inputs, rows: AMOUNT_IDS })] : []),
    ...(lines ? [tableSheet({ name: names.lines, columns: lines, rows })] : []),
  ]);
}

/** The columns of every file with their formulas, and the terms that those look up. */
function liveColumns(
  rows: readonly LiveRow[],
  context: ExportContext,
  costs: WorkbookCosts | undefined,
  refs: () => CostRefs,
): Column<LiveRow>[] {
  const tiers = Math.max(1, ...rows.map(({ buying }) => buying?.tiers.length ?? 0));
  const formulas = offerFormulas(tiers, refs);
  return [
    ...sheetColumns(context).map((column): Column<LiveRow> => {
      const formula = formulas[column.id];
      return formula ? Object.assign({}, column, { formula }) : column;
    }),
    ...columnsOf<LiveRow>({
      reaches: {
        ...text(t('export.reaches'), ({ compared: { earning }, hasEarning }: LiveRow) =>
          hasEarning && earning && costs
            ? yesNo((earning.margin.low + earning.margin.high) / 2 >= costs.targetMargin)
            : undefined,
        ),
        formula: formulas['reaches'],
      },
      least: number(t('export.leastUnits'), ({ buying }) => buying?.least),
      multiple: number(`${t('export.lot')} (${t('export.unit')})`, ({ buying }) => buying?.lot),
      perUnit: number(t('export.piecesPerUnit'), ({ buying }) => buying?.piecesPerUnit),
    }),
    ...tierColumns<LiveRow>(tiers, ({ buying }) => buying?.tiers).map((column) =>
      Object.assign(column, { isInput: column.kind === 'money' }),
    ),
  ];
}

type LiveFormula = Column<LiveRow>['formula'];

/** Formulas of columns by id; undefined where a row has fixed values. */
function offerFormulas(tiers: number, refs: () => CostRefs): Record<string, LiveFormula> {
  const last = tiers - 1;
  const bought =
    (formula: (own: (id: string) => string, span: (id: string) => string) => string): LiveFormula =>
    ({ row, at }) => {
      const { cell, across } = refs().offers;
      const own = (id: string) => cell(id, at);
      return row.buying && formula(own, (id) => across(`${id}0`, `${id}${last}`, at));
    };
  type Of = (id: string, end: End) => string;
  const costed =
    (has: 'costed' | 'hasEarning', formula: (line: Of, own: Of, end: End) => string): LiveFormula =>
    ({ row, at, end }) => {
      const { lines, offers } = refs();
      const line: Of = (id, of) => lines.cell(id, at, of);
      return row[has] ? formula(line, (id, of) => offers.cell(id, at, of), end) : undefined;
    };
  /** The higher cost gives the lower earnings. */
  const other = (end: End): End => (end === 'low' ? 'high' : 'low');
  const given = (id: Given) => givenRef(id);
  return {
    // The user's quantity, rounded up to the minimum and to full lots, at the price of that quantity.
    pieces: bought(
      (own) =>
        `ROUNDUP(MAX(${given('quantity')}/${own('perUnit')},${own('least')})/${own('multiple')},0)*${own('multiple')}*${own('perUnit')}`,
    ),
    unitPrice: bought((own, span) => {
      const tier = `MAX(1,COUNTIF(${span('from')},"<="&(${own('pieces')}/${own('perUnit')})))`;
      return `INDEX(${span('price')},1,${tier})/${own('perUnit')}`;
    }),
    landed: costed('costed', (line, _, end) => line('landed', end)),
    cash: costed('costed', (line, own, end) => `${line('landed', end)}*${own('pieces', end)}`),
    profit: costed('hasEarning', (line, _, end) => line('profit', other(end))),
    margin: costed(
      'hasEarning',
      (line, _, end) => `${line('profit', other(end))}/${line('net', other(end))}`,
    ),
    roi: costed(
      'hasEarning',
      (line, _, end) =>
        `${line('profit', other(end))}/(${line('landed', other(end))}*${given('pagePieces')})`,
    ),
    reaches: costed(
      'hasEarning',
      (_, own) =>
        `IF((${own('margin', 'low')}+${own('margin', 'high')})/2>=${given('targetMargin')},"${t('export.yes')}","${t('export.no')}")`,
    ),
  };
}

function givenRef(id: Given, sheet?: string): string {
  return cellRef(GIVEN_FROM + GIVEN.indexOf(id), 2, sheet);
}

/** Money in major units of the user's currency. */
function givenRows(context: ExportContext, costs: WorkbookCosts | undefined): XlsxCell[][] {
  const { quantity, currency, rate, pageTitle, pageUrl } = context;
  const page = costs?.page;
  const limit = costs?.amounts.limit;
  const price = `${t('export.pagePrice')} (${currency})`;
  const rateName = t('export.rateFor', [currency]);
  const given: Record<Given, [string, number | undefined]> = {
    quantity: [t('export.quantity'), quantity],
    pagePrice: [
      page?.isDoubtful ? t('export.notCertain', [price]) : price,
      page && majorOf(page.minor, currency),
    ],
    pagePieces: [t('export.pagePieces'), page?.pieces],
    rate: [
      rate ? `${rateName} (${rate.date})` : rateName,
      costs ? majorOf(costs.amounts.perFen * 100, currency) : rate?.value,
    ],
    targetMargin: [t('export.targetMargin'), costs?.targetMargin],
    parcelPieces: [t('export.parcelPieces'), costs?.parcelPieces],
    limit: [t('export.limit', [currency]), limit === undefined ? limit : majorOf(limit, currency)],
  };
  return [
    [undefined, bold(pageTitle ?? t('export.offers'))],
    [undefined, pageUrl === undefined ? undefined : { text: pageUrl }],
    [undefined, bold(t('export.change'))],
    ...GIVEN.map((id): XlsxCell[] => {
      const [name, value] = given[id];
      const format = id === 'targetMargin' ? { format: '0%' } : {};
      return value === undefined
        ? []
        : [undefined, { text: name }, { number: value, isInput: true, ...format }];
    }),
    [],
  ];
}

/** Any table as a workbook with one sheet, without formulas. */
export const toPlainWorkbook = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Blob> => toXlsx([tableSheet({ name, columns, rows })]);
