import { afterAll, expect, test } from 'vitest';
import { evaluate } from '../support/firefox/evaluate';
import { KEYS, pressChord } from '../support/firefox/keys';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

/** Pressed in the browser's window, with a page in front. */
async function pressSidebarKey(): Promise<void> {
  await scene.shop.press('left', 'h1');
  await evaluate(scene.marionette, 'chrome', () => {});
  await pressChord(scene.marionette, KEYS.alt, KEYS.shift, 'P');
}

test('Alt+Shift+P opens the sidebar, and closes it', async () => {
  await scene.show('<h1>A page</h1>');
  await pressSidebarKey();
  await scene.sidebar.waitFor('idle');
  await pressSidebarKey();
  await expect.poll(() => scene.sidebar.isOpen()).toBe(false);
});
