import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIDE, differences } from '../support/browser/pictures';
import { dispatchCommand } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { waitForOverlay } from '../support/browser/page';
import { openScene, type Scene } from '../support/browser/scene';

const png = await firstProduct.mosaic.png();
/** CSS pixels that a key moves by. */
const STEP = 8;

let scene: Scene;
let panel: Page;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** A picture in the middle of the page, at twice its size, and the overlay upon it. */
async function begin(): Promise<void> {
  await scene.show(
    `<img src="${scene.site.picture({ body: png })}" width="${2 * SIDE}" height="${2 * SIDE}"
       style="position: fixed; left: calc(50vw - ${SIDE}px); top: calc(50vh - ${SIDE}px);
       image-rendering: pixelated">
     <input style="position: fixed; inset: auto 0 0 auto">
     <script>globalThis.keys = []; addEventListener('keydown', ({ key }) => keys.push(key))</script>`,
  );
  panel = await scene.openPanel();
  await scene.page.waitForFunction(() => innerWidth < outerWidth - 100); // the panel has its place
  await scene.page.locator('input').focus();
  await dispatchCommand(scene.browser, 'select-region');
  await waitForOverlay(scene.page);
}

async function press(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await scene.page.keyboard.press(key);
}

test('arrows move the rectangle, Shift and arrows resize it, and Enter searches it', async () => {
  await begin();
  await press('ArrowDown', 1); // a square in the middle
  await press('ArrowLeft', 3);
  await press('ArrowUp', 2);
  await press('Shift+ArrowRight', 4);
  await press('Shift+ArrowUp', 1);
  await press('Enter', 1);
  await waitForStatus(panel, 'done');

  const side = await scene.page.evaluate(() => Math.round(Math.min(innerWidth, innerHeight) / 2));
  const width = side + 4 * STEP;
  const height = side - STEP;
  expect(await queryImage(panel)).toEqual({ way: 'region', width, height });
  const region = {
    left: (SIDE - side / 2 - 3 * STEP) / 2,
    top: (SIDE - side / 2 - 2 * STEP) / 2,
    width: width / 2,
    height: height / 2,
  };
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

test('started twice, there is one overlay, and one Esc ends it', async () => {
  await begin();
  await scene.page.locator('html > div').evaluate((overlay) => overlay.setAttribute('id', 'first'));
  await dispatchCommand(scene.browser, 'select-region');
  await scene.page.locator('html > div:not(#first)').waitFor({ state: 'attached' });
  expect(await scene.page.locator('html > div').count()).toBe(1);
  await press('Escape', 1);
  await expect.poll(() => scene.page.locator('html > div').count()).toBe(0);
});
