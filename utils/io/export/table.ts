/** The table model of all exports, and its values for machines. */
import { t } from '../i18n/words';
import { type Cell, type Kind, cellText } from './cell';

export type End = 'low' | 'high';

/** One column of a table with any type of row. */
export interface Column<Row, Id extends string = string> {
  id: Id;
  title: string;
  kind: Kind;
  /** Each end of a range is a separate column in files for machines. */
  isRange?: boolean;
  value: (row: Row) => Cell | undefined;
  /** What a workbook computes in the cell, without the equals sign; undefined: the value alone. */
  formula?: ((place: { row: Row; at: number; end: End }) => string | undefined) | undefined;
  /** The user may change it in a workbook. */
  isInput?: boolean;
}

/** The model from which every text and file is written. */
export interface Table {
  columns: readonly Pick<Column<never>, 'id' | 'title' | 'kind' | 'isRange'>[];
  /** One cell per column. */
  rows: readonly (readonly (Cell | undefined)[])[];
}

export function makeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns,
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** Table for people: without columns that are empty in every row. */
export function withoutEmpty({ columns, rows }: Table): Table {
  const isUsed = columns.map((_, at) => rows.some((row) => row[at] !== undefined));
  return {
    columns: columns.filter((_, at) => isUsed[at]),
    rows: rows.map((row) => row.filter((_, at) => isUsed[at])),
  };
}

export type Datum = string | number | undefined;

/** Column titles; a range has one for each end. */
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

/** Text and both ends of a number; a date is ISO 8601 in UTC. The same in every language. */
export function dataOf(cell: Cell | undefined): { low: Datum; high: Datum } {
  if (!cell) return { low: undefined, high: undefined };
  switch (cell.kind) {
    case 'text':
    case 'address':
    case 'link': {
      const text = cellText(cell);
      return { low: text, high: text };
    }
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

/** None of these costs is known to more than 0.01 %. */
function rounded(share: number): number {
  return Number(share.toFixed(4));
}
