/** The selection of a region on the page beside the panel. */
import { browser } from '@/utils/io/browser';
import { regionWords } from '@/utils/io/i18n/search-words';
import { openRegionSelection, pressInRegion } from '@/utils/io/picture/region-selection';
import { requestRegion } from '@/utils/io/storage/requests';

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', 'Escape']);

/** False if the page does not allow it. */
export async function selectRegionBeside(windowId: number): Promise<boolean> {
  const tabId = await tabBeside(windowId);
  if (tabId === undefined) return false;
  const id = await requestRegion(windowId, tabId);
  if (!(await openRegionSelection(tabId, id, regionWords()))) return false;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}

/** The panel has the focus, so keys that its controls do not use are sent to the rectangle. */
export function forwardRegionKeys(windowId: number): void {
  document.addEventListener('keydown', ({ key, shiftKey, target }) => {
    if (target === document.body && KEYS.has(key)) void forward({ key, shiftKey });
  });
  async function forward(pressed: { key: string; shiftKey: boolean }): Promise<void> {
    const tabId = await tabBeside(windowId);
    if (tabId !== undefined) await pressInRegion(tabId, pressed);
  }
}

async function tabBeside(windowId: number): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id;
}
