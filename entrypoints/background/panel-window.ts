/** Opens the panel or its substitute. */
import { askToOpen } from '@/utils/io/badge';
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { hasPanels, showPanel } from '@/utils/io/platform';

/**
 * Must be called synchronously in the listener of the user's gesture. If the browser shows no
 * panel, a substitute is opened.
 */
export function openPanel(windowId: number): void {
  showPanel(windowId)
    // In a popup window the call succeeds, but shows nothing (Chromium 156).
    .then(async () => (await browser.windows.get(windowId)).type === 'normal')
    .catch(() => false)
    .then(async (isShown) => isShown || panelInstead(windowId))
    .catch(failureOf);
}

const WIDTH = 420;

/**
 * Popup windows and installed apps cannot have a panel and get a second window with it. In other
 * windows the browser refused only this call: a badge on the toolbar button shows that there are
 * results.
 */
export async function panelInstead(windowId: number): Promise<void> {
  const { type, incognito, height } = await browser.windows.get(windowId);
  if (type === 'normal' && hasPanels()) {
    await askToOpen();
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

/** The ordinary window in use. A private one was opened for something else. */
export async function ordinaryWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  return (ordinary.find(({ focused }) => focused) ?? ordinary[0])?.id;
}

/** Chrome has separate workers for private and ordinary windows; each sees only its own windows. */
export async function ownWindows(): Promise<number[]> {
  return (await browser.windows.getAll()).flatMap(({ id }) => (id === undefined ? [] : [id]));
}
