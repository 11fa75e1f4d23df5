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
