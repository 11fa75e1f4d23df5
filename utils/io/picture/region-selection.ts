/** Starts the selection of a region in a tab, and forwards keys to it. */
import { browser } from '../browser';
import type { RegionWords } from '../page/region/select';
import { pause } from '../../core/pause';

/**
 * Retried once: a busy browser sometimes refuses the script right after the shortcut that allows it
 * (Chromium 156, about one in 700).
 */
const RETRY_MS = 200;

/**
 * Lets the user draw on the page of this tab (`entrypoints/region.ts`). False where no script may run: on
 * a page of the browser itself, or where the extension was not invoked. Never throws.
 * @param id of the request, which the answer of the page repeats
 * @param words what the selection says: a script in a page cannot load them
 */
export async function openRegionSelection(
  tabId: number,
  id: string,
  words: RegionWords,
): Promise<boolean> {
  const target = { tabId };
  const open = async () => {
    try {
      await browser.scripting.executeScript({ target, func: noteRequest, args: [id, words] });
      await browser.scripting.executeScript({ target, files: ['/region.js'] });
      return true;
    } catch {
      return false; // refused
    }
  };
  if (await open()) return true;
  await pause(RETRY_MS);
  return open();
}

/**
 * Forwards a key to the selection on the page: the opening panel takes the focus, and no API returns it
 * (Chromium 156). Never throws.
 */
export async function pressInRegion(
  tabId: number,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, func: pressInPage, args: [key, shiftKey] })
    .catch(() => undefined); // refused, so no selection is open
}

/** Runs in the page, where only its source text is available. */
function noteRequest(id: string, words: RegionWords): void {
  // An element of the page with that id is no variable.
  const known = Object.hasOwn(globalThis, 'findOn1688') ? globalThis.findOn1688 : undefined;
  globalThis.findOn1688 = Object.assign(known ?? {}, { regionRequest: { id, words } });
}

/** Runs in the page, where only its source text is available. */
function pressInPage(key: string, shiftKey: boolean): void {
  if (!Object.hasOwn(globalThis, 'findOn1688')) return;
  globalThis.findOn1688?.regionSelection?.press({ key, shiftKey });
}
