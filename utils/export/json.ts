import type { ComparedOffer } from '../compare/compared';
import { dataOf, type Datum } from './data-cells';
import type { ExportContext } from './context';
import { makeSheet } from './sheet';
import type { Table } from './table';

/** Rises when a field changes its meaning or goes; new fields leave it. */
const VERSION = 1;

/**
 * The offers for programs. Money is in major units of the column's currency, shares are 0 to 1, a
 * moment is ISO 8601 in UTC; what has two ends is `{ low, high }`; what is unknown is absent.
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

/** Any table, under the name of its schema. */
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
