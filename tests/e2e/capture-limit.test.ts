import { afterAll, expect, test } from 'vitest';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

/** Chrome takes two screenshots a second and refuses the third. */
const CLICKS = [1, 2, 3, 4];

test('the last of four quick clicks still gets its screenshot', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.openPanel();
  const picture = scene.page.locator('img');
  await Promise.all(CLICKS.map(() => dispatchMenuClick(scene.browser, scene.page, picture)));

  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('crop');
});
