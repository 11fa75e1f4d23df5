import { afterAll, expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from './harness/gateway';
import { offerIds, queryImage, waitForStatus } from './harness/panel';
import { SIDE } from './harness/pictures';
import { openScene } from './harness/scene';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a picture that its server shows to all is fetched and found', async () => {
  const src = scene.site.picture({ body: png, cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect(await queryImage(panel)).toEqual({ way: 'fetch', width: SIDE, height: SIDE });
  expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  expect(await panel.getByTestId('total').innerText()).toContain(`${PRODUCTS.length}`);
});

test('no cookie leaves with the request for the picture', async () => {
  const src = scene.site.picture(
    {
      body: png,
      cors: true,
      setCookies: [
        'none=1; SameSite=None; Secure',
        'lax=1; SameSite=Lax',
        'strict=1; SameSite=Strict',
      ],
    },
    'localhost', // the one http host that may set a Secure cookie
  );
  await scene.show(`<img src="${src}">`, 'localhost');
  await scene.page.reload(); // the first request set the cookies, the second one sends them
  const fromPage = scene.site.requestsOf(src).at(-1);
  expect(fromPage?.cookie?.split('; ').toSorted()).toEqual(['lax=1', 'none=1', 'strict=1']);

  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('fetch');
  const fromExtension = scene.site.requestsOf(src).slice(2);
  expect(fromExtension).toHaveLength(1);
  expect(fromExtension[0]?.cookie).toBeUndefined();
});
