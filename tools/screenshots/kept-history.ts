import type { HistoryEntry } from '../../utils/core/model/history';

/**
 * Runs in the page: nothing but these is kept, in the tables of `utils/io/storage/history-database.ts`.
 * Without functions that have a name: what gives them one is not in the page.
 */
export async function storeHistory(entries: HistoryEntry[]): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('history');
    deleting.addEventListener('success', resolve);
    deleting.addEventListener('error', reject);
  });
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('history', 1);
    opening.addEventListener('error', reject);
    opening.addEventListener('upgradeneeded', () => {
      const { result } = opening;
      const heads = result.createObjectStore('heads', { keyPath: 'id' });
      heads.createIndex('when', ['at', 'size']);
      heads.createIndex('imported', 'imported');
      result.createObjectStore('bodies');
      result.createObjectStore('vectors');
    });
    opening.addEventListener('success', () => {
      const { result } = opening;
      const transaction = result.transaction(['heads', 'bodies'], 'readwrite');
      for (const entry of entries) {
        const { row } = entry;
        const body = JSON.stringify(entry);
        transaction.objectStore('heads').put({ id: row.id, at: row.at, size: body.length, row });
        transaction.objectStore('bodies').put(body, row.id);
      }
      transaction.addEventListener('abort', reject);
      transaction.addEventListener('complete', () => {
        result.close();
        resolve(undefined);
      });
    });
  });
}
