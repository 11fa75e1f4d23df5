/** Starts the selection of a region in a tab, and sends keys to it. */
import { browser } from '../browser';
import { pause } from '../pause';

/**
 * A busy browser sometimes refuses the script right after the shortcut that allows it (Chromium 156, about
 * one in 700): it is tried once more.
 */
const RETRY_MS = 200;

/**
 * Lets the user draw on the page of this tab (`entrypoints/region.ts`). False where no script may
 * run: a page of the browser's own, or one that the extension was not called on.
 */
export async function openRegionSelection(tabId: number): Promise<boolean> {
  const open = () =>
    browser.scripting.executeScript({ target: { tabId }, files: ['/region.js'] }).then(
      () => true,
      () => false, // refused
    );
  if (await open()) return true;
  await pause(RETRY_MS);
  return open();
}

/**
 * Sends a key to the selection on the page: the opening panel takes the focus, and no API returns it to
 * the page (Chromium 156).
 */
export async function pressInRegion(
  tabId: number,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, func: pressInPage, args: [key, shiftKey] })
    .catch(() => undefined); // no script, no selection
}

/** Runs in the page: only its source text gets there. */
function pressInPage(key: string, shiftKey: boolean): void {
  globalThis.findOn1688?.regionSelection?.press({ key, shiftKey });
}
