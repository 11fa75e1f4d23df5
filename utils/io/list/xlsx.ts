/**
 * Workbooks: values and pictures of the first sheet with rows. Formulas are never run, their stored results are read.
 * `read-excel-file` (9.3: 54 kB) knows neither pictures nor limits of what an archive unpacks to.
 */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { makeTable } from '../../core/list/make-table';
import type { ListRow, ListTable } from '../../core/list/table';
import { type ReadSheet, readSheet } from './sheet';
import { picturesOf } from './sheet-pictures';
import { type Workbook, openWorkbook, partText } from './workbook';
import { openZip } from './zip';

interface FoundSheet {
  name: string;
  path: string;
  xml: string;
  sheet: ReadSheet;
}

/** Throws `list-bomb`, `list-empty`, `list-encrypted`, `list-other-format`, `list-too-long`, `list-too-wide` and `list-unreadable`. */
export function readXlsx(bytes: Uint8Array): ListTable {
  const book = openWorkbook(bytes);
  const { name, path, sheet } = listSheet(book);
  const rows = new Map(
    sheet.rows.map(({ number, cells }): [number, ListRow] => [number, { number, cells }]),
  );
  for (const { row, key, url } of spread(picturesOf(sheet, book, path), sheet)) {
    const own = rows.get(row + 1) ?? { number: row + 1, cells: [] };
    own.picture ??= { ...(key !== undefined && { key }), ...(url !== undefined && { url }) };
    rows.set(row + 1, own);
  }
  fillMerged(sheet, rows);
  const { width, problems } = sheet;
  const inOrder = [...rows.values()].toSorted((a, b) => a.number - b.number);
  return makeTable({ kind: 'xlsx', sheet: name, rows: inOrder, width, problems });
}

/** The first sheet that is shown and has rows. Throws `list-empty`. */
export function listSheet(book: Workbook): FoundSheet {
  for (const { name, path } of book.sheets) {
    const xml = partText(book.zip, path) ?? '';
    const sheet = readSheet(xml, book);
    if (sheet.rows.length > 0) return { name, path, xml, sheet };
  }
  throw new AppError('list-empty');
}

/** What stands in cells that were merged over several rows holds for each of them. */
function fillMerged({ merged }: ReadSheet, rows: ReadonlyMap<number, ListRow>): void {
  for (const { top, bottom, left, right } of merged) {
    const cell = rows.get(top + 1)?.cells[left];
    if (!cell || left !== right || left >= LIST_LIMITS.shownColumns) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + LIST_LIMITS.rows); row += 1) {
      const cells = rows.get(row + 1)?.cells;
      if (!cells) continue;
      while (cells.length < left) cells.push({ text: '', type: 'text' });
      cells[left] = cell;
    }
  }
}

/** Pictures in a merged cell stand in each of its rows. */
function spread(pictures: ReturnType<typeof picturesOf>, { merged }: ReadSheet) {
  const tall = merged.filter(({ top, bottom }) => bottom > top);
  return pictures.flatMap((picture) => {
    const area = tall.find(
      ({ top, bottom, left, right }) =>
        picture.row >= top &&
        picture.row <= bottom &&
        picture.column >= left &&
        picture.column <= right,
    );
    if (!area) return [picture];
    const count = Math.min(area.bottom - area.top + 1, LIST_LIMITS.rows);
    return Array.from({ length: count }, (_, at) => ({ ...picture, row: area.top + at }));
  });
}

/** A picture of the file, as it is in it. @param key of a row; undefined where there is none */
export function embeddedPicture(bytes: Uint8Array, key: string): Uint8Array | undefined {
  return openZip(bytes).bytes(key);
}
