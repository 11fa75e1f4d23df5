/** A table as a sheet of a workbook: values, and beside them the formulas of its columns. */
import type { Cell } from '../cell';
import { type Column, type End, dataTitles } from '../table';
import { type XlsxCell, type XlsxSheet, cellRef } from './xlsx';

interface SheetTable<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Rows above the titles, and below the table. */
  above?: readonly (readonly XlsxCell[])[];
  below?: readonly (readonly XlsxCell[])[];
}

export function tableSheet<Row>(table: SheetTable<Row>): XlsxSheet {
  const { name, columns, rows, above = [], below = [] } = table;
  const fields = fieldsOf(columns);
  const body = rows.map((row, at) =>
    fields.map(({ column, end }): XlsxCell => {
      const fixed = plainCell(column.value(row), end);
      const formula = column.formula?.({ row, at, end });
      if (formula === undefined) {
        return fixed && 'number' in fixed && column.isInput ? { ...fixed, isInput: true } : fixed;
      }
      return { formula, value: knownValue(fixed), ...FORMATS[column.kind] };
    }),
  );
  return {
    name,
    rows: [...above, dataTitles({ columns, rows: [] }).map(bold), ...body, ...below],
    widths: fields.map(({ column: { id, kind } }) => WIDTHS[id] ?? (kind === 'date' ? 18 : 13)),
    sticky: { rows: above.length + 1, columns: Math.min(2, fields.length - 1) },
  };
}

export const bold = (text: string): XlsxCell => ({ text, isBold: true });

const WIDTHS: Record<string, number> = {
  rank: 6,
  title: 40,
  translated: 40,
  link: 44,
  seller: 24,
  input: 44,
  pageTitle: 40,
};

/** Addresses in a sheet that a table is written to. */
export interface SheetRefs {
  cell: (id: string, at: number, end?: End) => string;
  /** From one column to another in one row, or some rows of one. */
  across: (from: string, to: string, at: number) => string;
  down: (id: string, from: number, count: number, end?: End) => string;
}

/** @param above rows above the titles @param sheet absent: for formulas of that sheet itself */
export function refsOf<Row>(
  columns: readonly Column<Row>[],
  { above = 0, sheet }: { above?: number; sheet?: string } = {},
): SheetRefs {
  const fields = fieldsOf(columns);
  const places = new Map(fields.map(({ column, end }, at) => [`${column.id} ${end}`, at]));
  const address = (id: string, at: number, end: End, of?: string) => {
    const column = places.get(`${id} ${end}`) ?? places.get(`${id} low`);
    if (column === undefined) throw new Error(`no column ${id}`);
    return cellRef(above + 1 + at, column, of);
  };
  return {
    cell: (id, at, end = 'low') => address(id, at, end, sheet),
    across: (from, to, at) => `${address(from, at, 'low', sheet)}:${address(to, at, 'low')}`,
    down: (id, from, count, end = 'low') =>
      `${address(id, from, end, sheet)}:${address(id, from + Math.max(1, count) - 1, end)}`,
  };
}

/** Each end of a range is a column. */
function fieldsOf<Row>(columns: readonly Column<Row>[]): { column: Column<Row>; end: End }[] {
  return columns.flatMap((column) =>
    (column.isRange ? (['low', 'high'] as const) : (['low'] as const)).map((end) => ({
      column,
      end,
    })),
  );
}

const FORMATS = {
  text: {},
  address: {},
  link: {},
  number: {},
  percent: { format: '0.0#%' },
  money: { format: '0.00##' },
  date: { format: 'yyyy-mm-dd hh:mm' },
} as const;

function plainCell(cell: Cell | undefined, end: End): XlsxCell {
  if (!cell) return undefined;
  switch (cell.kind) {
    case 'text':
    case 'address':
      return { text: cell.text };
    case 'link':
      return { link: cell.offer };
    case 'date':
      return { number: serialOf(cell.at), ...FORMATS.date };
    case 'number':
    case 'percent':
    case 'money':
      return { number: cell[end], ...FORMATS[cell.kind] };
  }
}

/** Empty where nothing is known: so is the result of the formula. */
function knownValue(cell: XlsxCell): number | string {
  if (cell && 'number' in cell) return cell.number;
  return cell && 'text' in cell ? cell.text : '';
}

/** Days since 1899-12-30 as spreadsheets count them: they know no time zone, so it is the user's own time. */
function serialOf(at: number): number {
  return 25_569 + (at - new Date(at).getTimezoneOffset() * 60_000) / 86_400_000;
}
