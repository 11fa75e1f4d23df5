/** Tables from the clipboard, as Excel, Google Sheets and others put them there, and from web pages named XLS. */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { EMPTY_CELL, ENOUGH_ROWS, isFilled, makeTable, textCell } from '../../core/list/make-table';
import type { ListCell, ListRow, ListTable } from '../../core/list/table';
import { readCsv } from './csv';
import { htmlAttribute, tokensOf } from './html';

/** @param pasted both forms of the clipboard; the HTML says more, where it has a table */
export function readPasted({ html, text }: { html: string; text: string }): ListTable {
  if (html.length + text.length > LIST_LIMITS.bytes) throw new AppError('list-too-large');
  if (/<table\b/i.test(html)) return readHtml(html);
  return { ...readCsv(new TextEncoder().encode(text)), kind: 'pasted' };
}

/** A cell that is being read, and how far it reaches. */
interface OpenCell {
  text: string;
  rows: number;
  columns: number;
}

/** A table that is being read. */
interface OpenTable {
  /** Rows that have begun, and those with something in them. */
  number: number;
  isInRow: boolean;
  rows: ListRow[];
  width: number;
  /** Cells that reach down from rows above, and for how many rows more. */
  above: { cell: ListCell; left: number }[];
  /** Cells of the row, and where the next one goes: right of those that are shown it is a number alone. */
  line: ListCell[];
  column: number;
  url: string | undefined;
  cell: OpenCell | undefined;
}

/** Tables in tables that are read. */
const MAX_DEPTH = 8;

/** The table with the most rows. Throws what `makeTable` does. */
export function readHtml(html: string): ListTable {
  let best: OpenTable | undefined;
  const open: OpenTable[] = [];
  const close = () => {
    const table = open.pop();
    if (!table) return;
    endRow(table);
    if (table.number > (best?.number ?? 0)) best = table;
  };
  let ignored = 0;
  for (const token of tokensOf(html)) {
    if ('text' in token) {
      addText(open, token.text.slice(0, LIST_LIMITS.cellLength).replace(/[\t\n\r ]+/g, ' '));
      continue;
    }
    const { tag, isClosing, attributes } = token;
    const table = open.at(-1);
    if (tag === 'table' && isClosing) {
      if (ignored > 0) ignored -= 1;
      else close();
    } else if (tag === 'table') {
      if (open.length === MAX_DEPTH) ignored += 1;
      else open.push(newTable());
    } else if (table && ignored === 0 && tag === 'tr') {
      endRow(table);
      if (!isClosing) beginRow(table);
    } else if (table && ignored === 0 && (tag === 'td' || tag === 'th')) {
      endCell(table);
      if (!isClosing && !table.isInRow) beginRow(table);
      if (!isClosing) table.cell = openCell(attributes);
    } else if (tag === 'br') addText(open, '\n');
    else if (tag === 'img') {
      const url = htmlAttribute(attributes, 'src') ?? '';
      for (const one of open) if (one.cell && /^https?:\/\//i.test(url)) one.url ??= url;
    }
  }
  while (open.length > 0) close();
  return makeTable({ kind: 'pasted', rows: best?.rows ?? [], width: best?.width ?? 0 });
}

const newTable = (): OpenTable => ({
  number: 0,
  isInRow: false,
  rows: [],
  width: 0,
  above: [],
  line: [],
  column: 0,
  url: undefined,
  cell: undefined,
});

/** What is in a table is also in the cell that the table is in. */
function addText(open: readonly OpenTable[], text: string): void {
  for (const { cell } of open)
    if (cell && cell.text.length < LIST_LIMITS.cellLength) cell.text += text;
}

const openCell = (attributes: string): OpenCell => ({
  text: '',
  rows: spanOf(htmlAttribute(attributes, 'rowspan'), LIST_LIMITS.rows),
  columns: spanOf(htmlAttribute(attributes, 'colspan'), 1000),
});

function spanOf(written: string | undefined, most: number): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

function endCell(table: OpenTable): void {
  const { cell, above, line } = table;
  if (!cell) return;
  table.cell = undefined;
  reachDown(table);
  if (table.column < LIST_LIMITS.shownColumns) {
    const lines = cell.text.split('\n').map((one) => one.trim());
    const own = textCell(lines.join('\n').trim());
    line[table.column] = own;
    above[table.column] = { cell: own, left: cell.rows - 1 };
  }
  table.column += cell.columns;
  if (table.column > LIST_LIMITS.columns) throw new AppError('list-too-wide');
}

function reachDown(table: OpenTable): void {
  const { above, line } = table;
  for (let over = above[table.column]; over && over.left > 0; over = above[table.column]) {
    over.left -= 1;
    line[table.column] = over.cell;
    table.column += 1;
  }
}

function beginRow(table: OpenTable): void {
  table.number += 1;
  table.isInRow = true;
}

function endRow(table: OpenTable): void {
  if (!table.isInRow) return;
  endCell(table);
  reachDown(table);
  const { line, url, rows, number } = table;
  const cells = Array.from(line, (cell) => cell ?? EMPTY_CELL);
  const row: ListRow = { number, cells, ...(url !== undefined && { picture: { url } }) };
  if (isFilled(row)) rows.push(row);
  if (rows.length >= ENOUGH_ROWS) throw new AppError('list-too-long');
  table.width = Math.max(table.width, table.column);
  [table.isInRow, table.line, table.column, table.url] = [false, [], 0, undefined];
}
