import type { Pair } from './measure';

/** One line: the product against the bare way, or a size against its limit. */
export interface Row extends Pair {
  what: string;
  unit: 'ms' | 'kB' | 'MB';
  /** `ours / bare` must not be above it. Absent: measured, but nothing is asked of it. */
  reach?: number;
  /** `ours` must not be above it. Absent: nothing is asked of it by itself. */
  budget?: number | undefined;
}

const COLUMNS = ['what', 'ours', 'bare', 'ratio', 'reach', 'budget', 'ok'] as const;

export function isReached({ ours, bare, reach, budget }: Row): boolean {
  return (reach === undefined || ours / bare <= reach) && (budget === undefined || ours <= budget);
}

export function printTable(rows: readonly Row[]): void {
  const lines = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    );
  }
}

function cells(row: Row): string[] {
  const { what, ours, bare, unit, reach, budget } = row;
  const amount = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  const mark = isReached(row) ? 'yes' : 'NO';
  return [
    what,
    amount(ours),
    amount(bare),
    bare === 0 ? '' : (ours / bare).toFixed(2),
    reach === undefined ? '' : `≤ ${reach.toFixed(2)}`,
    budget === undefined ? '' : `≤ ${budget} ${unit}`,
    reach === undefined && budget === undefined ? '' : mark,
  ];
}

/** Numbers stand to the right, words to the left. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
