import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { evaluate } from '../support/firefox/evaluate';
import { KEYS, typeKeys } from '../support/firefox/keys';
import { openScene } from '../support/firefox/scene';
import { openTab } from '../support/firefox/tab';

const scene = await openScene();
afterAll(() => scene.close());

test('an arrow key opens a select, and nothing is chosen before Enter', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  await scene.sidebar.waitFor('done');
  const panel = await openTab(scene.marionette); // whose keys Marionette can press
  await panel.goTo(`${scene.extension.origin}/sidepanel.html`);
  await expect.poll(() => panel.evaluate(focusSort)).toBe(true);
  const [before, next] = [await panel.evaluate(readSort, 0), await panel.evaluate(readSort, -1)];
  await panel.type(KEYS.up);
  await expect.poll(() => panel.evaluate(isOpen)).toBe(true);
  expect(await panel.evaluate(readSort, 0)).toBe(before);
  // The open list is the browser's own, in its window.
  await evaluate(scene.marionette, 'chrome', () => {});
  await typeKeys(scene.marionette, KEYS.up, KEYS.enter);
  await expect.poll(() => panel.evaluate(readSort, 0)).toBe(next);
});

/** These run in the panel. False until the list is there. */
function focusSort(): boolean {
  const list = document.querySelector<HTMLSelectElement>('[data-testid=sort]');
  list?.focus();
  return (list?.options.length ?? 0) > 1;
}

function isOpen(): boolean {
  return document.querySelector('[data-testid=sort]')?.matches(':open') ?? false;
}

/** The value that is so many below the chosen one, which is the last. */
function readSort(below: number): string | undefined {
  const list = document.querySelector<HTMLSelectElement>('[data-testid=sort]');
  return list?.options[list.selectedIndex + below]?.value;
}
