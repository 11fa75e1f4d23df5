import { afterAll, expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { SIDE } from '../support/browser/pictures';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a picture that its server shows to all is fetched without cookies, and found', async () => {
  const setCookies = ['lax=1; SameSite=Lax', 'strict=1; SameSite=Strict'];
  const src = scene.site.picture({ body: png, cors: true, setCookies }, 'shop.test');
  const body = `<img src="${src}">`;
  await scene.show(body); // sets the cookies
  await scene.show(body); // sends them
  expect(scene.site.requestsOf(src).at(-1)?.cookie).toBe('lax=1; strict=1');
  await scene.click();

  const { picture, offerIds } = await scene.sidebar.waitFor('done');
  expect(picture).toEqual({ way: 'fetch', width: SIDE, height: SIDE });
  expect(offerIds).toHaveLength(PRODUCTS.length);
  expect(offerIds[0]).toBe(firstProduct.offerId);
  const ofExtension = scene.site.requestsOf(src).slice(2);
  expect(ofExtension.map(({ cookie }) => cookie)).toEqual([undefined]);
});
