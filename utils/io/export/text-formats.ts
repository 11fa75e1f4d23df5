/** CSV, JSON and clipboard formats. */
import { unparse } from 'papaparse';
import type { ComparedOffer } from '../../core/model/compared-offer';
import { type Cell, cellText } from './cell';
import type { ExportContext } from './context';
import { linkMarkup } from './document';
import { foreignText } from './links';
import { type Markup, html } from './markup';
import { makeSheet } from './sheet';
import { type Datum, type Table, dataOf, dataRows, dataTitles, withoutEmpty } from './table';

const BYTE_ORDER_MARK = '\uFEFF'; // without it, Excel does not detect UTF-8

/** RFC 4180 in UTF-8. All text counts as foreign; our own numbers stay numbers, also below 0. */
export function toCsv(table: Table): string {
  const data = dataRows(table).map((row) => row.map(safe));
  return BYTE_ORDER_MARK + unparse({ fields: dataTitles(table), data }, { escapeFormulae: true });
}

function safe(datum: Datum): Datum {
  return typeof datum === 'string' ? foreignText(datum) : datum;
}

/** Incremented when a field is removed or changes its meaning, not for new fields. */
const VERSION = 1;

/**
 * JSON for programs. Money is in major units of the column's currency, shares are 0 to 1, dates are
 * ISO 8601 in UTC, ranges are `{ low, high }`; unknown values are omitted.
 */
export function toJson(offers: readonly ComparedOffer[], context: ExportContext): string {
  const { at, pageTitle, pageUrl, host, pagePrice, quantity, currency, rate } = context;
  const table = makeSheet(offers, context);
  return stringify('find-on-1688/offers', {
    searchedAt: new Date(at).toISOString(),
    page: { title: pageTitle, url: pageUrl, host, price: pagePrice },
    quantity,
    currency,
    rate: rate && { from: 'CNY', to: currency, ...rate },
    columns: columnsOf(table),
    offers: objectsOf(table),
  });
}

/** Any table, with the name of its schema. */
export function tableJson(schema: string, table: Table): string {
  return stringify(schema, { columns: columnsOf(table), rows: objectsOf(table) });
}

function stringify(schema: string, content: object): string {
  return `${JSON.stringify({ schema, version: VERSION, ...content }, undefined, 2)}\n`;
}

function columnsOf({ columns }: Table) {
  return columns.map(({ id, title, kind }) => ({ id, title, kind }));
}

type Value = Datum | { low: Datum; high: Datum } | { currency: string; low: Datum; high: Datum };

function objectsOf({ columns, rows }: Table): Record<string, Value>[] {
  return rows.map((row) => {
    const values = columns.map(({ id, isRange }, at): [string, Value] => {
      const cell = row[at];
      const data = dataOf(cell);
      if (!isRange || !cell) return [id, data.low];
      return [id, cell.kind === 'money' ? { currency: cell.currency, ...data } : data];
    });
    return Object.fromEntries(values);
  });
}

/** A table for the clipboard in two forms; the program that pastes it chooses one. */
export interface Copied {
  html: string;
  /** Tab-separated cells. */
  text: string;
}

/** Spreadsheets also treat pasted text as formulas. */
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
  if (cell?.kind === 'link') return linkMarkup(cell.offer) ?? '';
  const isForeign = cell?.kind === 'text' || cell?.kind === 'address';
  return isForeign ? foreignText(cell.text) : cellText(cell);
}
