import { t } from '../i18n/words';
import type { Cell, Kind } from './cell';

/** One column of rows of any sort. */
export interface Column<Row, Id extends string = string> {
  id: Id;
  title: string;
  kind: Kind;
  /** What is unknown exactly has two ends, each a column of its own in files for machines. */
  isRange?: boolean;
  value: (row: Row) => Cell | undefined;
}

/** The one model from which every text and file is written. */
export interface Table {
  columns: readonly Pick<Column<never>, 'id' | 'title' | 'kind' | 'isRange'>[];
  /** One cell for each column. */
  rows: readonly (readonly (Cell | undefined)[])[];
}

export function makeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns,
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** For people: without the columns that say nothing of any of these rows. */
export function withoutEmpty({ columns, rows }: Table): Table {
  const isUsed = columns.map((_, at) => rows.some((row) => row[at] !== undefined));
  return {
    columns: columns.filter((_, at) => isUsed[at]),
    rows: rows.map((row) => row.filter((_, at) => isUsed[at])),
  };
}

/** Cells as programs read them: the same in every language. */

export type Datum = string | number | undefined;

/** The titles of the columns, both ends of a range apart. */
export function dataTitles({ columns }: Table): string[] {
  return columns.flatMap(({ title, isRange }) =>
    isRange ? [t('export.low', [title]), t('export.high', [title])] : [title],
  );
}

export function dataRows({ columns, rows }: Table): Datum[][] {
  return rows.map((row) =>
    columns.flatMap(({ isRange }, at) => {
      const { low, high } = dataOf(row[at]);
      return isRange ? [low, high] : [low];
    }),
  );
}

/** Text and the two ends of a number; a moment as ISO 8601 in UTC. */
export function dataOf(cell: Cell | undefined): { low: Datum; high: Datum } {
  if (!cell) return { low: undefined, high: undefined };
  switch (cell.kind) {
    case 'text':
    case 'link':
      return { low: cell.text, high: cell.text };
    case 'date': {
      const moment = new Date(cell.at).toISOString();
      return { low: moment, high: moment };
    }
    case 'percent':
      return { low: rounded(cell.low), high: rounded(cell.high) };
    case 'number':
    case 'money':
      return { low: cell.low, high: cell.high };
  }
}

/** A hundredth of a per cent is more than any of these costs is known to. */
function rounded(share: number): number {
  return Number(share.toFixed(4));
}
