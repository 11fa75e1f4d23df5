/** Where the browsers differ, and nothing else. The manifest's differences are in `wxt.config.ts`. */
import { browser } from './browser';

/** What Firefox has and Chrome's types do not know. */
interface FirefoxApi {
  sidebarAction: { open(): Promise<void> };
  permissions: {
    request(wanted: { origins: string[]; data_collection: string[] }): Promise<boolean>;
  };
}

function isFirefox(api: object): api is FirefoxApi {
  return 'sidebarAction' in api;
}

/**
 * Opens the panel of a window: Chrome's side panel, Firefox's sidebar. Must be called synchronously
 * in the listener of the user's gesture: after any `await` both browsers refuse.
 */
export function openPanel(windowId: number): Promise<void> {
  const api: object = browser;
  return isFirefox(api) ? api.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/**
 * Asks for a service's hosts. Firefox (139) asks in the same prompt whether pictures and the key may
 * leave at all; Chrome knows no such question. Must be called synchronously in the click.
 */
export function requestServiceAccess(origins: string[]): Promise<boolean> {
  const api: object = browser;
  return isFirefox(api)
    ? api.permissions.request({
        origins,
        data_collection: ['websiteContent', 'authenticationInfo'],
      })
    : browser.permissions.request({ origins });
}

/**
 * `storage.local` is readable by content scripts by default. Firefox has no `setAccessLevel`
 * (Firefox 153): calling it there would throw at start-up.
 */
export async function closeStoresToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
