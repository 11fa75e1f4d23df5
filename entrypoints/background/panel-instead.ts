/** What stands in for a panel that the browser does not open. */
import { browser } from '@/utils/browser';
import { hasPanels } from '@/utils/platform';

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
