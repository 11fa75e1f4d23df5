/** Reads and writes the watches' database from a page of the extension. */
import type { Page, Worker } from '@playwright/test';
import { vi } from 'vitest';
import * as z from 'zod/mini';
import {
  type Watch,
  watchSchema,
  watchSummarySchema,
  type WatchSummary,
} from '../../../utils/core/model/watch';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** The alarm comes as the browser would send it, on time. */
export async function fireWatchAlarm(browser: ExtensionBrowser): Promise<void> {
  await fireWatchAlarmIn(await extensionWorker(browser));
}

export async function fireWatchAlarmIn(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const event: object = chrome.alarms.onAlarm;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    event.dispatch({ name: 'watch', scheduledTime: Date.now(), periodInMinutes: 15 });
  });
}

/** Makes the database: a worker that looks for what is due does it. */
export async function openWatches(browser: ExtensionBrowser, page: Page): Promise<void> {
  await fireWatchAlarm(browser);
  await vi.waitFor(async () => {
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    if (!names.includes('watches')) throw new Error('There is no database of watches');
  }, 10_000);
}

/** Watches as the panel would have stored them. The database is there once a worker has looked for what is due. */
export async function putWatches(page: Page, watches: readonly Watch[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const table = await new Promise<IDBObjectStore>((resolve, reject) => {
      const opening = indexedDB.open('watches');
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () =>
        resolve(opening.result.transaction('watches', 'readwrite').objectStore('watches')),
      );
    });
    table.clear();
    for (const watch of rows) table.put(watch);
    await new Promise((resolve, reject) => {
      table.transaction.addEventListener('complete', resolve);
      table.transaction.addEventListener('abort', reject);
    });
    table.transaction.db.close();
    const keys = rows.map(({ offer }) => offer.key);
    await chrome.storage.local.set({
      'watch-summary': { revision: 1, unread: 0, keys, paused: {} },
    });
  }, watches);
}

/** What is stored, in the order of the keys. */
export async function readStoredWatches(page: Page): Promise<Watch[]> {
  const rows: unknown = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('watches');
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const reading = db.transaction('watches').objectStore('watches').getAll();
      reading.addEventListener('success', () => resolve(reading.result));
      reading.addEventListener('error', reject);
    });
    db.close();
    return all;
  });
  return z.array(watchSchema).parse(rows);
}

export async function readSummary(page: Page): Promise<WatchSummary> {
  const stored = await page.evaluate(() => chrome.storage.local.get('watch-summary'));
  return watchSummarySchema.parse(stored['watch-summary']);
}
