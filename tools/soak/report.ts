/** The figures of a run, as tables. */
import type { Account } from './account';
import { MAX_HISTORY_MB } from './long-time-user';
import type { Moment } from './measure';

/** What is measured at two moments. */
interface Growth {
  what: string;
  before: number;
  after: number;
  unit?: 'kB' | 'MB';
  /** `after / before` must not be above it. */
  ratio?: number;
  /** `after` must not be above it. */
  most?: number;
}

/** The moments that are compared. */
export interface Moments {
  /** A new worker, after some searches. */
  before: Moment;
  /** The same worker, once faults have happened to it as well. */
  livedIn: Moment;
  /** The same, after many more. */
  lived: Moment;
  /** The last of many workers, after as many searches as `before`. */
  after: Moment;
}

const FLAT = 1.2;
/** Kept for an hour at the most. */
const MAX_ANSWERS = 60;

export function growthOf({ before, livedIn, lived, after }: Moments): Growth[] {
  const [memory, kept] = [{ unit: 'kB', ratio: FLAT } as const, { unit: 'MB' } as const];
  const pair = (name: keyof Moment) => ({ before: before[name], after: after[name] });
  return [
    { what: 'worker heap, one life', before: livedIn.worker, after: lived.worker, ...memory },
    { what: 'worker heap, first and last life', ...pair('worker'), ...memory },
    { what: 'panel heap', ...pair('panel'), ...memory },
    { what: 'storage.session', ...pair('session'), ...memory },
    { what: 'storage.local', ...pair('local'), ...memory },
    { what: 'history', ...pair('history'), ...kept, most: MAX_HISTORY_MB * 1_000_000 },
    { what: 'stored answers', ...pair('answers'), most: MAX_ANSWERS },
    { what: 'ports', ...pair('ports'), most: 0 },
    { what: 'alarms', ...pair('alarms'), most: before.alarms },
    {
      what: 'listeners to the browser, worker, one life',
      before: livedIn.workerListeners,
      after: lived.workerListeners,
      most: livedIn.workerListeners,
    },
    {
      what: 'listeners to the browser, panel',
      ...pair('panelListeners'),
      most: before.panelListeners,
    },
    { what: 'listeners of the DOM, panel', ...pair('domListeners'), ratio: FLAT },
    { what: 'nodes, panel', ...pair('nodes'), ratio: FLAT },
  ];
}

export function isFlat({ before, after, ratio, most }: Growth): boolean {
  if (most !== undefined) return after <= most;
  return ratio === undefined || after / before <= ratio;
}

export function printGrowth(growth: readonly Growth[]): void {
  printTable([
    ['what', 'before', 'after', 'ratio', 'limit', 'ok'],
    ...growth.map((row) => [
      row.what,
      amount(row.before, row),
      amount(row.after, row),
      row.before === 0 ? '' : (row.after / row.before).toFixed(2),
      row.most === undefined ? `× ${row.ratio}` : `≤ ${amount(row.most, row)}`,
      isFlat(row) ? 'yes' : 'NO',
    ]),
  ]);
}

const UNITS = { kB: 1_000, MB: 1_000_000 } as const;

function amount(value: number, { unit }: Growth): string {
  return unit === undefined ? `${value}` : `${(value / UNITS[unit]).toFixed(1)} ${unit}`;
}

/** @param replies how often each answer of the service was given */
export function printAccounts(
  accounts: readonly Account[],
  replies: ReadonlyMap<string, number>,
): void {
  printTable([['search', ''], ...countsOf(accounts.map(({ outcome }) => outcome))]);
  printTable([['POST answered by', ''], ...byCount([...replies])]);
  const sum = (of: (account: Account) => number) => accounts.reduce((all, one) => all + of(one), 0);
  printTable([
    ['POSTs', ''],
    ['on record', `${sum(({ posts }) => posts)}`],
    ['received', `${sum(({ received }) => received)}`],
    ['of them sent again by the browser itself', `${sum(({ repeated }) => repeated)}`],
    ['broken off before they arrived', `${sum(({ missing }) => missing)}`],
  ]);
  for (const { number, outcome, posts, received, wrong } of accounts) {
    const counts = `${posts} POSTs on record, ${received} received`;
    if (wrong.length > 0)
      console.log(`search ${number}: ${wrong.join(', ')} (${outcome}, ${counts})`);
  }
}

function countsOf(words: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return byCount([...counts]);
}

function byCount(counts: [string, number][]): string[][] {
  return counts.toSorted(([, a], [, b]) => b - a).map(([what, count]) => [what, `${count}`]);
}

/** The first column is left-aligned, numbers are right-aligned. */
function printTable(lines: readonly string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
  console.log('');
}
