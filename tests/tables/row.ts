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
  /** @returns what came of it; nothing where `expected` is a sentence that assertions inside prove */
  run: () => Promise<Value | void>,
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
        const seen = await run();
        row.seen = seen === undefined ? 'holds' : textOf(seen);
        if (seen !== undefined) expect(seen).toEqual(expected);
      } catch (error) {
        if (row.seen === 'nothing') row.seen = firstLineOf(error);
        throw error;
      }
    });
  };
}

export const fault = createRows(FAULTS);
export const security = createRows(SECURITY);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function firstLineOf(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
