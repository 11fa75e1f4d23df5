import { afterAll, expect, test, vi } from 'vitest';
import { PRODUCTS } from '../support/browser/gateway';
import { sideBySide } from '../support/browser/side-by-side';
import { openScene } from '../support/firefox/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): Window[] } };

const scene = await openScene();
afterAll(() => scene.close());
const [left, , right] = PRODUCTS;

test('the second of two products in a picture is found by one press on its number', async () => {
  expect.assert(left && right);
  const body = await sideBySide([left, right]);
  const src = scene.site.picture({ body, type: 'image/jpeg', cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  await scene.sidebar.waitFor('done');
  await scene.sidebar.press('choose-area');
  await expect.poll(() => scene.options.evaluate(countParts)).toBe(2);
  const searches = scene.gateway.queries.length;
  await scene.options.evaluate(pressSecondPart);
  await expect.poll(() => scene.gateway.queries.length).toBe(searches + 1);
  const first = async () => (await scene.sidebar.waitFor('done')).offerIds[0];
  await vi.waitFor(async () => expect(await first()).toBe(right.offerId), 10_000);
});

/** These run in a page of the extension. */
function countParts(): number {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  return view?.document.querySelectorAll('[data-testid=part]').length ?? 0;
}

function pressSecondPart(): void {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  view?.document.querySelectorAll<HTMLElement>('[data-testid=part]')[1]?.click();
}
