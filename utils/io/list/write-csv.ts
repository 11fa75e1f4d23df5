/** Adds columns to a CSV file: of its own bytes none is changed. */
import { joinBytes } from '../../core/bytes';
import type { AddedColumns, ListTable } from '../../core/list/table';
import { foreignText } from '../export/links';
import { type OpenedCsv, openCsv } from './csv';
import { encoderOf } from './encodings';

export interface WrittenCsv {
  bytes: Uint8Array<ArrayBuffer>;
  /** Added cells with characters that the file's encoding lacks, each of which became a question mark. */
  lossyCells: number;
}

/**
 * A list without names of columns gets a first line with those of the added ones.
 * @param own bytes of the file that `table` was read from
 */
export function writeCsv(own: Uint8Array, table: ListTable, added: AddedColumns): WrittenCsv {
  const file = openCsv(own);
  const encode = encoderOf(file.encoding);
  const write = cellWriter(file, table);
  let lossyCells = 0;
  const bytesOf = (cells: readonly (string | number | undefined)[]): Uint8Array[] =>
    cells.map((cell) => {
      const { bytes, isLossy } = encode(write(cell));
      if (isLossy) lossyCells += 1;
      return bytes;
    });

  const cut = encode(file.cut).bytes;
  const after = (ownCells: number, cells: readonly (string | number | undefined)[]) => [
    ...Array<Uint8Array>(table.width - ownCells).fill(cut),
    ...bytesOf(cells).flatMap((bytes) => [cut, bytes]),
  ];
  const cellsAt = new Map(table.rows.map(({ number }, at) => [number, added.rows[at] ?? []]));
  if (table.headAt !== undefined) cellsAt.set(table.headAt, added.titles);
  const first = file.start * file.unit;
  const parts: Uint8Array[] = [own.subarray(0, first)];
  if (table.headAt === undefined) {
    parts.push(...after(1, added.titles), encode('\r\n').bytes);
  }
  let [at, number] = [first, 0];
  for (const record of file.records()) {
    number += 1;
    const cells = cellsAt.get(number);
    const end = record.end * file.unit;
    parts.push(own.subarray(at, end));
    if (cells) {
      const row = added.titles.map((_, column) => cells[column]);
      parts.push(...after(record.fields.length, row));
    }
    at = end;
  }
  return { bytes: joinBytes([...parts, own.subarray(at)]), lossyCells };
}

/** Cells are written as the file's own are: quoted where they all are, with a comma in numbers where they have it. */
function cellWriter(
  file: OpenedCsv,
  { rows }: ListTable,
): (cell: string | number | undefined) => string {
  const isQuoted = Array.from(firstOf(file.records(), 5)).every(({ fields }) =>
    fields.every((field) => file.rawText(field).startsWith('"')),
  );
  const has = (number: RegExp) =>
    rows.some(({ cells }) => cells.some(({ text }) => number.test(text)));
  const hasComma = file.cut === ';' && (has(/^-?\d+,\d{1,2}$/) || !has(/^-?\d+\.\d{1,2}$/));
  return (cell) => {
    const text =
      typeof cell === 'number'
        ? String(cell).replace('.', hasComma ? ',' : '.')
        : foreignText(cell ?? '');
    const needsQuotes = isQuoted || text.includes(file.cut) || text.includes('"');
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

function* firstOf<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}
