import { chromium, type Locator, type Page, type Worker } from '@playwright/test';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import { pressToolbarButton } from '../../../demo/browser/panel';
import { dispatchClick } from './click';
import { forgetAnswers } from './forget-answers';

/** One of several windows, with its own panel. */
export interface SearchWindow {
  id: number;
  page: Page;
  panel: Page;
  /**
   * Chooses the menu item on the picture; the service is asked, whatever is stored. No gesture: the
   * panel is open already.
   */
  click(element: Locator): Promise<void>;
  close(): Promise<void>;
}

/** Opens another window on this address, and the panel in it. */
export async function openWindow(
  browser: ExtensionBrowser,
  url: string,
  options: { isPrivate: boolean } = { isPrivate: false },
): Promise<SearchWindow> {
  const opener = await extensionWorker(browser);
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    opener.evaluate(
      ({ address, incognito }) => chrome.windows.create({ url: address, incognito }),
      { address: url, incognito: options.isPrivate },
    ),
  ]);
  await page.waitForURL(url);
  await pressToolbarButton(browser, page);
  const panel = await panelBeside(browser, url);
  const id = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id);
  if (id === undefined) throw new Error('The panel stands in no window');
  // Private windows have a worker of their own, which alone sees them.
  const worker = () => findWorker(browser, options.isPrivate);
  return {
    id,
    page,
    panel,
    click: async (element) => {
      const srcUrl = (await element.getAttribute('src')) ?? '';
      const runs = await worker();
      await runs.evaluate(forgetAnswers);
      await dispatchClick(runs, { windowId: id, srcUrl });
    },
    close: async () => {
      await (await worker()).evaluate((windowId) => chrome.windows.remove(windowId), id);
    },
  };
}

async function findWorker({ context }: ExtensionBrowser, isPrivate: boolean): Promise<Worker> {
  for (const worker of context.serviceWorkers()) {
    if ((await worker.evaluate(() => chrome.extension.inIncognitoContext)) === isPrivate) {
      return worker;
    }
  }
  throw new Error(`No ${isPrivate ? 'private' : 'ordinary'} worker runs`);
}

const PANEL_OPENS_MS = 5_000;

/** All panels have one address: the tab beside them identifies each. */
async function panelBeside(browser: ExtensionBrowser, tabUrl: string): Promise<Page> {
  const panelUrl = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  const end = Date.now() + PANEL_OPENS_MS;
  while (Date.now() < end) {
    // A client lists only panels that were open before it connected (Chromium 156).
    const client = await chromium.connectOverCDP(browser.endpoint);
    const pages = client.contexts().flatMap((context) => context.pages());
    for (const page of pages.filter((candidate) => candidate.url() === panelUrl)) {
      if ((await page.evaluate(urlBeside)) === tabUrl) return page;
    }
  }
  throw new Error(`No side panel opened beside ${tabUrl}`);
}

/** Runs in the panel. */
async function urlBeside(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}
