import type { Pair } from './measure';

/** One line: the product against the bare way, or a size against its limit. */
export interface Row extends Pair {
  unit: 'ms' | 'kB' | 'MB';
  /** `ours / bare` must not be above it. Absent: measured, but nothing is asked of it. */
  reach?: number | undefined;
  /** `ours` must not be above it. Absent: nothing is asked of it by itself. */
  budget?: number | undefined;
  /** What `ours` is the sum of. */
  parts?: readonly { what: string; ours: number }[];
}

/** Each as wide as what it has to hold, because a row is printed before the next one is known. */
const COLUMNS = { what: 58, ours: 9, bare: 9, ratio: 6, reach: 7, budget: 10, ok: 4 } as const;

export function isReached({ ours, bare, reach, budget }: Row): boolean {
  return (reach === undefined || ours / bare <= reach) && (budget === undefined || ours <= budget);
}

export function printHead(): void {
  printCells(Object.keys(COLUMNS));
}

export function printRow(row: Row): void {
  const { what, ours, bare, unit, reach, budget, parts = [] } = row;
  const amount = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  const mark = isReached(row) ? 'yes' : 'NO';
  printCells([
    what,
    amount(ours),
    amount(bare),
    bare === 0 ? '' : (ours / bare).toFixed(2),
    reach === undefined ? '' : `≤ ${reach.toFixed(2)}`,
    budget === undefined ? '' : `≤ ${budget} ${unit}`,
    reach === undefined && budget === undefined ? '' : mark,
  ]);
  for (const part of parts) printCells([`  ${part.what}`, amount(part.ours)]);
}

/** Numbers stand to the right, words to the left. */
function printCells(cells: readonly string[]): void {
  const widths = Object.values(COLUMNS);
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  console.log(cells.map(pad).join('  ').trimEnd());
}
