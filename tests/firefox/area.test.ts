import { afterAll, expect, test, vi } from 'vitest';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { INITIAL_AREA } from '../../utils/core/picture/area';
import { enterKey } from '../support/firefox/enter-key';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

/** Firefox's own, which Chrome's types do not have. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): Window[] } };

const REGION = {
  left: INITIAL_AREA.left * SIDE,
  top: INITIAL_AREA.top * SIDE,
  width: INITIAL_AREA.width * SIDE,
  height: INITIAL_AREA.height * SIDE,
};

test('the cross-border service searches for the chosen area of the picture', async () => {
  const { options, gateway, site, sidebar } = scene;
  await enterKey(scene, 'cross-border');

  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  expect((await sidebar.waitFor('done')).offerIds[0]).toBe(firstProduct.offerId);
  expect(gateway.queries).toHaveLength(1);

  await sidebar.press('choose-area');
  await vi.waitFor(async () => expect(await options.evaluate(countFrames)).toBe(1), 5_000);
  await sidebar.press('search-area');
  await expect.poll(() => gateway.queries.length, { timeout: 10_000 }).toBe(2);
  await sidebar.waitFor('done');
  const query = gateway.queries.at(-1) ?? new Uint8Array();
  expect(await differences(query, firstProduct.mosaic, REGION)).toEqual([]);
});

/** Runs in a page of the extension. */
function countFrames(): number {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  return view?.document.querySelectorAll('[data-testid=area]').length ?? 0;
}
