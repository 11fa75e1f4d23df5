/**
 * An order as one sheet: the lines, their sums, and the sellers. Amounts in yuan follow the units that are changed in it.
 * Costs are of the units as exported, as a freight does not follow by the piece: they are empty once units are changed.
 */
import { t } from '../../i18n/words';
import { COST_LINES, type Range } from '../../../core/model/compared-offer';
import type { Order } from '../../../core/order/order';
import type { OrderSeller } from '../../../core/order/sellers';
import { type Cell, dateText, exactMoneyCell, moneyCell, numberCell, textCell } from '../cell';
import { tierColumns } from '../columns';
import type { Column, End } from '../table';
import { type SheetRefs, bold, refsOf, tableSheet } from '../workbook/table-sheet';
import { toXlsx } from '../workbook/xlsx';
import { orderColumns, sellerColumns } from './columns';
import { type OrderRow, type OrderSheet, rowsOf } from './rows';

/** Rows above the titles of the lines. */
const ABOVE = 3;

type Formula<Row> = NonNullable<Column<Row>['formula']>;

export function toOrderWorkbook(sheet: OrderSheet): Promise<Blob> {
  const { order, at } = sheet;
  const rows = rowsOf(order);
  const tiers = Math.max(1, ...rows.map((row) => tiersOf(row).length));
  const fixed = fixedColumns(sheet, tiers);
  const refs = refsOf(fixed, { above: ABOVE });
  const formulas = lineFormulas(refs, rows.length, tiers - 1);
  const lines = fixed.map((column): Column<OrderRow> => {
    const formula = formulas[column.id] ?? costFormula(column, refs);
    return Object.assign({}, column, { formula });
  });
  const name = t('export.order.sheet');
  const sums = sumsOf(order, sheet.currency);
  const below = [
    ...tableSheet({
      name,
      columns: beside(lines, sumColumns(refs, rows, sheet.currency)),
      rows: sums,
    }).rows.slice(1),
    [],
    ...tableSheet({
      name,
      columns: beside(lines, sellersBelow(sheet, refs, rows)),
      rows: order.sellers,
    }).rows,
  ];
  const above = [
    [undefined, bold(name), { text: `${t('export.date')}: ${dateText(at)}` }],
    [undefined, bold(t('export.change')), { text: t('export.order.costsAt') }],
    [],
  ];
  return toXlsx([tableSheet({ name, columns: lines, rows, above, below })]);
}

/** The lines with the tiers that their formulas look up. */
function fixedColumns(sheet: OrderSheet, tiers: number): Column<OrderRow>[] {
  const none = moneyCell(0, sheet.currency);
  return [
    ...orderColumns(sheet).map((column): Column<OrderRow> => {
      // Nothing is known to cost nothing: the sums see when it is changed.
      const value = (row: OrderRow) => (row.line.units === 0 ? none : column.value(row));
      return column.id === 'total' ? Object.assign({}, column, { value }) : column;
    }),
    ...tierColumns<OrderRow>(tiers, tiersOf),
  ];
}

/** Tiers by rising quantity; one that always applies where the price does not depend on it. */
function tiersOf({ ordered, line }: OrderRow): readonly { from: number; price: number }[] {
  const { unitPrice } = line;
  if (!unitPrice) return [];
  const { tiers = [] } = ordered.compared.offer;
  return unitPrice.basis === 'tier' && tiers.length > 0
    ? tiers.toSorted((a, b) => a.from - b.from)
    : [{ from: 1, price: unitPrice.perUnit }];
}

/** Tiers count the units of all SKUs of an offer. */
function lineFormulas(
  refs: SheetRefs,
  rows: number,
  last: number,
): Readonly<Record<string, Formula<OrderRow>>> {
  const own = (id: string, at: number) => refs.cell(id, at);
  const all = (at: number) =>
    `SUMIF(${refs.down('rank', 0, rows)},${own('rank', at)},${refs.down('units', 0, rows)})`;
  const priceAt = (units: string, at: number) =>
    `INDEX(${refs.across('price0', `price${last}`, at)},1,MAX(1,COUNTIF(${refs.across('from0', `from${last}`, at)},"<="&${units})))`;
  const reached = (at: number) =>
    `ROUNDUP(MAX(${all(at)},${own('least', at)})/${own('lot', at)},0)*${own('lot', at)}`;
  const priced =
    (formula: (at: number) => string): Formula<OrderRow> =>
    ({ row, at }) =>
      row.line.unitPrice && formula(at);
  const ofMain =
    (formula: (at: number) => string): Formula<OrderRow> =>
    ({ row, at }) =>
      row.isMain && row.line.unitPrice ? formula(at) : undefined;
  return {
    pieces: ({ at }) => `${own('units', at)}*${own('perUnit', at)}`,
    price: priced((at) => priceAt(all(at), at)),
    amount: priced((at) => `${own('units', at)}*${own('price', at)}`),
    short: ofMain(
      (at) => `IF(AND(${all(at)}>0,${all(at)}<${reached(at)}),${reached(at)}-${all(at)},"")`,
    ),
    shortAmount: ofMain(
      (at) =>
        `IF(ISNUMBER(${own('short', at)}),${own('short', at)}*${priceAt(`(${all(at)}+${own('short', at)})`, at)},"")`,
    ),
  };
}

/** The costs of a line, as long as its units are those of the order. */
function costFormula(column: Column<OrderRow>, refs: SheetRefs): Column<OrderRow>['formula'] {
  if (column.id !== 'landed' && column.id !== 'total') return undefined;
  return ({ row, at, end }) => {
    const value = numberOf(column.value(row), end);
    return value === undefined
      ? undefined
      : `IF(${refs.cell('units', at)}=${row.line.units},${value},"")`;
  };
}

function numberOf(cell: Cell | undefined, end: End): number | undefined {
  return cell && 'low' in cell ? cell[end] : undefined;
}

/** A row of sums. */
interface Sum {
  name: string;
  costs?: Range;
  /** The first is the sum of the lines; the others are there as long as it is. */
  isOfLines: boolean;
}

function sumsOf({ costs }: Order, currency: string): Sum[] {
  const sum = (name: string, range: Range, isOfLines = false): Sum => ({
    name,
    costs: range,
    isOfLines,
  });
  if (!costs) return [{ name: t('export.order.totals'), isOfLines: true }];
  const { lines, landed, refundedVat, cash } = costs;
  return [
    sum(t('export.order.landed'), landed, true),
    ...COST_LINES.filter((id) => lines[id].high > 0).map((id) =>
      sum(`${t(`export.line.${id}`)} (${currency})`, lines[id]),
    ),
    ...(refundedVat.high > 0 ? [sum(t('export.order.refundedVat'), refundedVat)] : []),
    sum(t('export.order.cash'), cash),
    ...(costs.isAtLeast ? [{ name: t('order.atLeast'), isOfLines: false }] : []),
  ];
}

function sumColumns(refs: SheetRefs, rows: readonly OrderRow[], currency: string): Columns<Sum> {
  const count = rows.length;
  const isCosted = (row: OrderRow) => row.line.units === 0 || row.line.unitPrice !== undefined;
  const known = rows.filter(isCosted).length;
  const sumOf = (id: string, of: (line: OrderRow['line']) => number, kind: 'number' | 'yuan') => {
    const total = rows.reduce((sum, { line }) => sum + of(line), 0);
    return {
      value: ({ isOfLines }: Sum) =>
        isOfLines ? (kind === 'yuan' ? moneyCell(total, 'CNY') : numberCell(total)) : undefined,
      formula: ({ row }: { row: Sum }) =>
        row.isOfLines ? `SUM(${refs.down(id, 0, count)})` : undefined,
    };
  };
  return {
    title: { value: ({ name }) => textCell(name) },
    pieces: sumOf('pieces', ({ pieces }) => pieces, 'number'),
    amount: sumOf('amount', ({ fen = 0 }) => fen, 'yuan'),
    total: {
      value: ({ costs }) => exactMoneyCell(costs, currency),
      formula: ({ row, end }) => {
        const lines = refs.down('total', 0, count, end);
        if (row.isOfLines) return row.costs && `IF(COUNT(${lines})=${known},SUM(${lines}),"")`;
        return ifSame(numberOf(exactMoneyCell(row.costs, currency), end), refs, count, end);
      },
    },
  };
}

/** What is paid to each seller, and what it is asked, in columns of the lines. */
function sellersBelow(
  sheet: OrderSheet,
  refs: SheetRefs,
  rows: readonly OrderRow[],
): Columns<OrderSeller> {
  const own = new Map(sellerColumns(sheet).map((column) => [column.id, column]));
  const amount: Formula<OrderSeller> = ({ row }) => {
    const isOwn = ({ ordered }: OrderRow) => row.items.includes(ordered);
    return `SUM(${refs.down('amount', rows.findIndex(isOwn), rows.filter(isOwn).length)})`;
  };
  const asLongAs = (column: Column<OrderSeller> | undefined): Formula<OrderSeller> => {
    return ({ row, end }) => ifSame(numberOf(column?.value(row), end), refs, rows.length, end);
  };
  const [freight, paid] = [own.get('freight'), own.get('paid')];
  return {
    seller: own.get('seller'),
    title: own.get('question'),
    translated: own.get('meaning'),
    amount: { ...own.get('amount'), formula: amount },
    landed: { ...freight, formula: asLongAs(freight) },
    total: { ...paid, formula: asLongAs(paid) },
  };
}

/** A cost that is known as long as the sum of the lines is: no units are changed. */
function ifSame(value: number | undefined, refs: SheetRefs, rows: number, end: End) {
  return value === undefined
    ? undefined
    : `IF(ISNUMBER(${refs.cell('total', rows, end)}),${value},"")`;
}

type Columns<Row> = Readonly<Record<string, Partial<Column<Row>> | undefined>>;

/** Columns of other rows in the places of the lines' columns. */
function beside<Row>(lines: readonly Column<OrderRow>[], own: Columns<Row>): Column<Row>[] {
  return lines.map(({ id, kind, isRange }) => ({
    title: '',
    value: () => undefined,
    ...own[id],
    id,
    kind,
    ...(isRange && { isRange }),
  }));
}
