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
