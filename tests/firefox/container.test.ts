/** Container tabs: pages that share no cookies with those of other containers. */
import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { containerAt, openInContainer } from '../support/firefox/containers';
import { chooseItem } from '../support/firefox/menu';
import { MENU_ITEM, openScene } from '../support/firefox/scene';
import { findTab } from '../support/firefox/tab';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a search of a container tab sends no cookies of any container, and finds the page’s picture', async () => {
  const setCookies = ['who=default'];
  const src = scene.site.picture({ body: png, setCookies }, 'shop.test');
  await scene.show(`<img src="${src}">`); // sets the cookie of pages in no container
  const page = scene.site.page(`<img src="${src}">`);
  await openInContainer(scene.marionette, page);
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
  await expect.poll(() => containerAt(scene.marionette, '1688.com')).toBe(0);
});
