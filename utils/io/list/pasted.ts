/** Tables from the clipboard, as Excel, Google Sheets and others put them there, and from web pages named XLS. */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { ENOUGH_ROWS, isFilled, makeTable, textCell } from '../../core/list/make-table';
import type { ListCell, ListRow, ListTable } from '../../core/list/table';
import { readCsv } from './csv';

/** @param pasted both forms of the clipboard; the HTML says more, where it has a table */
export function readPasted({ html, text }: { html: string; text: string }): ListTable {
  if (html.length + text.length > LIST_LIMITS.bytes) throw new AppError('list-too-large');
  if (/<table\b/i.test(html)) return readHtml(html);
  return { ...readCsv(new TextEncoder().encode(text)), kind: 'pasted' };
}

/** Trusted Types, of which TypeScript's own types know nothing; Firefox has them since 148. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (html: string) => string },
  ) => { createHTML: (html: string) => string };
}

const scope: { trustedTypes?: TrustedTypes } & object = globalThis;
/** What it lets through is parsed into a document of its own, never into that of the panel. */
const policy = scope.trustedTypes?.createPolicy('lists', { createHTML: (html) => html });

/** The table with the most rows. Nothing in it runs or is loaded, as its document is shown nowhere. Throws `list-empty`. */
export function readHtml(html: string): ListTable {
  const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  const tables = Array.from(page.querySelectorAll('table'), (table) =>
    Array.from(table.querySelectorAll('tr')).filter((line) => line.closest('table') === table),
  );
  const [lines = []] = tables.toSorted((a, b) => b.length - a.length);
  return makeTable({ kind: 'pasted', ...rowsOf(lines) });
}

function rowsOf(lines: readonly Element[]): { rows: ListRow[]; width: number } {
  const rows: ListRow[] = [];
  /** Cells that reach down from rows above, and for how many rows more. */
  const above: { cell: ListCell; left: number }[] = [];
  let width = 0;
  for (const [at, line] of lines.entries()) {
    const cells: ListCell[] = [];
    const fromAbove = () => {
      for (let over = above[cells.length]; over && over.left > 0; over = above[cells.length]) {
        over.left -= 1;
        cells.push(over.cell);
      }
    };
    let url: string | undefined;
    for (const element of Array.from(line.children)) {
      fromAbove();
      if (cells.length >= LIST_LIMITS.columns) throw new AppError('list-too-wide');
      const cell = textCell(textOf(element));
      url ??= pictureIn(element);
      above[cells.length] = { cell, left: spanOf(element, 'rowspan', LIST_LIMITS.rows) - 1 };
      cells.push(cell);
      const columns = spanOf(element, 'colspan', LIST_LIMITS.shownColumns);
      for (let more = 1; more < columns; more += 1) cells.push(textCell(''));
    }
    fromAbove();
    width = Math.max(width, cells.length);
    const row: ListRow = { number: at + 1, cells, ...(url !== undefined && { picture: { url } }) };
    if (isFilled(row)) rows.push(row);
    if (rows.length >= ENOUGH_ROWS) throw new AppError('list-too-long');
  }
  return { rows, width };
}

function spanOf(element: Element, name: string, most: number): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

/** White space of the markup is none of the cell, a `<br>` is a line end. */
function textOf(element: Element): string {
  const pieces = Array.from(element.childNodes, (node): string => {
    if (node instanceof Element) return node.tagName === 'BR' ? '\n' : textOf(node);
    return node.nodeType === node.TEXT_NODE
      ? (node.textContent ?? '').slice(0, LIST_LIMITS.cellLength).replace(/[\t\n\r ]+/g, ' ')
      : '';
  });
  const lines = pieces.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function pictureIn(element: Element): string | undefined {
  const url = element.querySelector('img')?.getAttribute('src') ?? '';
  return /^https?:\/\//i.test(url) ? url : undefined;
}
