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
