/** Cells as programs read them: the same in every language. */
import { t } from '../words';
import type { Cell } from './cell';
import type { Table } from './table';

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
