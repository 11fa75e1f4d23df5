/** Rows of a database that the extension has made, around its own code. */
import { openDB } from 'idb';

/** Rows by their keys. */
export async function rowsOf(database: string, table: string): Promise<Map<unknown, unknown>> {
  const db = await openDB(database);
  const { store } = db.transaction(table);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  db.close();
  return new Map(keys.map((key, index) => [key, values[index]]));
}

/** @param key absent: part of the value */
export async function putRow(
  database: string,
  table: string,
  value: unknown,
  key?: string,
): Promise<void> {
  const db = await openDB(database);
  await db.put(table, value, key);
  db.close();
}
