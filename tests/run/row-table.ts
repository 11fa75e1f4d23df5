/** A table of cases (case, expected, seen), and the items without a test. */
import { SEPARATOR } from '../support/tables/separator';
import type { Report } from './report';

const LONGEST = 60;

export function describeRows(report: Report): string {
  const rows = testsOf(report).map(({ title, status, meta }) => [
    MARKS[status] ?? status,
    title,
    meta?.row?.expected ?? '',
    meta?.row?.seen ?? '',
  ]);
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

const MARKS: Readonly<Record<string, string>> = { passed: '✓', failed: '✗', skipped: '–' };

/** A test that was skipped because of missing material counts as well. */
export function itemsWithoutRow(items: readonly string[], report: Report): string[] {
  const about = new Set(testsOf(report).map(({ title }) => title.split(SEPARATOR, 1)[0]));
  return items.filter((item) => !about.has(item));
}

function testsOf({ testResults }: Report) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
