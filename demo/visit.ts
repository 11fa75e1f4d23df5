import type { Page } from '@playwright/test';
import { launchBrowser, type ExtensionBrowser } from './browser/launch';
import type { Closers } from './closers';
import type { Hand } from './hand';
import { readPanel, type ShownSearch } from './offers-on-screen';

/** The large picture of a product page. */
export const PICTURE = 'main img.main';

export interface Visitor {
  hand: Hand;
  /** Folder of the extension's build. */
  extension: string;
  /** See `LaunchOptions`. */
  sandboxed: string | undefined;
  /** Ends the browser, too, where a visit is broken off. */
  closers: Closers;
}

/** The tab that the browser opened with. */
export async function firstPage({ context }: ExtensionBrowser): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

/**
 * A fresh browser, the product page at `url`, the menu item on its picture: what the panel then
 * shows. Leaves a screenshot in the file `screenshot`.
 */
export async function findOnPage(
  { hand, extension, sandboxed, closers }: Visitor,
  { url, screenshot }: { url: string; screenshot: string },
): Promise<ShownSearch> {
  const browser = await closers.keep(launchBrowser({ extension, sandboxed, ...hand.launch }));
  try {
    const page = await firstPage(browser);
    await page.goto(url);
    const panel = await hand.find(browser, page, page.locator(PICTURE));
    const shown = await readPanel(panel);
    await panel.waitForLoadState('networkidle'); // the offers' pictures, for the screenshot
    await hand.screenshot(panel, screenshot);
    return shown;
  } finally {
    await browser.close();
  }
}
