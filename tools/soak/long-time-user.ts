/**
 * A profile in which everything that is kept stands at its limit, as after months: what grows from
 * then on has none.
 */
import type { Page } from '@playwright/test';

const MEGABYTE = 1_000_000;
/** Of the history: the least that a user can choose. */
export const MAX_HISTORY_MB = 50;

/** After at least one search that was kept. */
export async function fillProfile(panel: Page): Promise<void> {
  await panel.evaluate(async (megabytes) => {
    const history = { isOn: true, days: 90, megabytes };
    await chrome.storage.local.set({ history, history$: { v: 1 } });
  }, MAX_HISTORY_MB);
  await panel.waitForFunction(isKept);
  await panel.evaluate(fillHistory, { entries: MAX_HISTORY_MB, size: MEGABYTE });
}

/** Runs in the panel: who opens the database first makes it. */
async function isKept(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === 'history');
}

/** Runs in the panel. */
async function fillHistory({ entries, size }: { entries: number; size: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('history');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('The history cannot be opened')));
  });
  const body = 'x'.repeat(size);
  const now = Date.now();
  await new Promise((resolve) => {
    const filling = db.transaction(['heads', 'bodies'], 'readwrite');
    for (let index = 1; index <= entries; index += 1) {
      const id = crypto.randomUUID();
      filling.objectStore('heads').put({ id, at: now - index * 60_000, size, row: {} });
      filling.objectStore('bodies').put(body, id);
    }
    filling.addEventListener('complete', resolve);
  });
  db.close();
}
