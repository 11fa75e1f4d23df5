import sharp from 'sharp';
import { afterAll } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, queryImage, waitForStatus } from '../support/browser/panel';
import { hugePng, SIDE } from '../support/browser/pictures';
import { openScene } from '../support/browser/scene';
import type { Answer } from '../support/browser/site';
import type { SECURITY } from '../support/tables/security';
import { security } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const onePixel = await sharp(png).resize(1, 1).png().toBuffer();
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle r="90"/></svg>';

interface Case {
  /** Default: `broken picture`. */
  item?: keyof typeof SECURITY;
  name: string;
  /** What the extension is sent in place of the picture that the page shows. */
  answer: Answer;
  code: string;
  /** A page can draw it: it is put above that page for a screenshot. */
  isDrawn?: boolean;
}

const CASES: readonly Case[] = [
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
  {
    item: 'bomb',
    name: '20000×20000 on a page',
    answer: { body: hugePng(20_000, 20_000) },
    code: 'picture-too-large',
  },
];

for (const { item = 'broken picture', name, answer, code, isDrawn } of CASES) {
  const screenshot = { way: 'crop', width: SIDE, height: SIDE };
  security(item, `${name}: a screenshot takes its place`, screenshot, async () => {
    // The page gets the real picture, which no script may read, and the extension something else.
    const src = scene.site.picture({ body: png, withoutReferer: { ...answer, cors: true } });
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
    return queryImage(panel);
  });

  if (isDrawn) continue;
  security(item, `${name}, and nothing to see`, code, async () => {
    const src = scene.site.picture({ body: png, later: { ...answer, cors: true } });
    await scene.show(`<img src="${src}">`);
    await scene.page.locator('img').evaluate((image) => {
      image.style.display = 'none';
    });
    return String(await errorCode(await scene.click(scene.page.locator('img'))));
  });
}
