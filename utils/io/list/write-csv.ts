/** Adds columns to a CSV file: of its own text none is changed. */
import type { AddedColumns, ListTable } from '../../core/list/table';
import { foreignText } from '../export/links';
import { type OpenedCsv, openCsv } from './csv';

type Cell = string | number | undefined;

/**
 * A list without names of columns gets a first line with those of the added ones.
 * @param own bytes of the file that `table` was read from
 */
export function writeCsv(
  own: Uint8Array,
  table: ListTable,
  added: AddedColumns,
): Uint8Array<ArrayBuffer> {
  const file = openCsv(own);
  const { text, start, cut } = file;
  const write = cellWriter(file, table);
  const after = (ownCells: number, cells: readonly Cell[]) =>
    cut.repeat(table.width - ownCells) +
    added.titles.map((_, column) => cut + write(cells[column])).join('');
  const cellsAt = new Map<number, readonly Cell[]>(
    table.rows.map(({ number }, at) => [number, added.rows[at] ?? []]),
  );
  if (table.headAt !== undefined) cellsAt.set(table.headAt, added.titles);
  const parts = [text.slice(0, start)];
  if (table.headAt === undefined) parts.push(after(1, added.titles), '\r\n');
  let [at, number] = [start, 0];
  for (const { end, fields } of file.records()) {
    number += 1;
    const cells = cellsAt.get(number);
    parts.push(text.slice(at, end), cells ? after(fields.length, cells) : '');
    at = end;
  }
  return file.encode(parts.join('') + text.slice(at));
}

/** Cells are written as the file's own are: quoted where they all are, with a comma in numbers where they have it. */
function cellWriter(
  { text: all, cut, records }: OpenedCsv,
  { rows }: ListTable,
): (cell: Cell) => string {
  const [first, second] = records();
  const isQuoted = [first, second].every(
    (record) => record?.fields.every(({ start }) => all[start] === '"') ?? true,
  );
  const has = (number: RegExp) =>
    rows.some(({ cells }) => cells.some(({ text }) => number.test(text)));
  const hasComma = cut === ';' && (has(/^-?\d+,\d{1,2}$/) || !has(/^-?\d+\.\d{1,2}$/));
  return (cell) => {
    const isNumber = typeof cell === 'number';
    const text = isNumber
      ? String(cell).replace('.', hasComma ? ',' : '.')
      : foreignText(cell ?? '').replace(AFTER_A_CUT, "$1'");
    const needsQuotes = isQuoted || text.includes(cut) || (!isNumber && /[",;|]/.test(text));
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

/** Whoever opens the file may cut it at another sign than its own: `foreignText` knows of semicolons. */
const AFTER_A_CUT = /([,|\uFF0C][\s\p{Cf}"]*)(?=[=+\-@|%\u2212\uFF1D\uFF0B\uFF0D\uFF20])/gu;
