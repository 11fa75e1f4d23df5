/**
 * Workbooks: values and pictures of the first sheet with rows. Formulas are never run, their stored results are read.
 * `read-excel-file` (9.3: 54 kB) knows neither pictures nor limits of what an archive unpacks to.
 */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { ENOUGH_ROWS, makeTable } from '../../core/list/make-table';
import type { ListRow, ListTable } from '../../core/list/table';
import { type Area, type ReadSheet, readSheet } from './sheet';
import { picturesOf } from './sheet-pictures';
import { type Workbook, openWorkbook } from './workbook';
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
  const filled = new Set<object>();
  for (const { row, column, key, url } of picturesOf(sheet, book, path)) {
    const picture = { ...(key !== undefined && { key }), ...(url !== undefined && { url }) };
    const area = areaAt(sheet, row, column) ?? { top: row, bottom: row };
    if (filled.has(area)) continue;
    filled.add(area);
    const bottom = Math.min(area.bottom, area.top + LIST_LIMITS.rows);
    for (let at = area.top; at <= bottom; at += 1) {
      const own = rows.get(at + 1) ?? { number: at + 1, cells: [] };
      own.picture ??= picture;
      rows.set(at + 1, own);
      if (rows.size > ENOUGH_ROWS) throw new AppError('list-too-long');
    }
  }
  fillMerged(sheet, rows);
  const { width, problems } = sheet;
  const inOrder = [...rows.values()].toSorted((a, b) => a.number - b.number);
  return makeTable({ kind: 'xlsx', sheet: name, rows: inOrder, width, problems });
}

/** The first sheet that is shown and has rows. Throws `list-empty`. */
export function listSheet(book: Workbook): FoundSheet {
  for (const { name, path } of book.sheets) {
    const xml = book.zip.text(path) ?? '';
    const sheet = readSheet(xml, book);
    if (sheet.rows.length > 0) return { name, path, xml, sheet };
  }
  throw new AppError('list-empty');
}

/** What stands in cells that were merged over several rows holds for each of them. */
function fillMerged({ merged }: ReadSheet, rows: ReadonlyMap<number, ListRow>): void {
  let left = LIST_LIMITS.rows * LIST_LIMITS.shownColumns;
  for (const { top, bottom, left: column, right } of merged) {
    const cell = rows.get(top + 1)?.cells[column];
    if (!cell || column !== right || column >= LIST_LIMITS.shownColumns) continue;
    for (let row = top + 1; row <= bottom && left > 0; row += 1) {
      left -= 1;
      const cells = rows.get(row + 1)?.cells;
      if (!cells) continue;
      while (cells.length < column) cells.push({ text: '', type: 'text' });
      cells[column] = cell;
    }
  }
}

/** The merged area in which a picture stands: it belongs to each of its rows. */
function areaAt({ merged }: ReadSheet, row: number, column: number): Area | undefined {
  return merged.find(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}

/**
 * Pictures of the file, as they are in it: of the first keys, as many as have 20 MB together.
 * @param keys of rows; undefined where there is none of 20 MB at most
 */
export function embeddedPictures(
  bytes: Uint8Array,
  keys: readonly string[],
): (Uint8Array<ArrayBuffer> | undefined)[] {
  const zip = openZip(bytes);
  const found: (Uint8Array<ArrayBuffer> | undefined)[] = [];
  let left: number = LIST_LIMITS.pictureBytes;
  for (const key of keys) {
    const picture = zip.bytes(key, LIST_LIMITS.pictureBytes);
    left -= picture?.length ?? 0;
    if (left < 0) break;
    found.push(picture);
  }
  return found;
}
