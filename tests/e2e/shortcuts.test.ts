import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchCommand } from '../support/browser/click';
import { CELL, SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, waitForStatus } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { drag, waitForOverlay } from '../support/browser/page';
import { openScene, type Scene } from '../support/browser/scene';

const png = await firstProduct.mosaic.png();

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const picture = () => `<img src="${scene.site.picture({ body: png })}" width="${SIDE}">`;

test('a region can be drawn over a picture in fullscreen', async () => {
  await scene.show(`<div id="player">${picture()}</div>`);
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  await scene.page.locator('#player').evaluate((player) => player.requestFullscreen());
  await scene.page.waitForFunction(() => document.fullscreenElement !== null);
  await dispatchCommand(scene.browser, 'select-region');
  await waitForOverlay(scene.page);
  await drag(scene.page, { from: [CELL, CELL], to: [6 * CELL, 7 * CELL] });
  await waitForStatus(panel, 'done');

  const region = { left: CELL, top: CELL, width: 5 * CELL, height: 6 * CELL };
  const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
  expect(await differences(query, firstProduct.mosaic, region)).toEqual([]);
});

test('the shortcut searches for the picture under the pointer', async () => {
  await scene.show(picture());
  const panel = await scene.openPanel();
  await dispatchCommand(scene.browser, 'find-under-pointer');
  await expect
    .poll(async () => (await readRecord(panel)).target)
    .toMatchObject({ kind: 'pointer', frameId: 0, pageUrl: scene.page.url(), pageTitle: 'Shop' });
});

test('the shortcut shows a message on a page where no region can be drawn', async () => {
  await scene.show(picture());
  const panel = await scene.openPanel();
  await scene.page.goto('chrome://version');
  await dispatchCommand(scene.browser, 'select-region');
  await expect
    .poll(() => readRecord(panel)) // the test before it has failed by the same code
    .toMatchObject({
      target: { kind: 'region' },
      state: { status: 'failed', failure: { code: 'picture-blocked' } },
    });
  await expect.poll(() => errorCode(panel)).toBe('picture-blocked');
});
