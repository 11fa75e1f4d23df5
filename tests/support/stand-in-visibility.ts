import type { BrowserContext, Page } from '@playwright/test';
import { extensionWorker } from '../../demo/browser/extension';
import type { ExtensionBrowser } from '../../demo/browser/launch';

type Visibility = 'visible' | 'hidden';

const EVENT = 'stand-in-visibility';
const POLL_MS = 100;

/**
 * Playwright makes all of its tabs believe that they are in front (1.65), in every world of a page. Upon this,
 * the pages of 1688 believe what they are told, and at first that they are hidden.
 */
export async function tellVisibility(context: BrowserContext): Promise<void> {
  await context.addInitScript((event) => {
    if (!location.hostname.endsWith('1688.com')) return;
    let state = 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
    addEventListener(event, (told) => {
      if (!(told instanceof CustomEvent) || told.detail === state) return;
      state = String(told.detail);
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }, EVENT);
}

export async function setVisibility(page: Page, visibility: Visibility): Promise<void> {
  await page.evaluate(([event, detail]) => dispatchEvent(new CustomEvent(event, { detail })), [
    EVENT,
    visibility,
  ] as const);
}

/**
 * Tells each page of 1688, from now on, whether its tab is the one in front. It asks the extension's worker, which
 * stays awake by it.
 */
export async function followTabs(browser: ExtensionBrowser): Promise<{ close(): Promise<void> }> {
  await tellVisibility(browser.context);
  const ending = new AbortController();
  const following = (async () => {
    while (!ending.signal.aborted) {
      await tellAll(browser).catch(() => undefined); // a page has gone meanwhile
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  return {
    close: () => {
      ending.abort();
      return following;
    },
  };
}

async function tellAll(browser: ExtensionBrowser): Promise<void> {
  const worker = await extensionWorker(browser);
  const tabs = await worker.evaluate(() => chrome.tabs.query({ active: true }));
  const inFront = new Set(tabs.map(({ url }) => url));
  for (const page of browser.context.pages()) {
    await setVisibility(page, inFront.has(page.url()) ? 'visible' : 'hidden');
  }
}
