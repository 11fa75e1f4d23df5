/** Opens the panel, or what takes its place. */
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { hasPanels, showPanel } from '@/utils/platform';

/**
 * Must be called synchronously in the listener of the user's gesture. Where the browser shows no
 * panel, what is found stands elsewhere.
 */
export function openPanel(windowId: number): void {
  showPanel(windowId)
    // In a popup it says that it has, and shows nothing (Chromium 156).
    .then(async () => (await browser.windows.get(windowId)).type === 'normal')
    .catch(() => false)
    .then(async (isShown) => isShown || panelInstead(windowId))
    .catch(failureOf);
}

/** What stands in for a panel that the browser does not open. */

const WIDTH = 420;

/**
 * A window that can have no panel, such as a popup or an installed app, gets a second one with the
 * panel in it. In others the browser has refused this once: the toolbar button, which opens it, says
 * that there is something.
 */
export async function panelInstead(windowId: number): Promise<void> {
  const { type, incognito, height } = await browser.windows.get(windowId);
  if (type === 'normal' && hasPanels()) {
    await browser.action.setBadgeText({ text: '!' });
    return;
  }
  const url = browser.runtime.getURL(`/sidepanel.html?window=${windowId}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open) {
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  await browser.windows.create({
    url,
    incognito,
    type: 'popup',
    width: WIDTH,
    ...(height !== undefined && { height }),
  });
}
