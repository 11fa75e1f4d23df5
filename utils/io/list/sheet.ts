/** The rows of one sheet of a workbook. */
import { AppError, type Failure } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import { ENOUGH_ROWS, isFilled, textCell } from '../../core/list/make-table';
import type { ListCell } from '../../core/list/table';
import { columnOf } from './cell-address';
import { type Workbook, cellText, sharedStrings } from './workbook';
import { attributesOf, tagsOf, xmlText } from './xml';

interface SheetRow {
  /** Counted from 1. */
  number: number;
  /** Cells by column from 0; those that were not shown are left out. */
  cells: ListCell[];
}

/** Rows and columns count from 0; both ends belong to it. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A cell that shows a picture. */
interface PictureCell {
  row: number;
  column: number;
  /** Address in a formula that loads it. */
  url?: string;
  /** Id in a formula of WPS. */
  name?: string;
  /** Number of Excel's metadata of the cell's value, from 1. */
  metadata?: number;
}

export interface ReadSheet {
  rows: SheetRow[];
  width: number;
  problems: Failure[];
  merged: Area[];
  pictures: PictureCell[];
  /** Id of the drawing over the cells. */
  drawing?: string;
  /** Points, of rows with a height of their own, by number from 0. */
  heights: Map<number, number>;
  usualHeight: number;
}

/** Merged areas, cells with a picture and rows with a height of their own that are looked at. */
const MOST = 10_000;
/** Rows of a sheet in Excel. */
const MAX_ROW = 1_048_576;
const DEFAULT_HEIGHT = 15;

/** Throws `list-too-long` and `list-unreadable`. */
export function readSheet(xml: string, book: Workbook): ReadSheet {
  const sheet: ReadSheet = {
    rows: [],
    width: 0,
    problems: [],
    merged: [],
    pictures: [],
    heights: new Map(),
    usualHeight: DEFAULT_HEIGHT,
  };
  let [row, column, from] = [-1, -1, 0];
  let [cells, cell]: [ListCell[], RawCell] = [[], {}];
  let [cellFrom, isWhole] = [0, false];
  const endRow = () => {
    if (row < 0 || cells.length === 0) return;
    const own = Array.from(cells, (one) => one ?? textCell(''));
    if (isFilled({ cells: own })) sheet.rows.push({ number: row + 1, cells: own });
    if (sheet.rows.length >= ENOUGH_ROWS) throw new AppError('list-too-long');
  };
  const endCell = () => {
    const { picture, value, isUncomputed } = valueOf(cell, book);
    if (picture && sheet.pictures.length < MOST) sheet.pictures.push({ row, column, ...picture });
    if (isUncomputed && sheet.problems.length < LIST_LIMITS.problems)
      sheet.problems.push({ code: 'list-row-formula', detail: { row: row + 1 } });
    if (value.text === '' && !picture) return;
    sheet.width = Math.max(sheet.width, column + 1);
    if (column < LIST_LIMITS.shownColumns) cells[column] = value;
  };
  for (const tag of tagsOf(xml)) {
    const { name, isClosing, start, end } = tag;
    if (isClosing) {
      const text = () => xml.slice(from, start);
      if (name === 'row') endRow();
      else if (name === 'worksheet') isWhole = true;
      else if (name === 'c') endCell();
      else if (name === 'v') cell.value = text();
      else if (name === 'f') cell.formula = xmlText(text());
      else if (name === 'is') {
        cell.inline = sharedStrings(xml.slice(cellFrom, end)).join('');
        cellFrom = end;
      }
      from = end;
      continue;
    }
    switch (name) {
      case 'sheetFormatPr':
        sheet.usualHeight = Number(attributesOf(xml, tag)['defaultRowHeight']) || DEFAULT_HEIGHT;
        break;
      case 'row': {
        const { r, ht } = attributesOf(xml, tag);
        row = r === undefined ? row + 1 : Number(r) - 1;
        if (!(row < MAX_ROW)) throw new AppError('list-unreadable');
        if (ht !== undefined && sheet.heights.size < MOST) sheet.heights.set(row, Number(ht));
        [cells, column] = [[], -1];
        break;
      }
      case 'c': {
        const { r, t, s, vm } = attributesOf(xml, tag);
        column = r === undefined ? column + 1 : columnOf(r);
        cell = {
          type: t,
          style: Number(s ?? 0),
          ...(vm !== undefined && { metadata: Number(vm) }),
        };
        break;
      }
      case 'f':
        cell.formula = '';
        break;
      case 'v':
      case 'is':
        cell.value = '';
        break;
      case 'mergeCell':
        if (sheet.merged.length < MOST)
          sheet.merged.push(areaOf(attributesOf(xml, tag)['ref'] ?? ''));
        break;
      case 'drawing':
        sheet.drawing =
          Object.entries(attributesOf(xml, tag)).find(([id]) => id.endsWith(':id'))?.[1] ?? '';
        break;
    }
    from = end;
    if (name === 'is') cellFrom = start;
  }
  if (!isWhole) throw new AppError('list-unreadable');
  return sheet;
}

interface RawCell {
  type?: string | undefined;
  style?: number;
  metadata?: number;
  /** Text as it is in the file. */
  value?: string;
  inline?: string;
  formula?: string;
}

interface CellValue {
  value: ListCell;
  picture?: Omit<PictureCell, 'row' | 'column'>;
  /** A formula without result. */
  isUncomputed?: boolean;
}

/** A formula's picture; Excel's own name of the first is `_xlfn.IMAGE`. */
const IMAGE = /(?:^|[^A-Z])IMAGE\(\s{0,20}"([^"]{1,2000})"/i;
const DISPIMG = /DISPIMG\(\s{0,20}"([^"]{1,200})"/i;

function valueOf(cell: RawCell, book: Workbook): CellValue {
  const { type = 'n', value, inline, formula, metadata } = cell;
  const nothing = textCell('');
  if (type === 'e' && metadata !== undefined) return { value: nothing, picture: { metadata } };
  const [, name] = DISPIMG.exec(formula ?? '') ?? [];
  if (name !== undefined) return { value: nothing, picture: { name } };
  const [, url] = IMAGE.exec(formula ?? '') ?? [];
  if (url !== undefined && /^https?:\/\//i.test(url)) return { value: nothing, picture: { url } };
  if (value === undefined) return { value: nothing, isUncomputed: formula !== undefined };
  switch (type) {
    case 's':
      return { value: textCell(book.strings[Number(value)] ?? '') };
    case 'str':
      return { value: textCell(cellText(value)) };
    case 'inlineStr':
      return { value: textCell(inline ?? '') };
    case 'b':
      return {
        value: { type: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' },
      };
    case 'e':
      return { value: { type: 'error', text: xmlText(value) } };
    case 'd':
      return { value: { type: 'date', text: xmlText(value) } };
    default:
      return { value: numberCell(value.trim(), cell.style ?? 0, book) };
  }
}

function numberCell(value: string, style: number, { formats, is1904 }: Workbook): ListCell {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return textCell(value);
  const { isDate = false, sign, digits = 0 } = formats[style] ?? {};
  if (isDate) {
    const text = dayOf(number, is1904);
    if (text !== undefined) return { type: 'date', text };
  }
  // Digits beyond those of a number are kept as they are written.
  const isExact = Math.abs(number) <= Number.MAX_SAFE_INTEGER;
  const text = (isExact ? String(number) : value).padStart(digits, '0');
  return { type: 'number', text, ...(sign !== undefined && { sign }) };
}

const DAY_MS = 86_400_000;

/** ISO 8601, with a time where there is one; undefined for a number that is no day. */
function dayOf(serial: number, is1904: boolean): string | undefined {
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  if (serial < 0 || serial > 2_958_466) return undefined;
  const text = new Date(first + Math.round(serial * DAY_MS)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 16);
}

function areaOf(ref: string): Area {
  const [first = '', last = first] = ref.split(':', 2);
  const rowOf = (address: string) => Number(/\d{1,7}$/.exec(address)?.[0] ?? 1) - 1;
  return { top: rowOf(first), bottom: rowOf(last), left: columnOf(first), right: columnOf(last) };
}
