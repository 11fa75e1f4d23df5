/** What follows when the user gives or takes access: here, or in the browser's own settings. */
import { ALL_SITES, hasAllSites } from '@/utils/access';
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { createMenu } from './menu';

/**
 * Menu and content script as access now allows. Also at install and at start-up. A request that is on
 * its way watches its own access (`watchAccess`), and a repetition checks it again (`makePlan`).
 */
export function onAccessChange(): void {
  createMenu().catch(failureOf);
  registerContentScript().catch(failureOf);
}

const CONTENT_SCRIPT = 'content-script';
const FILE = '/content-script.js';

/**
 * Has `entrypoints/content-script.ts` run in every frame while there is access to all sites, and in none
 * without. A script that already runs in a page cannot be ended; without access nobody can ask it
 * anything.
 */
export async function registerContentScript(): Promise<void> {
  const isAllowed = await hasAllSites();
  // Private windows share the registration, and in Chrome have a worker that tends to their pages.
  const isChange = browser.extension.inIncognitoContext || (await keepRegistered(isAllowed));
  if (isAllowed && isChange) await injectIntoOpenPages();
}

/**
 * The browser keeps a registration over restarts, but not over an update of the extension.
 * @returns whether anything had to be done
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
      matchOriginAsFallback: true, // frames without an address of their own: about:blank, data:
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** One that is closing, or that no script may enter, does without. */
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
