import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { firstProduct } from './harness/gateway';
import { errorCode, queryImage, waitForStatus } from './harness/panel';
import { hugePng, SIDE } from './harness/pictures';
import { openScene } from './harness/scene';
import type { Answer } from './harness/site';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const onePixel = await sharp(png).resize(1, 1).png().toBuffer();
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle r="90"/></svg>';

/** What the extension is sent in place of the picture that the page shows, and the code of it. */
const CASES: { name: string; answer: Answer; code: string; isDrawn?: boolean }[] = [
  { name: 'a page that refuses', answer: { status: 403, body: 'No' }, code: 'picture-blocked' },
  { name: 'HTML', answer: { body: '<!doctype html><p>Hello' }, code: 'picture-undecodable' },
  { name: '0 bytes', answer: { body: '' }, code: 'picture-undecodable' },
  {
    name: 'half a picture',
    answer: { body: png.subarray(0, 200) },
    code: 'picture-undecodable',
    isDrawn: true,
  },
  { name: '1×1', answer: { body: onePixel }, code: 'picture-too-small' },
  {
    name: 'SVG',
    answer: { body: svg, type: 'image/svg+xml' },
    code: 'picture-undecodable',
    isDrawn: true,
  },
  { name: '20000×20000', answer: { body: hugePng(20_000, 20_000) }, code: 'picture-too-large' },
];

test.each(CASES)('$name: a screenshot takes its place', async ({ answer }) => {
  // The page gets the real picture, which no script may read, and the extension something else.
  const src = scene.site.picture({ body: png, withoutReferer: { ...answer, cors: true } });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect(await queryImage(panel)).toEqual({ way: 'crop', width: SIDE, height: SIDE });
});

// What a page can draw is put above it for a screenshot.
test.each(CASES.filter(({ isDrawn }) => !isDrawn))(
  '$name, and nothing to see: $code',
  async ({ answer, code }) => {
    const src = scene.site.picture({ body: png, later: { ...answer, cors: true } });
    await scene.show(`<img src="${src}">`);
    await scene.page.locator('img').evaluate((image) => {
      image.style.display = 'none';
    });
    const panel = await scene.click(scene.page.locator('img'));

    expect(await errorCode(panel)).toBe(code);
  },
);
