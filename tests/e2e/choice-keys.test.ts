import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('an arrow key opens a select, and nothing is chosen before Enter', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  const sort = panel.getByTestId('sort');
  await sort.selectOption('match'); // the first of the list
  const before = await sort.inputValue();
  const next = await sort.evaluate(
    (list: HTMLSelectElement) => list.options[list.selectedIndex + 1]?.value,
  );
  await sort.focus();
  await panel.keyboard.press('ArrowDown');
  await expect.poll(() => sort.evaluate((list) => list.matches(':open'))).toBe(true);
  expect(await sort.inputValue()).toBe(before);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect.poll(() => sort.inputValue()).toBe(next);
});
