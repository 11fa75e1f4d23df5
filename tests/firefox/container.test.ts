/** Container tabs: pages that share no cookies with those of other containers. */
import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { evaluate } from '../support/firefox/evaluate';
import { chooseItem } from '../support/firefox/menu';
import { MENU_ITEM, openScene } from '../support/firefox/scene';
import { findTab } from '../support/firefox/tab';

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

const scene = await openScene();
afterAll(() => scene.close());

const WORK = 2;
const png = await firstProduct.mosaic.png();

test('a search of a container tab sends no cookies of any container, and finds the page’s picture', async () => {
  const setCookies = ['who=default'];
  const src = scene.site.picture({ body: png, setCookies }, 'shop.test');
  await scene.show(`<img src="${src}">`); // sets the cookie of pages in no container
  const page = scene.site.page(`<img src="${src}">`);
  await evaluate(scene.marionette, 'chrome', openInContainer, page, WORK);
  const shop = await findTab(scene.marionette, page);
  // The tab is found before its page has asked for the picture.
  const cookies = () => scene.site.requestsOf(src).map(({ cookie }) => cookie);
  await expect.poll(cookies).toEqual([undefined, undefined]);

  await shop.press('right', 'img');
  await chooseItem(scene.marionette, MENU_ITEM.en);
  const { offerIds } = await scene.sidebar.waitFor('done');
  expect(offerIds[0]).toBe(firstProduct.offerId);
  expect(cookies().slice(2)).not.toContain('who=default');
});

/** Another container for a new tab needs the permission `cookies`, which the extension does not ask for. */
test('an offer opens in no container, as every link of a sidebar', async () => {
  await scene.sidebar.press('offer-link');
  await expect.poll(() => evaluate(scene.marionette, 'chrome', containerOf, '1688.com')).toBe(0);
});

/** These run in the browser's window. */
function openInContainer(url: string, userContextId: number): void {
  Services.prefs.setBoolPref('privacy.userContext.enabled', true);
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { userContextId, triggeringPrincipal });
}

/** The container of the tab that is at this host, or on its way there. */
function containerOf(host: string): number | null {
  const tab = [...gBrowser.tabs].find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.includes(host),
  );
  return tab?.userContextId ?? null;
}
