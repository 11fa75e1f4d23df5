import { afterAll, expect, test } from 'vitest';
import { chooseItem, menuLabels } from '../support/firefox/menu';
import { acceptPrompt } from '../support/firefox/prompt';
import { MENU_ITEM, openScene } from '../support/firefox/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
};

const scene = await openScene();
afterAll(() => scene.close());

/** Ids of the content scripts that are registered. */
const registered = () =>
  scene.options.evaluate(() =>
    browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id)),
  );

/** A right click on a part of the page that is no picture. */
async function openMenu(): Promise<void> {
  await scene.show('<div style="width: 300px; height: 300px">Text</div>');
  await scene.shop.press('right', 'div');
}

test('one switch gives access to all sites and takes it back, with all that follows', async () => {
  await scene.options.press('left', 'nav a[href="#access"]');
  await scene.options.press('left', '[data-testid=all-sites]');
  expect(await acceptPrompt(scene.marionette)).toMatch(/all (web)?sites/i);
  await expect.poll(registered).toEqual(['content-script']);
  await openMenu();
  await chooseItem(scene.marionette, MENU_ITEM.en);
  await expect.poll(() => scene.sidebar.isOpen()).toBe(true);

  await scene.options.press('left', '[data-testid=all-sites]');
  await expect.poll(registered).toEqual([]);
  await openMenu();
  expect(await menuLabels(scene.marionette)).not.toContain(MENU_ITEM.en);
});
