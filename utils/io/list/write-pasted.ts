/** A list with its added columns as a table for the clipboard, and as a new file where it came from none. */
import type { AddedColumns, ListCell, ListTable } from '../../core/list/table';
import { html } from '../export/markup';
import { foreignText } from '../export/links';
import type { Copied } from '../export/text-formats';

type Datum = string | number | undefined;

/** Excel's own, in a style. */
const AS_TEXT = String.raw`mso-number-format:'\@'`;

/** Programs read what is pasted as typed: of texts that are none but could be formulas, the first sign is escaped. */
export function writePasted(table: ListTable, added: AddedColumns): Copied {
  const lines = linesOf(table, added);
  const rows = lines.map((line) => {
    const cells = line.map((datum) =>
      isOfDigits(datum)
        ? html`<td style="${AS_TEXT}">${datum}</td>`
        : html`<td>${String(datum ?? '')}</td>`,
    );
    return html`<tr>
      ${cells}
    </tr>`;
  });
  const { source } = html`<meta charset="utf-8" />
    <table>
      ${rows}
    </table>`;
  return { html: source, text: lines.map((line) => line.map(String).join('\t')).join('\n') };
}

/** UTF-8 with mark, for a list of the clipboard or of pictures, which has no file of its own. */
export function writeNewCsv(table: ListTable, added: AddedColumns): Blob {
  const lines = linesOf(table, added).map((line) => line.map(csvCell).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}`], { type: 'text/csv;charset=utf-8' });
}

/** As papaparse quotes, which would weigh 7 kB in the worker for this alone. */
function csvCell(datum: Datum): string {
  const text = String(datum ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function linesOf({ columns, rows }: ListTable, { titles, rows: cells }: AddedColumns): Datum[][] {
  const head = [...columns.map(({ name }) => foreignText(name)), ...titles.map(foreignText)];
  const body = rows.map((row, at) => [
    ...row.cells.map(ownText),
    ...titles.map((_, column) => addedDatum(cells[at]?.[column])),
  ]);
  return [head, ...body];
}

function addedDatum(datum: Datum): Datum {
  return typeof datum === 'string' ? foreignText(datum) : (datum ?? '');
}

/** A number with a sign is no formula, and neither is a sign alone, which stands for nothing. */
function ownText({ text, type }: ListCell): Datum {
  return type === 'number' || /^[+-]?[\d.,\s]{0,40}%?$/.test(text) ? text : foreignText(text);
}

/** Excel would take the zeros of `00417`, and the end of an EAN. */
function isOfDigits(datum: Datum): datum is string {
  return typeof datum === 'string' && /^(?:0\d{1,40}|\d{12,40})$/.test(datum);
}
