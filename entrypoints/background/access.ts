/** Updates after access was granted or removed, in the extension or in the browser's settings. */
import { ALL_SITES, hasAllSites } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { createMenu } from './menu';

/**
 * Updates menu and content script; also runs at install and at startup. Running requests watch
 * their access themselves (`watchAccess`), and repetitions check it again (`makePlan`).
 */
export function onAccessChange(): void {
  createMenu().catch(failureOf);
  registerContentScript().catch(failureOf);
}

const CONTENT_SCRIPT = 'content-script';
const FILE = '/content-script.js';

/**
 * Registers `entrypoints/content-script.ts` for all frames while there is access to all sites, else
 * unregisters it. A script that already runs in a page cannot be stopped, but without access the
 * extension cannot send it messages.
 */
export async function registerContentScript(): Promise<void> {
  const isAllowed = await hasAllSites();
  // Private windows share the registration; in Chrome their own worker injects into their pages.
  const isChange = browser.extension.inIncognitoContext || (await keepRegistered(isAllowed));
  if (isAllowed && isChange) await injectIntoOpenPages();
}

/**
 * The browser keeps a registration over restarts, but not over an update of the extension.
 * @returns whether the registration changed
 */
function keepRegistered(isAllowed: boolean): Promise<boolean> {
  const ids = [CONTENT_SCRIPT];
  return navigator.locks.request(CONTENT_SCRIPT, async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids });
    if (isAllowed === registered.length > 0) return false;
    if (isAllowed) await register();
    else await browser.scripting.unregisterContentScripts({ ids });
    return true;
  });
}

function register(): Promise<void> {
  return browser.scripting.registerContentScripts([
    {
      id: CONTENT_SCRIPT,
      js: [FILE],
      matches: [ALL_SITES],
      allFrames: true,
      matchOriginAsFallback: true, // frames such as about:blank and data:
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** Tabs that are closing or allow no scripts are skipped. */
async function injectIntoOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ALL_SITES, discarded: false });
  const inject = (tabId: number) =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [FILE],
      injectImmediately: true,
    });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}
