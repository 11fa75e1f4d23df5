import { chromium, type Page } from '@playwright/test';
import { extensionWorker } from './extension';
import type { ExtensionBrowser } from './launch';

const PANEL_FILE = 'sidepanel.html';
const POLL_MS = 50;
const OPENS_MS = 5_000;

async function hasPanel(browser: ExtensionBrowser, url: string): Promise<boolean> {
  const { targetInfos } = await browser.session.send('Target.getTargets');
  return targetInfos.some((info) => info.url.startsWith(url));
}

/** Waits until `condition` holds; throws with `what` after `deadlineMs`. */
async function until(condition: () => Promise<boolean>, deadlineMs: number, what: string) {
  const end = Date.now() + deadlineMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${what} within ${deadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * The real side panel, once it is open. It is a page that the launching client does not list, nor
 * one that was connected before the panel opened (Chromium 156): hence a second client, now, and
 * another one where it came too early. They go with the browser.
 */
export async function panelPage(browser: ExtensionBrowser): Promise<Page> {
  const url = `chrome-extension://${browser.extensionId}/${PANEL_FILE}`;
  const noDefaults = browser.hasRealTabs === true;
  const end = Date.now() + OPENS_MS;
  await until(() => hasPanel(browser, url), OPENS_MS, 'No side panel opened');
  while (true) {
    const client = await chromium.connectOverCDP(browser.endpoint, { noDefaults });
    const pages = client.contexts().flatMap((context) => context.pages());
    const panel = pages.find((page) => page.url().startsWith(url));
    if (panel) return panel;
    await client.close();
    if (Date.now() > end) throw new Error(`No page of the side panel within ${OPENS_MS} ms`);
  }
}

/**
 * Presses the extension's toolbar button on the tab of `page`: a real gesture for the browser,
 * which opens the panel and gives `activeTab` for the page.
 */
export async function pressToolbarButton(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = await browser.session.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  });
  const target = targetInfos.find((info) => info.url === page.url());
  if (!target) throw new Error(`No tab shows ${page.url()}`);
  await browser.session.send('Extensions.triggerAction', {
    id: browser.extensionId,
    targetId: target.targetId,
  });
}

/** Closes the panel of the front window. */
export async function closePanel(browser: ExtensionBrowser): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async () => {
    const { id } = await chrome.windows.getLastFocused();
    if (id !== undefined) await chrome.sidePanel.close({ windowId: id });
  });
}
