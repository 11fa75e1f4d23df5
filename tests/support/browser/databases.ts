/** These run in a page of the extension. Its own page lets go of a database when another version comes. */

/** Raises a database to version 7, as a newer extension would have left it. */
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
