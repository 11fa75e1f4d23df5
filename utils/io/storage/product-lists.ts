/**
 * Lists of products, in IndexedDB: each with the file that it came from, and by row its picture, what was found, and what
 * the user chose. How far its search has come is a batch of the same id (`batches.ts`). Private windows have none.
 */
import { parseAs } from '../../core/parse';
import { LIST_PARTS, type ListParts } from './registry/batches';
import { results } from './results';

type ListPart = keyof ListParts;

/** The part of a row; undefined where there is none or it is unreadable. */
export async function readPart<K extends ListPart>(
  id: string,
  kind: K,
  row = 0,
): Promise<ListParts[K] | undefined> {
  return parsed(kind, await results.use((db) => db.get('parts', [id, kind, row])));
}

/** The parts of all rows of one kind, by row. */
export async function readParts<K extends ListPart>(
  id: string,
  kind: K,
): Promise<Map<number, ListParts[K]>> {
  const [keys, values] = await results.use((db) => {
    const { store } = db.transaction('parts');
    return Promise.all([store.getAllKeys(rowsOf(id, kind)), store.getAll(rowsOf(id, kind))]);
  });
  return new Map(
    keys.flatMap(([, , row], at) => {
      const part = parsed(kind, values[at]);
      return part === undefined ? [] : [[row, part] as const];
    }),
  );
}

const parsed = <K extends ListPart>(kind: K, value: unknown): ListParts[K] | undefined =>
  parseAs(LIST_PARTS[kind], value);

/** Throws `storage-full`, else `DatabaseError`. */
export async function writePart<K extends ListPart>(
  id: string,
  kind: K,
  part: ListParts[K],
  row = 0,
): Promise<void> {
  await results.use((db) => db.put('parts', part, [id, kind, row]));
}

export async function removePart(id: string, kind: ListPart, row: number): Promise<void> {
  await results.use((db) => db.delete('parts', [id, kind, row]));
}

export async function removeList(id: string): Promise<void> {
  await results.use((db) => db.delete('parts', IDBKeyRange.bound([id], [id, []])));
}

const rowsOf = (id: string, kind: ListPart) => IDBKeyRange.bound([id, kind], [id, kind, []]);
