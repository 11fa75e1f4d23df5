import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { menuLabels } from '../support/firefox/menu';
import { MENU_ITEM, openScene } from '../support/firefox/scene';
import { openTab, type Tab } from '../support/firefox/tab';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

async function menuIn(tab: Tab): Promise<string[]> {
  await tab.goTo(scene.site.page(`<img src="${src}">`));
  await tab.press('right', 'img');
  return menuLabels(scene.marionette);
}

test('a private window is left alone until the user allows it', async () => {
  expect(await menuIn(scene.shop)).toContain(MENU_ITEM.en);
  const privateTab = await openTab(scene.marionette, { type: 'window', private: true });
  expect(await menuIn(privateTab)).not.toContain(MENU_ITEM.en);
});
