/**
 * Where the browsers differ, and nothing else. The manifest's differences are in `wxt.config.ts`.
 * `import.meta.env.FIREFOX` is known when it is built: each build holds only its own half.
 */
import { browser } from './browser';

/** What Firefox has and Chrome's types do not know. */
interface FirefoxApi {
  sidebarAction: { open(): Promise<void> };
  permissions: {
    request(wanted: DataAccess): Promise<boolean>;
    contains(wanted: DataAccess): Promise<boolean>;
  };
  declarativeNetRequest: {
    updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
  };
}

interface DataAccess {
  origins: string[];
  data_collection: string[];
}

function isFirefox(api: object): api is FirefoxApi {
  return import.meta.env.FIREFOX && 'sidebarAction' in api;
}

/** What leaves with a search, in Firefox's words: the picture, and the key that it is asked with. */
const DATA = ['websiteContent', 'authenticationInfo'];

/**
 * Where the menu item is offered. Both browsers compare the patterns with the frame's own address,
 * which is `about:srcdoc` for one that the page writes itself (Chromium 156, Firefox 153). Firefox
 * refuses a pattern for that, so there it is offered everywhere.
 */
export const MENU_PATTERNS: string[] | undefined = import.meta.env.FIREFOX
  ? undefined
  : ['http://*/*', 'https://*/*', 'file:///*', 'about:*'];

/**
 * Opens the panel of a window: Chrome's side panel, Firefox's sidebar. Must be called synchronously
 * in the listener of the user's gesture: after any `await` both browsers refuse.
 */
export function openPanel(windowId: number): Promise<void> {
  const api: object = browser;
  return isFirefox(api) ? api.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Rules for the extension's own requests. */
const RULES = 'declarativeNetRequestWithHostAccess';

/**
 * Asks for pictures' hosts. Chrome grants in the same prompt, without another word, that the
 * extension's own requests may carry a Referer; Firefox knows that one at install only. Must be
 * called synchronously in the click.
 */
export function requestSiteAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({
    origins,
    ...(import.meta.env.FIREFOX ? {} : { permissions: [RULES] }),
  });
}

/**
 * Asks for a service's hosts. Firefox (139) asks in the same prompt whether pictures and the key may
 * leave at all; Chrome knows no such question. Must be called synchronously in the click.
 */
export function requestServiceAccess(origins: string[]): Promise<boolean> {
  const api: object = browser;
  return isFirefox(api)
    ? api.permissions.request({ origins, data_collection: DATA })
    : browser.permissions.request({ origins, permissions: [RULES] });
}

/**
 * The same, with leave to show the service's sign-in page: Chrome grants that without another word,
 * Firefox knows it at install only. Must be called synchronously in the click.
 */
export function requestSignInAccess(origins: string[]): Promise<boolean> {
  return import.meta.env.FIREFOX
    ? requestServiceAccess(origins)
    : browser.permissions.request({ origins, permissions: ['identity', RULES] });
}

/** Where the sign-in page leads back to. Chrome has no `identity` to ask before that is granted. */
export function signInRedirectUri(): string {
  return import.meta.env.FIREFOX
    ? browser.identity.getRedirectURL()
    : `https://${browser.runtime.id}.chromiumapp.org/`;
}

/** Firefox opens no database for a page in a private window (Firefox 153). */
export function isApartFromKeys(): boolean {
  return import.meta.env.FIREFOX && browser.extension.inIncognitoContext;
}

/** Whether that was granted, and has not been taken back. No hosts: a service on this computer. */
export async function hasServiceAccess(origins: string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  const api: object = browser;
  return isFirefox(api)
    ? api.permissions.contains({ origins, data_collection: DATA })
    : browser.permissions.contains({ origins });
}

/**
 * `storage.local` is readable by content scripts by default. Firefox has no `setAccessLevel`
 * (Firefox 153); there are no content scripts that could read it there either.
 */
export async function closeStoresToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * Firefox ignores `targetAddressSpace` (153): without this rule a public picture that redirects to
 * a local address is followed there, and read where the extension has access to that address.
 * Only GET by `fetch` is blocked: a gateway on this computer is asked by POST.
 */
export async function closeLocalNetwork(): Promise<void> {
  const api: object = browser;
  if (!import.meta.env.FIREFOX || !isFirefox(api)) return;
  // The networks of `acquire/address.ts`; `URL` has normalised every spelling by now.
  const local = [
    '^https?://(localhost|[^/:?#]+[.]localhost',
    '(0|10|127|22[4-9]|2[3-5][0-9])[.][0-9]+[.][0-9]+[.][0-9]+',
    '(169[.]254|192[.]168|198[.]1[89]|172[.](1[6-9]|2[0-9]|3[01]))[.][0-9]+[.][0-9]+',
    '100[.](6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])[.][0-9]+[.][0-9]+|192[.]0[.]0[.][0-9]+',
    '\\[[0-9a-f:.]+\\])[.]?([:/?#]|$)',
  ];
  const condition = {
    regexFilter: local.join('|'),
    initiatorDomains: [location.hostname],
    resourceTypes: ['xmlhttprequest'],
    requestMethods: ['get'],
  };
  await api.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [1],
    addRules: [{ id: 1, action: { type: 'block' }, condition }],
  });
}

/**
 * An element sends all cookies of a host that access was given to, SameSite=Strict too, whatever its
 * `crossorigin` says (Chromium 156). Where Chrome gave leave for rules, or Firefox has it.
 */
export async function sendNoPictureCookies(): Promise<void> {
  if (!('declarativeNetRequest' in browser)) return;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [2],
    addRules: [
      {
        id: 2,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'cookie', operation: 'remove' }],
        },
        condition: { initiatorDomains: [location.hostname], resourceTypes: ['image'] },
      },
    ],
  });
}

/** Chrome's private windows have a worker of their own; Firefox has one for all. */
export async function isPrivateWindow(windowId: number): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return browser.extension.inIncognitoContext;
  const window = await browser.windows.get(windowId).catch(() => undefined);
  return window?.incognito ?? true; // one that is gone leaves nothing behind
}
