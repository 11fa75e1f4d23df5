/**
 * All browser differences, except those of the manifest (`wxt.config.ts`).
 * `import.meta.env.FIREFOX` is a build-time constant: each build contains only its own half.
 */
import { type Browser, browser } from './browser';
import { localUrlPattern } from '../core/hosts/local-network';
import type { ServiceId } from '../core/model/settings';
import { serviceInfoOf } from './services/registry';

/** Firefox APIs that are missing in Chrome's types. */
interface FirefoxApi {
  /** Absent on Android. */
  sidebarAction?: { open(): Promise<void>; setTitle(shown: { title: string }): Promise<void> };
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

function isFirefox(_api: object): _api is FirefoxApi {
  return import.meta.env.FIREFOX;
}

/**
 * Firefox's categories of what a service is sent: the picture, its key, and words that the user adds. A search without
 * words needs no consent to send them.
 */
function dataFor(service: ServiceId, hasWords: boolean): string[] {
  if (serviceInfoOf(service).takesPictureAlone) return ['websiteContent'];
  return ['websiteContent', 'authenticationInfo', ...(hasWords ? ['searchTerms'] : [])];
}

/**
 * Pages where the menu item is offered: those of the web, and the welcome page, which has a picture to
 * try it on. Both browsers match the frame's own address, which is `about:srcdoc` for `srcdoc` frames
 * (Chromium 156, Firefox 153). Firefox refuses a pattern for that, so there the item is offered everywhere.
 */
export function menuPatterns(): string[] | undefined {
  if (import.meta.env.FIREFOX) return undefined;
  const welcome = browser.runtime.getURL('/welcome.html');
  return ['http://*/*', 'https://*/*', 'file:///*', 'about:*', welcome];
}

/** Where this browser shows the panel. */
export const PANEL_PLACE = import.meta.env.FIREFOX ? 'sidebar' : 'sidePanel';

/** Names the button of the toolbar, and the sidebar: what the manifest says is in the browser's own language. */
export async function nameInToolbar(button: string, panel: string): Promise<void> {
  const api: object = browser;
  await browser.action.setTitle({ title: button });
  if (isFirefox(api)) await api.sidebarAction?.setTitle({ title: panel });
}

/**
 * Opens the panel of a window: Chrome's side panel, Firefox's sidebar. Must be called synchronously
 * in the listener of the user's gesture: both browsers refuse after any `await`.
 */
export async function showPanel(windowId: number): Promise<void> {
  if (!hasPanels()) throw new Error('This browser has no panels');
  const api: object = browser;
  await (isFirefox(api) ? api.sidebarAction?.open() : browser.sidePanel.open({ windowId }));
}

/**
 * Whether panels are supported at all: some Chromium-based browsers lack them. In Firefox the name is there
 * until it is read for the first time, with or without the API (Firefox 153).
 */
export function hasPanels(): boolean {
  const panels: unknown = Reflect.get(
    browser,
    import.meta.env.FIREFOX ? 'sidebarAction' : 'sidePanel',
  );
  return panels !== undefined;
}

/**
 * Requests access to the hosts of pictures. Chrome includes the permission to send a Referer
 * without a separate prompt; Firefox grants that at install only. Must be called synchronously in
 * the click.
 */
export function requestSiteAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({
    origins,
    ...(import.meta.env.FIREFOX ? {} : { permissions: ['declarativeNetRequestWithHostAccess'] }),
  });
}

/**
 * Requests access to a service's hosts. Firefox (139) asks in the same prompt for consent to send what the
 * service may be sent; Chrome has no such consent. Must be called synchronously in the click.
 */
export function requestServiceAccess(service: ServiceId, origins: string[]): Promise<boolean> {
  const api: object = browser;
  return isFirefox(api)
    ? api.permissions.request({ origins, data_collection: dataFor(service, true) })
    : browser.permissions.request({ origins });
}

/**
 * Requests the origins, and permission for the service's sign-in page: Chrome includes it without a separate
 * prompt, Firefox grants it at install only. Must be called synchronously in the click.
 */
export function requestSignInAccess(service: ServiceId, origins: string[]): Promise<boolean> {
  return import.meta.env.FIREFOX
    ? requestServiceAccess(service, origins)
    : browser.permissions.request({ origins, permissions: ['identity'] });
}

/** Redirect address of the sign-in page. In Chrome `identity` is undefined before it is granted. */
export function signInRedirectUri(): string {
  return import.meta.env.FIREFOX
    ? browser.identity.getRedirectURL()
    : `https://${browser.runtime.id}.chromiumapp.org/`;
}

/** Firefox opens no database for a page in a private window (Firefox 153). */
export function isApartFromKeys(): boolean {
  return import.meta.env.FIREFOX && browser.extension.inIncognitoContext;
}

/**
 * Whether consent was granted and not revoked. Without hosts: a service on this computer.
 * @param hasWords the user's words are sent as well
 */
export async function hasServiceAccess(
  service: ServiceId,
  origins: string[],
  hasWords: boolean,
): Promise<boolean> {
  if (origins.length === 0) return true;
  const api: object = browser;
  return isFirefox(api)
    ? api.permissions.contains({ origins, data_collection: dataFor(service, hasWords) })
    : browser.permissions.contains({ origins });
}

/**
 * Content scripts can read `storage.local` by default. Firefox has no `setAccessLevel` (Firefox
 * 153), but no content scripts that could read it either.
 */
export async function closeStoresToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * The tab whose page has opened this one. Undefined in Chrome, which names the tab in front where a page keeps back that it
 * is the opener (Chromium 156): what any page opens would seem to be of that tab.
 */
export function openerOf({ openerTabId }: Browser.tabs.Tab): number | undefined {
  return import.meta.env.FIREFOX ? openerTabId : undefined;
}

/** The background that made it has ended where it is made again; the rule itself ends with the browser. */
let localNetworkRule: Promise<void> | undefined;

/**
 * Firefox ignores `targetAddressSpace` (153): without this rule a public picture that redirects to
 * a local address would be loaded if the extension has access to that address. Blocks only GET
 * requests by `fetch`: a gateway on this computer is called by POST. Whoever follows redirects waits
 * for it. Rejects where the browser refuses the rule; the next call tries again.
 */
export function closeLocalNetwork(): Promise<void> {
  localNetworkRule ??= makeLocalNetworkRule().catch((error: unknown) => {
    localNetworkRule = undefined;
    throw error;
  });
  return localNetworkRule;
}

async function makeLocalNetworkRule(): Promise<void> {
  const api: object = browser;
  if (!isFirefox(api)) return;
  const condition = {
    regexFilter: localUrlPattern(),
    initiatorDomains: [location.hostname],
    resourceTypes: ['xmlhttprequest'],
    requestMethods: ['get'],
  };
  await api.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [1],
    addRules: [{ id: 1, action: { type: 'block' }, condition }],
  });
}

/** Chrome has a separate worker for private windows; Firefox has one for all. */
export async function isPrivateWindow(windowId: number): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return browser.extension.inIncognitoContext;
  const window = await browser.windows.get(windowId).catch(() => undefined);
  return window?.incognito ?? true; // a closed window counts as private: nothing is stored
}
