/** The contract tests as a table: a column for each service, a row for each behaviour. */
import type { ServiceId } from '../../utils/core/model/settings';
import type { Outcome } from './outcome';

const SERVICES: readonly ServiceId[] = [
  'open-platform',
  'cross-border',
  'similar-offer',
  'ak',
  'onebound',
  'tmapi',
  'web',
  'demo',
];

/** Whether all tests of a cell pass, by service. */
type Cells = Map<string, boolean>;

const HOLDS = '✓';
const FAILS = '✗';
const NOT_ITS_OWN = '·';

export function describeContract(outcomes: readonly Outcome[]): string {
  const rows = new Map<string, Cells>();
  for (const { path, state } of outcomes) {
    const [, service = '', title = service] = path;
    const cells = rows.get(title) ?? new Map<string, boolean>();
    cells.set(service, (cells.get(service) ?? true) && state === 'passed');
    rows.set(title, cells);
  }
  const width = Math.max(...[...rows.keys()].map((title) => title.length));
  const line = (title: string, cells: readonly string[]) =>
    [title.padEnd(width), ...cells].join('  ').trimEnd();
  return [
    line('', SERVICES),
    ...[...rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, cells]) =>
        line(
          title,
          SERVICES.map((id) => markOf(cells.get(id)).padEnd(id.length)),
        ),
      ),
  ].join('\n');
}

function markOf(holds: boolean | undefined): string {
  if (holds === undefined) return NOT_ITS_OWN;
  return holds ? HOLDS : FAILS;
}
