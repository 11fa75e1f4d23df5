/**
 * Lists of products, in IndexedDB: each with the file that it came from, and by row its picture, what was found, and what
 * the user chose. How far its search has come is a batch of the same id (`batches.ts`). Private windows have none.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { AppError } from '../../core/errors';
import { parseAs } from '../../core/parse';
import { createDatabase } from './database';
import { REGISTRY } from './registry';
import { LIST_PARTS, type ListParts } from './registry/batches';

type ListPart = keyof ListParts;

interface Schema extends DBSchema {
  /** Parts by list, kind and row, from 0. */
  parts: { key: [string, ListPart, number]; value: unknown };
}

const { open, destroy } = createDatabase<Schema>(REGISTRY.productLists, (db) => {
  db.createObjectStore('parts');
});

/** The part of a row; undefined where there is none or it is unreadable. */
export async function readPart<K extends ListPart>(
  id: string,
  kind: K,
  row = 0,
): Promise<ListParts[K] | undefined> {
  return parsed(kind, await (await open()).get('parts', [id, kind, row]));
}

/** The parts of all rows of one kind, by row. */
export async function readParts<K extends ListPart>(
  id: string,
  kind: K,
): Promise<Map<number, ListParts[K]>> {
  const { store } = (await open()).transaction('parts');
  const [keys, values] = await Promise.all([
    store.getAllKeys(rowsOf(id, kind)),
    store.getAll(rowsOf(id, kind)),
  ]);
  return new Map(
    keys.flatMap(([, , row], at) => {
      const part = parsed(kind, values[at]);
      return part === undefined ? [] : [[row, part] as const];
    }),
  );
}

const parsed = <K extends ListPart>(kind: K, value: unknown): ListParts[K] | undefined =>
  parseAs(LIST_PARTS[kind], value);

/** Throws `storage-full`. */
export async function writePart<K extends ListPart>(
  id: string,
  kind: K,
  part: ListParts[K],
  row = 0,
): Promise<void> {
  await change(async (db) => void (await db.put('parts', part, [id, kind, row])));
}

export async function removePart(id: string, kind: ListPart, row: number): Promise<void> {
  await change((db) => db.delete('parts', [id, kind, row]));
}

export async function removeList(id: string): Promise<void> {
  await change((db) => db.delete('parts', IDBKeyRange.bound([id], [id, []])));
}

const rowsOf = (id: string, kind: ListPart) => IDBKeyRange.bound([id, kind], [id, kind, []]);

async function change(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  try {
    await work(await open());
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'QuotaExceededError') {
      throw new AppError('storage-full', { cause });
    }
    throw cause;
  }
}

/** Removes all lists, also where the database cannot be opened. */
export const clearProductLists = destroy;
