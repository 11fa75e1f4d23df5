import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

/** What the extension has of its user, and where it stands in the browser. */
export interface Belongings {
  /** Settings, keys and pins as they are stored, by their key. */
  stored: Record<string, string>;
  /** How many searches the history has. */
  history: number;
  hasMenu: boolean;
  /** The script for all sites is registered. */
  hasLook: boolean;
  alarms: string[];
}

export async function belongingsOf(browser: ExtensionBrowser): Promise<Belongings> {
  const worker = await extensionWorker(browser);
  return worker.evaluate(read);
}

/** Keys whose value has changed. */
export function lostOf(before: Belongings, after: Belongings): string[] {
  return Object.entries(before.stored).flatMap(([key, value]) =>
    after.stored[key] === value ? [] : [key],
  );
}

/** Runs in the worker. */
async function read(): Promise<Belongings> {
  const own = /^(settings|credentials|pins)/;
  const local: Record<string, unknown> = await chrome.storage.local.get(null);
  const entries = Object.entries(local).filter(([key]) => own.test(key));
  const looks = await chrome.scripting.getRegisteredContentScripts();
  return {
    stored: Object.fromEntries(entries.map(([key, value]) => [key, JSON.stringify(value)])),
    history: await countHistory(),
    // There is no other question to ask of a menu.
    hasMenu: await chrome.contextMenus.update('find', {}).then(
      () => true,
      () => false,
    ),
    hasLook: looks.length === 1,
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).toSorted(),
  };

  /** Opened only where it is: who opens it first makes it. */
  async function countHistory(): Promise<number> {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'results')) return 0;
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('results');
      opening.addEventListener('error', () => reject(new Error('The history cannot be opened')));
      opening.addEventListener('success', () => {
        const counting = opening.result.transaction('heads').objectStore('heads').count();
        counting.addEventListener('success', () => {
          opening.result.close();
          resolve(counting.result);
        });
      });
    });
  }
}
