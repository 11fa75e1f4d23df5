import type { Locator, Page } from '@playwright/test';
import { openDisplay } from './browser/display';
import type { ExtensionBrowser } from './browser/launch';
import { dispatchMenuClick } from './browser/menu-event';
import { panelPage, pressToolbarButton } from './browser/panel';
import { allow } from './browser/prompt';
import { chooseFromMenu } from './browser/right-click';
import { takeScreenshot } from './browser/screenshot';
import type { Closers } from './closers';

/** Who uses the browser when nobody sits in front of it. */
export interface Hand {
  /** How the browser has to be launched for this hand. */
  launch: { display: string } | { headless: true };
  /** Chooses "Find on 1688" on the picture; answers the panel. */
  find(browser: ExtensionBrowser, page: Page, picture: Locator): Promise<Page>;
  /** Allows what the browser's prompt asks for. */
  allow(): Promise<void>;
  /** Writes what a user would see as a PNG. */
  screenshot(panel: Page, file: string): Promise<void>;
}

/**
 * A real right click and the browser's own menu on Linux, on a screen in memory. Elsewhere there is no such screen:
 * the toolbar button and the menu's event are triggered in a headless browser.
 */
export async function openHand(closers: Closers): Promise<Hand> {
  if (process.platform !== 'linux') return TRIGGERING_HAND;
  const display = await closers.keep(openDisplay());
  return {
    launch: { display: display.name },
    find: async (browser, page, picture) => {
      await chooseFromMenu(display, page, picture);
      return panelPage(browser);
    },
    allow: () => allow(display),
    screenshot: (_, file) => takeScreenshot(display, file),
  };
}

const TRIGGERING_HAND: Hand = {
  launch: { headless: true },
  find: async (browser, page, picture) => {
    await pressToolbarButton(browser, page);
    const panel = await panelPage(browser);
    await dispatchMenuClick(browser, page, picture);
    return panel;
  },
  allow: () => Promise.reject(new Error('A headless browser shows no prompt: this needs Linux.')),
  screenshot: async (panel, file) => {
    await panel.screenshot({ path: file });
  },
};
