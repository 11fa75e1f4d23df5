import { dataTitles } from '../data-cells';
import type { Cell } from '../cell';
import type { Table } from '../table';
import { toXlsx, type XlsxCell } from './xlsx';

/** A value as it is. @param end of a range; absent: the one value */
export function plainCell(cell: Cell | undefined, end: 'low' | 'high' = 'low'): XlsxCell {
  if (!cell) return undefined;
  switch (cell.kind) {
    case 'text':
      return { text: cell.text };
    case 'link':
      return { link: cell.text };
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

/** Any table as a workbook of one sheet, without formulas. */
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
