/**
 * Runs in a worker or a page of the extension: the next search asks the service, whatever was searched
 * before. The product's own database is opened only where there is one: who opens it first makes it.
 */
export async function forgetAnswers(): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'results')) return;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('results');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('The answers cannot be opened')));
  });
  // A test may have left it without its table.
  if (!db.objectStoreNames.contains('answers')) return db.close();
  await new Promise((resolve) => {
    const clearing = db.transaction('answers', 'readwrite');
    clearing.objectStore('answers').clear();
    clearing.addEventListener('complete', resolve);
  });
  db.close();
}
