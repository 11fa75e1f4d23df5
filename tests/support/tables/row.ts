import { expect, test, type TestOptions } from 'vitest';
import { FAULTS } from './faults';
import { SECURITY } from './security';
import { SEPARATOR } from './separator';

/** What one test found, for the table that `tests/run/row-table.ts` prints. */
interface RowMeta {
  expected: string;
  seen: string;
}

declare module 'vitest' {
  interface TaskMeta {
    row?: RowMeta;
  }
}

/** Registers a test that is a row: what was done, what should come of it, what came of it. */
type AddRow<Item extends string> = <Value>(
  item: Item,
  name: string,
  expected: Value,
  /** @returns what was observed, which must equal `expected` */
  run: () => Promise<Value>,
  options?: TestOptions,
) => void;

/** @param items what the rows are about, by name */
function createRows<Item extends string>(items: Readonly<Record<Item, string>>): AddRow<Item> {
  return (item, name, expected, run, options = {}) => {
    if (!(item in items)) throw new Error(`No item "${item}"`);
    test(`${item}${SEPARATOR}${name}`, options, async ({ task }) => {
      const row: RowMeta = { expected: textOf(expected), seen: 'nothing' };
      task.meta.row = row;
      try {
        const seen = await observe(run);
        row.seen = textOf(seen);
        expect(seen).toEqual(expected);
      } catch (error) {
        if (row.seen === 'nothing') row.seen = firstLineOf(error);
        throw error;
      }
    });
  };
}

export const fault = createRows(FAULTS);
export const security = createRows(SECURITY);

/** Throws where nothing was observed: such a row would hold whatever happens. */
async function observe<Value>(run: () => Promise<Value>): Promise<Value> {
  const seen = await run();
  if (seen === undefined) throw new Error('The row returns nothing');
  return seen;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function firstLineOf(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
