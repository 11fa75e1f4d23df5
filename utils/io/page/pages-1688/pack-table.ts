/** The table of weight and size by SKU on the page of an offer: told by its headings, in any order. */
import { joined } from '@/utils/core/pages-1688/card-texts';
import type { ReadSku } from '@/utils/core/pages-1688/offer-page';
import type { Root } from './roots';
import { nameKey } from './sku-names';

/** Rows and columns that are looked at. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 20;

type Packed = Pick<ReadSku, 'weight' | 'size'>;

export interface PackRow {
  /** Texts of the cells that name the SKU. */
  names: string[];
  packed: Packed;
}

const SIDES = ['length', 'width', 'height'] as const;
type Column = 'weight' | (typeof SIDES)[number] | 'sides' | 'other' | 'name';

const isMeasure = (cell: string): boolean => !['other', 'name'].includes(columnOf(cell));

/** The rows below the headings. */
export function readPackTable(root: Root): PackRow[] {
  const rows = gridOf(root.querySelector('#productPackInfo table'));
  const top = rows.findIndex((cells) => cells.some(isMeasure));
  const headings = rows[top] ?? [];
  const columns = headings.map(columnOf);
  return rows.slice(top < 0 ? rows.length : top + 1).map((cells) => ({
    names: cells.filter((cell, at) => columns[at] === 'name' && cell !== ''),
    packed: packedOf(columns, headings, cells),
  }));
}

/** What a table of one row says of all SKUs. */
export const packedOfAll = (rows: readonly PackRow[]): Packed =>
  (rows.length === 1 && rows[0]?.names.length === 0 ? rows[0].packed : undefined) ?? {};

/** Weight and size of each SKU, in the order of `skus`; nothing where two SKUs or two rows cannot be told apart. */
export function packedBySku(rows: readonly PackRow[], skus: readonly string[][]): Packed[] {
  const keys = skus.map((values) => nameKey(values));
  const rowKeys = rows.map(({ names }) => {
    const key = nameKey(names);
    return keys.includes(key) ? key : nameKey(names, 'without-properties');
  });
  return keys.map((key) => {
    const row = rowKeys.indexOf(key);
    const isSure = [keys, rowKeys].every((all) => all.indexOf(key) === all.lastIndexOf(key));
    return (isSure ? rows[row]?.packed : undefined) ?? {};
  });
}

function columnOf(heading: string): Column {
  if (/体积|件数|数量|操作|图片|序号/.test(heading)) return 'other';
  if (/重/.test(heading)) return 'weight';
  if (/长.{0,8}宽.{0,8}高|尺寸(?:[(]|$)/.test(heading)) return 'sides';
  const at = ['长', '宽', '高'].findIndex((side) => heading.replace(/度/, '').startsWith(side));
  return SIDES[heading.length > 10 ? -1 : at] ?? 'name';
}

function packedOf(
  columns: readonly Column[],
  headings: readonly string[],
  cells: readonly string[],
): Packed {
  const cellOf = (column: Column) => {
    const at = columns.indexOf(column);
    return { heading: headings[at] ?? '', cell: cells[at] ?? '' };
  };
  const weight = measureIn(cellOf('weight'), GRAMS);
  const together = cellOf('sides');
  const parts = together.cell.split(/[*x×]/i);
  const [length, width, height] = SIDES.map((side, at) =>
    parts.length === SIDES.length
      ? measureIn({ heading: together.heading, cell: parts[at] ?? '' }, CENTIMETRES)
      : measureIn(cellOf(side), CENTIMETRES),
  );
  return {
    ...(weight !== undefined && { weight }),
    ...(length && width && height && { size: { length, width, height } }),
  };
}

const GRAMS: Readonly<Record<string, number>> = { g: 1, 克: 1, kg: 1000, 千克: 1000, 公斤: 1000 };
const CENTIMETRES: Readonly<Record<string, number>> = {
  cm: 1,
  厘米: 1,
  mm: 0.1,
  毫米: 0.1,
  m: 100,
  米: 100,
};
const UNIT = /(kg|g|千克|公斤|克|cm|mm|m|厘米|毫米|米)[)\]]?$/i;
const NUMBER = /^(\d{1,8}(?:\.\d{1,6})?)/;

/** A unit in the cell counts before that of the heading; without any, or where it is 0, it is not known. */
function measureIn(
  { heading, cell }: { heading: string; cell: string },
  units: Readonly<Record<string, number>>,
): number | undefined {
  const [, number = ''] = NUMBER.exec(cell.replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')) ?? [];
  const unit = (UNIT.exec(cell) ?? UNIT.exec(heading))?.[1]?.toLowerCase() ?? '';
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  const measure = number === '' || factor === undefined ? 0 : Number(number) * factor;
  return measure > 0 ? Math.round(measure * 1000) / 1000 : undefined;
}

/** Texts of the cells, each in every row and column that it spans. */
function gridOf(table: Element | null): string[][] {
  const grid: string[][] = [];
  for (const [y, row] of [...(table?.querySelectorAll('tr') ?? [])].slice(0, MAX_ROWS).entries()) {
    let x = 0;
    for (const cell of row.querySelectorAll('th, td')) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const [height, width] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      for (let below = y; below < Math.min(y + height, MAX_ROWS); below += 1) {
        const cells = (grid[below] ??= []);
        for (let at = x; at < Math.min(x + width, MAX_COLUMNS); at += 1) {
          cells[at] = joined(cell.textContent);
        }
      }
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? span : 1;
}
