import type { Page, Worker } from '@playwright/test';
import type { ExtensionBrowser } from './launch';

const WORKER_DEADLINE_MS = 10_000;

/**
 * The extension's worker, once it listens: right after an install it is there before its script has
 * run, and a press of the toolbar button is lost (Chromium 156).
 */
export async function extensionWorker({ context, extensionId }: ExtensionBrowser): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().includes(extensionId); // another may be loaded too
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', {
      predicate: isOurs,
      timeout: WORKER_DEADLINE_MS,
    }));
  const listens = () => worker.evaluate(() => chrome.action.onClicked.hasListeners());
  while (!(await listens()));
  return worker;
}

/** Opens a page of the extension, such as `options.html`, in a new tab. */
export async function openExtensionPage(browser: ExtensionBrowser, file: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/${file}`);
  return page;
}
