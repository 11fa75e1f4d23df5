import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from './harness/compare';
import { dispatchCommand } from './harness/command';
import { firstProduct } from './harness/gateway';
import { queryImage, waitForStatus } from './harness/panel';
import { SIDE } from './harness/pictures';
import { waitForOverlay } from './harness/region';
import { openScene, type Scene } from './harness/scene';

const png = await firstProduct.mosaic.png();
/** CSS pixels that a key moves by. */
const STEP = 8;

let scene: Scene;
let panel: Page;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** A picture over the whole page, whose every part is known. */
async function begin(): Promise<{ width: number; height: number }> {
  await scene.show(
    `<img src="${scene.site.picture({ body: png })}" style="position: fixed; inset: 0;
       width: ${SIDE}px; height: ${SIDE}px">
     <input style="position: fixed; inset: auto 0 0 auto" autofocus>
     <script>globalThis.keys = []; addEventListener('keydown', ({ key }) => keys.push(key))</script>`,
  );
  panel = await scene.openPanel();
  await scene.page.setViewportSize({ width: SIDE, height: SIDE });
  await scene.page.locator('input').focus();
  await dispatchCommand(scene.browser, 'select-region');
  await waitForOverlay(scene.page);
  return { width: SIDE, height: SIDE };
}

async function press(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await scene.page.keyboard.press(key);
}

test('arrows move the rectangle, with Shift they resize it, and Enter takes it', async () => {
  await begin();
  await press('ArrowDown', 1); // a square in the middle
  await press('ArrowLeft', 3);
  await press('ArrowUp', 2);
  await press('Shift+ArrowRight', 4);
  await press('Shift+ArrowUp', 1);
  await press('Enter', 1);
  await waitForStatus(panel, 'done');

  const region = {
    left: SIDE / 4 - 3 * STEP,
    top: SIDE / 4 - 2 * STEP,
    width: SIDE / 2 + 4 * STEP,
    height: SIDE / 2 - STEP,
  };
  const { width, height } = region;
  expect(await queryImage(panel)).toEqual({ way: 'region', width, height });
  const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
  expect(await differences(query, firstProduct.mosaic, region)).toEqual([]);
  expect(await scene.page.evaluate('keys')).toEqual([]);
});

test('Esc leaves nothing behind: no element, no search, the focus and the keys as before', async () => {
  const searches = scene.gateway.queries.length;
  await begin();
  await press('ArrowDown', 1);
  await press('Escape', 1);
  await expect.poll(() => scene.page.locator('html > div').count()).toBe(0);

  const focused = () => scene.page.evaluate(() => document.activeElement?.localName);
  expect(await focused()).toBe('input');
  await press('x', 1);
  expect(await scene.page.locator('input').inputValue()).toBe('x');
  expect(await scene.page.evaluate('keys')).toEqual(['x']);
  expect(scene.gateway.queries).toHaveLength(searches);
});

test('begun twice there is one overlay, and one Esc ends it', async () => {
  await begin();
  await dispatchCommand(scene.browser, 'select-region');
  await expect.poll(() => scene.page.locator('html > div').count()).toBe(1);
  await press('Escape', 1);
  await expect.poll(() => scene.page.locator('html > div').count()).toBe(0);
});
