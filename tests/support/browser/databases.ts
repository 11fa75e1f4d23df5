/**
 * Raises a database to version 7, as a newer extension would have left it. Runs in a page of the
 * extension; the extension closes its database when another version is requested.
 */
export function raiseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 7);
    opening.addEventListener('error', () => reject(new Error('It cannot be raised')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

export async function versionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === name)?.version;
}

/** Puts an empty database without any table in its place. */
export function breakDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('It cannot be broken'));
    const deleting = indexedDB.deleteDatabase(name);
    deleting.addEventListener('error', fail);
    deleting.addEventListener('success', () => {
      const opening = indexedDB.open(name, 1);
      opening.addEventListener('error', fail);
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/**
 * Runs in a page of the extension: how much each store of its databases holds, without those that hold
 * nothing. A database is opened only where there is one: who opens it first makes it.
 */
export async function heldInDatabases(): Promise<Record<string, number>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('No database')));
    });
  const held: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const count = await done(database.transaction(store).objectStore(store).count());
      if (count > 0) held[`${name}/${store}`] = count;
    }
    database.close();
  }
  return held;
}

/** A shape with every leaf of another type: it nearly fits the schema. */
export function spoil(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : null;
  if (Array.isArray(value)) return value.map(spoil);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)]));
  }
  return {};
}

/** Right types everywhere, with values that mean nothing. */
export function exaggerate(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? 'x' : '';
  if (typeof value === 'number') return value === 0 ? -1 : -1e15;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.map(exaggerate);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, exaggerate(inner)]),
    );
  }
  return value;
}

/** Nested deeper than anything that reads it by itself would like. */
export function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
