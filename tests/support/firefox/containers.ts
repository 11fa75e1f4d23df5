import { evaluate } from './evaluate';
import type { Marionette } from './marionette';

/** Firefox's own. */
declare const gBrowser: {
  addTab(url: string, options: { userContextId: number; triggeringPrincipal: unknown }): XULTab;
  tabs: Iterable<XULTab>;
  selectedTab: XULTab;
};
interface XULTab {
  userContextId: number;
  linkedBrowser: { currentURI: { spec: string } };
}
declare const Services: {
  prefs: { setBoolPref(name: string, value: boolean): void };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};

const WORK = 2;

/** Opens the page in front, in the container for work. */
export async function openInContainer(marionette: Marionette, url: string): Promise<void> {
  await evaluate(marionette, 'chrome', open, url, WORK);
}

/** The number of the container of the tab that is at this host, or on its way there. 0: in none. */
export function containerAt(marionette: Marionette, host: string): Promise<unknown> {
  return evaluate(marionette, 'chrome', containerOf, host);
}

/** These run in the browser's window. */
function open(url: string, userContextId: number): void {
  Services.prefs.setBoolPref('privacy.userContext.enabled', true);
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { userContextId, triggeringPrincipal });
}

function containerOf(host: string): number | null {
  const tab = [...gBrowser.tabs].find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.includes(host),
  );
  return tab?.userContextId ?? null;
}
