/** A table for the clipboard, in the two forms between which the program that takes it chooses. */
import type { Cell } from './cell';
import { cellText } from './cell-text';
import { dataRows, dataTitles } from './data-cells';
import { foreignText } from './foreign-text';
import { webLink } from './links';
import { html, type Markup } from './markup';
import { withoutEmpty, type Table } from './table';

export interface Copied {
  html: string;
  /** Cells parted by tabs. */
  text: string;
}

/** Spreadsheets take pasted text for formulas as well. */
export function toCopied(table: Table): Copied {
  const shown = withoutEmpty(table);
  const lines = [
    dataTitles(shown),
    ...dataRows(shown).map((row) =>
      row.map((datum) => (typeof datum === 'string' ? foreignText(datum) : String(datum ?? ''))),
    ),
  ];
  return { html: copiedHtml(shown).source, text: lines.map((line) => line.join('\t')).join('\n') };
}

function copiedHtml({ columns, rows }: Table): Markup {
  const head = columns.map(({ title }) => html`<th>${title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${cellMarkup(cell)}</td>`)}
      </tr>`,
  );
  return html`<meta charset="utf-8" />
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`;
}

function cellMarkup(cell: Cell | undefined): Markup | string {
  if (cell?.kind !== 'link') {
    return cell?.kind === 'text' ? foreignText(cell.text) : cellText(cell);
  }
  const href = webLink(cell.text);
  return href === undefined ? foreignText(cell.text) : html`<a href="${href}">${href}</a>`;
}
