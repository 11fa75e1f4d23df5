/** The badge of the toolbar button: how many changes of watched offers are unread, or `!`. */
import { browser } from './browser';
import { watchSummaryStore } from './storage/watch-summary';

/** The results are there, but the browser refused to open the panel. */
const ASKED = '!';
/** A badge has room for four characters (Chromium 156). */
const MOST = 999;
const COLOUR = '#b3261e';

/** Asks the user to open the panel. */
export async function askToOpen(): Promise<void> {
  await browser.action.setBadgeText({ text: ASKED });
}

/** Keeps the `!` of a panel that is not open yet. */
export async function showUnread(): Promise<void> {
  if ((await browser.action.getBadgeText({})) !== ASKED) await showCount();
}

/** The panel is open. */
export async function whenOpened(): Promise<void> {
  await showCount();
}

async function showCount(): Promise<void> {
  const { unread } = await watchSummaryStore.read();
  if (unread > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  const text = unread > MOST ? `${MOST}+` : String(unread);
  await browser.action.setBadgeText({ text: unread > 0 ? text : '' });
}
