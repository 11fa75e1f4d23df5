import { browser } from '../browser';
import { pause } from '../pause';

/**
 * A busy browser may refuse what the key that was pressed has just allowed (Chromium 156, one press of
 * about seven hundred beside other work): it is asked once more before the user is told.
 */
const AGAIN_MS = 200;

/**
 * Lets the user draw on the page of this tab (`entrypoints/region.ts`). False where no script may
 * run: a page of the browser's own, or one that the extension was not called on.
 */
export async function openRegionSelection(tabId: number): Promise<boolean> {
  const open = () =>
    browser.scripting.executeScript({ target: { tabId }, files: ['/region.js'] }).then(
      () => true,
      () => false, // the browser's reason is a sentence of its own, in English
    );
  if (await open()) return true;
  await pause(AGAIN_MS);
  return open();
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
