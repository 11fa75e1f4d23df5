import { afterAll, expect, test } from 'vitest';
import { openScene } from '../support/firefox/scene';
import { openTab } from '../support/firefox/tab';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());

test('the options take no key in a private window, because no database opens there', async () => {
  expect(await scene.options.evaluate(opensDatabase)).toBe(true);
  const tab = await openTab(scene.marionette, { type: 'window', private: true });
  await tab.goTo(`${scene.extension.origin}/options.html`);
  expect(await tab.evaluate(opensDatabase)).toBe(false);
  const message = 'Open the options in an ordinary window';
  await expect.poll(() => tab.evaluate(textOfPage)).toContain(message);
  expect(await tab.evaluate(textOfPage)).toContain('All sites'); // access is still shown
});

/** These run in the options. */
function opensDatabase(): Promise<boolean> {
  const opening = indexedDB.open('any');
  return new Promise((resolve) => {
    opening.addEventListener('success', () => resolve(true));
    opening.addEventListener('error', () => resolve(false));
  });
}

function textOfPage(): string {
  return document.body.textContent;
}
