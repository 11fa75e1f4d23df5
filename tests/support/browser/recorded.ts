/** Puts the recorded storage into a browser, in a page of the extension. */
import type { Page } from '@playwright/test';
import { ofWindow, type RecordedStorage } from '../../fixtures/recorded-storage';

/** What outlives the browser. Nobody may have a database open: the page is the options, once loaded. */
export async function restoreKept(page: Page, { local, databases }: RecordedStorage) {
  await page.evaluate((items) => chrome.storage.local.set(items), local);
  const { history, answers } = databases;
  await page.evaluate(restoreDatabases, {
    ...(history && { history }),
    ...(answers && { answers }),
  });
}

/** What is in memory of the window with the finished search, for this page's window. */
export async function restoreSearch(page: Page, recorded: RecordedStorage): Promise<void> {
  const windowId = await page.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const items = ofWindow(recorded, recorded.windows.ordinary, windowId);
  await page.evaluate((session) => chrome.storage.session.set(session), items);
}

/** Runs in the page. Without functions that have a name: what gives them one is not there. */
async function restoreDatabases(databases: RecordedStorage['databases']): Promise<void> {
  for (const [name, { version, tables }] of Object.entries(databases)) {
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.addEventListener('success', resolve);
      deleting.addEventListener('error', reject);
    });
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener('error', reject);
      opening.addEventListener('upgradeneeded', () => {
        for (const [table, { keyPath, indexes }] of Object.entries(tables)) {
          const made = opening.result.createObjectStore(table, { keyPath });
          for (const index of indexes) made.createIndex(index.name, index.keyPath);
        }
      });
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction(Object.keys(tables), 'readwrite');
        for (const [table, { keyPath, records }] of Object.entries(tables)) {
          const store = transaction.objectStore(table);
          for (const { key, value } of records) {
            if (keyPath === null) store.put(value, key);
            else store.put(value);
          }
        }
        transaction.addEventListener('abort', reject);
        transaction.addEventListener('complete', () => {
          opening.result.close();
          resolve(undefined);
        });
      });
    });
  }
}
