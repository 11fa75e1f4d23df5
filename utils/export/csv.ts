import { unparse } from 'papaparse';
import { dataRows, dataTitles, type Datum } from './data-cells';
import { foreignText } from './foreign-text';
import type { Table } from './table';

const BYTE_ORDER_MARK = '\uFEFF'; // without it Excel reads Chinese as Latin letters

/** RFC 4180 in UTF-8. All text counts as foreign; our own numbers stay numbers, below 0 as well. */
export function toCsv(table: Table): string {
  const data = dataRows(table).map((row) => row.map(safe));
  return BYTE_ORDER_MARK + unparse({ fields: dataTitles(table), data }, { escapeFormulae: true });
}

function safe(datum: Datum): Datum {
  return typeof datum === 'string' ? foreignText(datum) : datum;
}
