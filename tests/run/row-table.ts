/** A table of cases (case, expected, seen), and the items without a test. */
import { SEPARATOR } from '../support/tables/separator';
import type { Outcome } from './outcome';

type Row = Pick<Outcome, 'path' | 'state' | 'meta'>;

const LONGEST = 60;

export function describeRows(tests: readonly Row[]): string {
  const rows = tests
    .map(({ path, state, meta }) => [
      MARKS[state],
      path.at(-1) ?? '',
      meta.row?.expected ?? '',
      meta.row?.seen ?? '',
    ])
    .toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1));
  const lines = [['', 'case', 'expected', 'seen'], ...rows].map((cells) => cells.map(shorten));
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const MARKS = { passed: '✓', failed: '✗', skipped: '–', pending: '–' } as const;

/** A test that was skipped because of missing material counts as well. */
export function itemsWithoutRow(items: readonly string[], tests: readonly Row[]): string[] {
  const about = new Set(tests.map(({ path }) => path.at(-1)?.split(SEPARATOR, 1)[0]));
  return items.filter((item) => !about.has(item));
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
