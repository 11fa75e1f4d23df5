import { browser } from './browser';

/**
 * Lets the user draw on the page of this tab (`entrypoints/region.ts`). False where no script may
 * run: a page of the browser's own, or one that the extension was not called on.
 */
export async function openRegionSelection(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/region.js'] });
    return true;
  } catch {
    return false; // the browser's reason is a sentence of its own, in English
  }
}

/**
 * Hands a key to the selection on the page, where there is one: the panel that opens takes the
 * keyboard, and no call gives it back to the page (Chromium 156).
 */
export async function pressInRegion(
  tabId: number,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, func: pressInPage, args: [key, shiftKey] })
    .catch(() => undefined); // refused: so nobody draws there
}

/** Runs in the page: only its source text gets there. */
function pressInPage(key: string, shiftKey: boolean): void {
  globalThis.findOn1688?.regionSelection?.press({ key, shiftKey });
}
