import { afterAll, expect, test } from 'vitest';
import { firstProduct } from './harness/gateway';
import { waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';
import { openService } from './harness/service';

/** The third link is written in a way that any normalisation would change. */
const LINKS = [
  'javascript:alert(1)',
  'https://1688.com.evil.example/offer/1.html',
  'https://Detail.1688.com:443/offer/../offer/3.html?a=%7e&b=%20#x',
];

const service = await openService({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    result: {
      success: true,
      productList: LINKS.map((detailPageUrl, index) => ({
        productId: String(600_000_000_001 + index),
        title: `商品 ${index + 1}cm`,
        detailPageUrl,
      })),
      totalResults: LINKS.length,
      page: 1,
      pageSize: 20,
    },
    errorCode: '0',
    errorMessage: 'success',
  }),
});
const scene = await openScene();
afterAll(async () => {
  await scene.close();
  await service.close();
});

test('a link to 1688 is kept letter by letter, any other address is no link', async () => {
  await scene.useService(service.url);
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');

  expect(await panel.getByTestId('offer').count()).toBe(LINKS.length);
  const hrefs = await panel
    .getByTestId('offer')
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect([...new Set(hrefs)]).toEqual([LINKS[2]]);
  expect(await panel.getByTestId('offer-link').getAttribute('href')).toBe(LINKS[2]);
});
