/** Adds columns to the list of a workbook. Every other part of the file stays as it is, pictures too. */
import { zipSync, type Zippable } from 'fflate/browser';
import { AppError } from '../../core/errors';
import type { AddedColumns, ListTable } from '../../core/list/table';
import { MAX_TEXT_LENGTH } from '../export/links';
import { openWorkbook } from './workbook';
import { attributesOf, escapedXml, tagsOf } from './xml';
import { columnLetters, columnOf } from './cell-address';
import { listSheet } from './xlsx';

type Cells = readonly (string | number | undefined)[];

/** Most columns of a sheet. */
const MAX_COLUMNS = 16_384;

/**
 * Added texts are texts, which no program reads as a formula. A list without names of columns gets none for those that
 * are added. Throws what `readXlsx` does, and `list-too-wide` where the sheet has no room.
 * @param own bytes of the file that `table` was read from
 */
export function writeXlsx(
  own: Uint8Array,
  table: ListTable,
  added: AddedColumns,
): Uint8Array<ArrayBuffer> {
  if (table.width + added.titles.length > MAX_COLUMNS) throw new AppError('list-too-wide');
  const book = openWorkbook(own);
  const { path, xml } = listSheet(book);
  const rows = new Map<number, Cells>(
    table.rows.map(({ number }, at) => [number, added.rows[at] ?? []]),
  );
  if (table.headAt !== undefined) rows.set(table.headAt, added.titles);
  const sheet = withColumns(xml, { first: table.width, count: added.titles.length, rows });
  const files = book.zip.names.map((name): [string, Zippable[string]] => {
    const bytes =
      name === path ? new TextEncoder().encode(sheet) : (book.zip.bytes(name) ?? new Uint8Array());
    return [name, [bytes, { level: PACKED.test(name) ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(files));
}
/** Files that packing makes no smaller. */
const PACKED = /\.(?:png|jpe?g|gif|webp)$/i;

interface Added {
  /** Column of the first, from 0. */
  first: number;
  count: number;
  /** Cells by the number of their row, from 1. */
  rows: ReadonlyMap<number, Cells>;
}

/** Cells are put behind a row's own; empty ones of the file in their place, which have only a style, go. */
function withColumns(xml: string, { first, count, rows }: Added): string {
  const parts: string[] = [];
  const waiting = [...rows.keys()].toSorted((a, b) => a - b);
  const cellsOf = (row: number, p: string) =>
    Array.from({ length: count }, (_, at) => cellXml(rows.get(row)?.[at], first + at, row, p)).join(
      '',
    );
  let [kept, row, column] = [0, 0, -1];
  /** Cells of the row, until they are put. */
  let cells: string | undefined;
  let dropped: number | undefined;
  const keepTo = (end: number, next = end) => {
    parts.push(xml.slice(kept, end));
    kept = next;
  };
  const putCells = (at: number) => {
    if (cells === undefined) return;
    keepTo(at);
    parts.push(cells);
    cells = undefined;
  };
  /** Rows that only have a picture may not be in the file. */
  const putRowsBefore = (next: number, at: number, p: string) => {
    for (let [own] = waiting; own !== undefined && own < next; [own] = waiting) {
      keepTo(at);
      parts.push(`<${p}row r="${own}">${cellsOf(own, p)}</${p}row>`);
      waiting.shift();
    }
  };
  for (const tag of tagsOf(xml)) {
    const { name, prefix, isClosing, isEmpty, start, end } = tag;
    if (name === 'dimension') {
      keepTo(start, end); // it may be left out, and would be wrong
    } else if (name === 'sheetData' && (isClosing || isEmpty)) {
      if (isEmpty && waiting.length > 0) {
        keepTo(start, end);
        parts.push(`<${prefix}sheetData>`);
      }
      putRowsBefore(Infinity, isEmpty ? end : start, prefix);
      if (isEmpty && rows.size > 0) parts.push(`</${prefix}sheetData>`);
    } else if (name === 'row' && !isClosing) {
      const { r } = attributesOf(xml, tag);
      [row, column] = [r === undefined ? row + 1 : Number(r), -1];
      putRowsBefore(row, start, prefix);
      if (waiting[0] !== row) continue;
      waiting.shift();
      keepTo(start, end);
      parts.push(xml.slice(start, isEmpty ? end - 2 : end).replace(SPANS, ''));
      if (isEmpty) parts.push('>', cellsOf(row, prefix), `</${prefix}row>`);
      else cells = cellsOf(row, prefix);
    } else if (name === 'row') putCells(start);
    else if (name === 'c' && !isClosing && rows.has(row)) {
      const { r } = attributesOf(xml, tag);
      column = r === undefined ? column + 1 : columnOf(r);
      if (column >= first + count) putCells(start);
      else if (column >= first) dropped = start;
    }
    if (name === 'c' && dropped !== undefined && (isClosing || isEmpty)) {
      keepTo(dropped, end);
      dropped = undefined;
    }
  }
  return parts.join('') + xml.slice(kept);
}
/** Columns that a row uses, which may be left out as well. */
const SPANS = /\sspans="[^"]*"/;

function cellXml(
  cell: string | number | undefined,
  column: number,
  row: number,
  p: string,
): string {
  if (cell === undefined || cell === '') return '';
  const r = `${columnLetters(column)}${row}`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<${p}c r="${r}"><${p}v>${cell}</${p}v></${p}c>` : '';
  const text = escapedXml(cell.slice(0, MAX_TEXT_LENGTH)).replace(
    /_(?=x[0-9A-Fa-f]{4}_)/g,
    '_x005F_',
  );
  return `<${p}c r="${r}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}
