import type { Browser } from '@/utils/browser';
import { openRegionSelection } from '@/utils/picture/region-selection';
import { startSearch } from './commands';
import { openPanel } from './open-panel';
import { pageOf } from './region';

/** Opening the panel needs the gesture of this very call: it comes first, and nothing before it. */
export function onShortcut(command: string, tab?: Browser.tabs.Tab): void {
  if (tab?.id === undefined) return;
  openPanel(tab.windowId);
  const target = { tabId: tab.id, frameId: 0, ...pageOf(tab) };
  if (command === 'find-under-pointer') {
    void startSearch(tab.windowId, { ...target, kind: 'pointer' });
  }
  if (command === 'select-region') void selectRegion(tab.windowId, target);
}

type Page = Omit<Parameters<typeof startSearch>[1], 'kind'>;

/** Where nobody may draw on the page, the search without a region says so. */
async function selectRegion(windowId: number, page: Page): Promise<void> {
  const isOpen = await openRegionSelection(page.tabId);
  if (!isOpen) await startSearch(windowId, { ...page, kind: 'region' });
}
