import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createClosers } from '../../demo/closers';
import { installExtension } from '../support/firefox/extension';
import { launchFirefox } from '../support/firefox/firefox';
import { MENU_ITEM, openScene } from '../support/firefox/scene';
import { chooseItem } from '../support/firefox/menu';
import { findTab } from '../support/firefox/tab';

const closers = createClosers();
afterAll(() => closers.closeAll());

test('the welcome page opens on installation, with Firefox’s own steps', async () => {
  const { marionette } = await closers.keep(launchFirefox());
  const { origin } = await installExtension(marionette, { keepWelcome: true });
  const welcome = await findTab(marionette, `${origin}/welcome.html`);
  const text = z.string().parse(await welcome.evaluate(readText));
  expect(text).toContain('View > Sidebar > Find on 1688');
  expect(text).not.toContain('side panel');
});

test('the picture on the welcome page leads to offers in the sidebar', async () => {
  const scene = await closers.keep(openScene());
  await scene.shop.goTo(`${scene.extension.origin}/welcome.html`);
  await scene.shop.evaluate(readText); // once its words are loaded
  await scene.shop.press('right', '[data-testid=try-picture]');
  await chooseItem(scene.marionette, MENU_ITEM.en);
  const { picture } = await scene.sidebar.waitFor('done');
  expect(picture?.way).toBe('data');
});

/** Runs in the page. */
async function readText(): Promise<string> {
  while (!document.querySelector('main')) await new Promise(requestAnimationFrame);
  return document.body.innerText;
}
