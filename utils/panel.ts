/** Chrome's side panel and Firefox's sidebar: where the browsers differ. */
import { browser } from './browser';

/** Firefox's API, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

function hasSidebar(api: object): api is { sidebarAction: SidebarAction } {
  return 'sidebarAction' in api;
}

/**
 * Opens the panel of a window. Must be called synchronously in the listener of the user's gesture:
 * after any `await` both browsers refuse.
 */
export function openPanel(windowId: number): Promise<void> {
  return hasSidebar(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
}
