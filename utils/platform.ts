/** Where the browsers differ, and nothing else. The manifest's differences are in `wxt.config.ts`. */
import { browser } from './browser';

/** What Firefox has and Chrome's types do not know. */
interface FirefoxApi {
  sidebarAction: { open(): Promise<void> };
  permissions: {
    request(wanted: { origins: string[]; data_collection: string[] }): Promise<boolean>;
  };
  declarativeNetRequest: {
    updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
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

/** Literal addresses that no public server has; `URL` has brought every spelling to these. */
const LOCAL_URLS =
  '^https?://(localhost|[^/:]+[.]localhost|0[.]|10[.]|127[.]|169[.]254[.]|172[.](1[6-9]|2[0-9]|3[01])[.]|192[.]168[.]|\\[)';

/**
 * Firefox ignores `targetAddressSpace` (153): without this rule a public picture that redirects to
 * a local address is followed there, and read where the extension has access to that address.
 * Only GET by `fetch` is blocked: a gateway on this computer is asked by POST.
 */
export async function closeLocalNetwork(): Promise<void> {
  const api: object = browser;
  if (!isFirefox(api)) return;
  const condition = {
    regexFilter: LOCAL_URLS,
    initiatorDomains: [location.hostname],
    resourceTypes: ['xmlhttprequest'],
    requestMethods: ['get'],
  };
  await api.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [1],
    addRules: [{ id: 1, action: { type: 'block' }, condition }],
  });
}
