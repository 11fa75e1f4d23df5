/** Export and import of everything that is kept, as one file. Imported content is not trusted. */
import * as z from 'zod/mini';
import {
  type HistoryEntry,
  type SessionRow,
  historyEntrySchema,
  sessionRowSchema,
} from '../model/history';
import { pinSchema, type Pin } from '../model/pin';
import { parseAs } from '../parse';

const FORMAT = 'find-on-1688';
const VERSION = 1;
/** Bytes or characters: more than the largest history, and below the maximum string length. */
export const MAX_TRANSFERRED = 500_000_000;

const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.minimum(1)),
});
const items = z.catch(z.array(z.unknown()), []);
const contentsSchema = z.object({ history: items, pins: items, rows: items, cleared: items });
const keySchema = z.string().check(z.maxLength(100));

export interface Transferred {
  history: HistoryEntry[];
  pins: Pin[];
  rows: SessionRow[];
  /** Keys of offers that the user declared not misleading. */
  cleared: string[];
  /** Number of unreadable items. */
  unreadable: number;
}

export type TransferProblem = 'foreign' | 'newer';

/**
 * Parses a file; `foreign` if it has another format, `newer` if it is from a later version.
 * Unreadable items are counted and skipped.
 */
export function parseTransfer(text: string): Transferred | TransferProblem {
  const file = text.length > MAX_TRANSFERRED ? undefined : tryJson(text);
  const envelope = parseAs(envelopeSchema, file);
  const contents = parseAs(contentsSchema, file);
  if (!envelope || !contents) return 'foreign';
  if (envelope.version > VERSION) return 'newer';
  const { history, pins, rows, cleared } = contents;
  const read = {
    history: readableItems(historyEntrySchema, history),
    pins: readableItems(pinSchema, pins),
    rows: readableItems(sessionRowSchema, rows),
    cleared: readableItems(keySchema, cleared),
  };
  const count = (lists: readonly (readonly unknown[])[]) => lists.flat().length;
  return {
    ...read,
    unreadable: count([history, pins, rows, cleared]) - count(Object.values(read)),
  };
}

/** Writes the text in chunks, so that a large history is never one string. */
export async function* writeTransfer(
  history: AsyncIterable<HistoryEntry>,
  { pins, rows, cleared }: Omit<Transferred, 'history' | 'unreadable'>,
): AsyncGenerator<string> {
  const rest = { pins, rows, cleared };
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest }).slice(0, -1)},"history":[`;
  let separator = '';
  for await (const entry of history) {
    yield separator + JSON.stringify(entry);
    separator = ',';
  }
  yield ']}';
}

function readableItems<T>(schema: z.ZodMiniType<T>, list: readonly unknown[]): T[] {
  const read: T[] = [];
  for (const item of list) {
    const parsed = parseAs(schema, item);
    if (parsed !== undefined) read.push(parsed);
  }
  return read;
}

/** JSON parses `1e999` as Infinity; null makes the item unreadable instead. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? null : value,
    );
  } catch {
    return undefined; // it is foreign
  }
}
