/** What the user gives and takes on Firefox's own page, about:addons, is noticed at once. */
import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openPermissionsView } from '../support/firefox/permissions-view';
import { enterKey } from '../support/firefox/enter-key';
import { closeMenu, menuLabels } from '../support/firefox/menu';
import { MENU_ITEM, openScene } from '../support/firefox/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
};

const scene = await openScene();
afterAll(() => scene.close());

const view = await openPermissionsView(scene.marionette, scene.extension.id);
const ALL_SITES = '*://*/*';

/** Ids of the content scripts that are registered. */
const registered = () =>
  scene.options.evaluate(() =>
    browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id)),
  );
const hasAllSites = () => scene.options.evaluate(isSwitchedOn);

async function menuOfText(): Promise<string[]> {
  await scene.show('<div style="width: 300px; height: 300px">Text</div>');
  await scene.shop.press('right', 'div');
  const labels = await menuLabels(scene.marionette);
  await closeMenu(scene.marionette);
  return labels;
}

test('all sites, given there: the menu item stands everywhere, and the options show it', async () => {
  await scene.options.press('left', 'nav a[href="#access"]');
  expect(await hasAllSites()).toBe(false);
  await view.toggle(ALL_SITES);
  await expect.poll(registered).toEqual(['content-script']);
  await expect.poll(hasAllSites).toBe(true);
  expect(await menuOfText()).toContain(MENU_ITEM.en);
});

test('all sites, taken there: all that follows from it goes', async () => {
  await view.toggle(ALL_SITES);
  await expect.poll(registered).toEqual([]);
  await expect.poll(hasAllSites).toBe(false);
  expect(await menuOfText()).not.toContain(MENU_ITEM.en);
});

test('a service whose access was taken there is asked nothing', async () => {
  const { gateway, site } = scene;
  await enterKey(scene, 'open-platform');
  const shown = await openPermissionsView(scene.marionette, scene.extension.id);
  expect(await shown.given()).toContain('websiteContent');

  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  await scene.sidebar.waitFor('done');
  const searches = gateway.queries.length;
  await shown.toggle('websiteContent');
  await scene.show(`<img src="${src}">`);
  await scene.click();
  expect((await scene.sidebar.waitFor('failed')).error).toBe('access-missing');
  expect(gateway.queries).toHaveLength(searches);
});

/** Runs in the options. */
function isSwitchedOn(): boolean | undefined {
  return document.querySelector<HTMLInputElement>('[data-testid=all-sites]')?.checked;
}
