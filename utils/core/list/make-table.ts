/** Makes a table of the rows of any source, within the limits. Pure. */
import { AppError, type Failure } from '../errors';
import { HEAD_ROWS } from './columns';
import { LIST_LIMITS } from './limits';
import { recognise } from './recognise';
import type { ListCell, ListRow, ListTable } from './table';

export interface RawList extends Pick<ListTable, 'kind' | 'sheet'> {
  /** Rows with something in them, whose cells may be fewer than the columns. */
  rows: ListRow[];
  /** Number of all columns of the file. */
  width: number;
  problems?: Failure[];
}

export const EMPTY_CELL: ListCell = { text: '', type: 'text' };

export function textCell(text: string): ListCell {
  return { text: text.slice(0, LIST_LIMITS.cellLength), type: 'text' };
}

export const isFilled = ({ cells, picture }: Pick<ListRow, 'cells' | 'picture'>): boolean =>
  picture !== undefined || cells.some(({ text }) => text.trim() !== '');

/** More rows than this need not be read to know that there are too many. */
export const ENOUGH_ROWS = LIST_LIMITS.rows + HEAD_ROWS + 1;

/** Throws `list-bomb`, `list-empty`, `list-too-long` and `list-too-wide`. */
export function makeTable({ rows, width, problems = [], ...source }: RawList): ListTable {
  if (width > LIST_LIMITS.columns) throw new AppError('list-too-wide');
  const used = Math.max(
    0,
    ...rows.map(({ cells }) => cells.findLastIndex(({ text }) => text !== '') + 1),
  );
  const shown = Math.min(used, LIST_LIMITS.shownColumns);
  if (rows.reduce((sum, row) => sum + charactersOf(row), 0) > LIST_LIMITS.characters)
    throw new AppError('list-bomb');
  const { head, columns } = recognise(rows, shown);
  const body = rows.slice((head ?? -1) + 1);
  if (body.length === 0) throw new AppError('list-empty');
  if (body.length > LIST_LIMITS.rows) throw new AppError('list-too-long');
  const headAt = head === undefined ? undefined : rows[head]?.number;
  const first = body[0]?.number ?? 0;
  return {
    ...source,
    ...(headAt !== undefined && { headAt }),
    columns,
    width,
    rows: body.map((row) => shownRow(row, shown)),
    problems: problems
      .filter(({ detail }) => (detail?.row ?? first) >= first)
      .slice(0, LIST_LIMITS.problems),
  };
}

function charactersOf({ cells, picture: { key = '', url = '' } = {} }: ListRow): number {
  const texts = cells.reduce((sum, { text, sign = '' }) => sum + text.length + sign.length, 0);
  return texts + key.length + url.length;
}

/** A row with one cell for each column. */
function shownRow(row: ListRow, columns: number): ListRow {
  return { ...row, cells: Array.from({ length: columns }, (_, at) => row.cells[at] ?? EMPTY_CELL) };
}
