import { afterAll, expect, test, vi } from 'vitest';
import { CELL, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { drag } from '../support/firefox/mouse';
import { openScene } from '../support/firefox/scene';
import { pressToolbarButton } from '../support/firefox/toolbar';

const scene = await openScene();
afterAll(() => scene.close());

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src *">`;

test('a rectangle drawn on a strict page is searched, without a trace of the overlay', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`${POLICY}<img src="${src}">`);
  await pressToolbarButton(scene.marionette, scene.extension.id);
  await scene.sidebar.waitFor('idle');
  await scene.sidebar.press('select-region');
  await vi.waitFor(async () => expect(await scene.shop.evaluate(countOverlays)).toBe(1), 5_000);

  await scene.shop.evaluate(countOverlays); // the tab is the one that is addressed
  await drag(scene.marionette, { x: CELL, y: CELL }, { x: 6 * CELL, y: 7 * CELL });
  const { picture } = await scene.sidebar.waitFor('done');
  expect(picture).toEqual({ way: 'region', width: 5 * CELL, height: 6 * CELL });
  const region = { left: CELL, top: CELL, width: 5 * CELL, height: 6 * CELL };
  const query = scene.gateway.queries.at(-1) ?? new Uint8Array();
  expect(await differences(query, firstProduct.mosaic, region)).toEqual([]);
  expect(await scene.shop.evaluate(countOverlays)).toBe(0);
});

/** Runs in the page. */
function countOverlays(): number {
  return document.querySelectorAll('html > div').length;
}
