import { afterAll, expect, test } from 'vitest';
import { listPictures, readBatch } from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());
const { site } = scene;
const [first, second] = await Promise.all(makeProducts(2).map(({ mosaic }) => mosaic.png()));
const picture = (body = first) => site.picture({ body: body ?? '', cors: true });

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const SIZE = 'width="200" height="200"';
const box = (style: string, more = '') =>
  `<div ${more} style="width:200px;height:200px;${style}"></div>`;

const urls = {
  plain: picture(),
  small: picture(),
  large: picture(second),
  lazy: picture(),
  background: picture(),
  open: picture(),
  closed: picture(),
  framed: picture(),
};

const BODY = `
  <img src="${urls.plain}" alt="  Blue\n mug " ${SIZE}>
  <img src="${urls.plain}?w=100" alt="The same again" ${SIZE}>
  <img srcset="${urls.small} 200w, ${urls.large} 800w" sizes="100px" alt="Largest" ${SIZE}>
  <img src="${PIXEL}" data-src="${urls.lazy}" alt="Lazy" ${SIZE}>
  ${box(`background:url(${urls.background}) center/cover`, 'aria-label="Background"')}
  <div id="open"></div><div id="closed"></div>
  <iframe srcdoc="<img src='${urls.framed}' ${SIZE.replaceAll('"', "'")}>"></iframe>
  <iframe src="${site.page(`<img src="${picture()}" ${SIZE}>`, 'other.test')}"></iframe>
  <img src="${picture()}" alt="Icon" width="24" height="24">
  <img src="${picture()}" alt="Hidden" style="visibility:hidden" ${SIZE}>
  <img src="${picture()}" alt="Gone" style="display:none" ${SIZE}>
  <img src="${PIXEL}" alt="A stretched pixel" ${SIZE}>
  <img src="${picture()}?banner" alt="Banner" width="900" height="160">
  ${box(`background:url(${picture()}) -40px -80px`, 'aria-label="Sprite"')}
  ${box('background:linear-gradient(red, blue)', 'aria-label="Gradient"')}
  <script>
    for (const mode of ['open', 'closed']) {
      const urls = ${JSON.stringify(urls)};
      document.getElementById(mode).attachShadow({ mode }).innerHTML =
        '<img alt="' + mode + '" ${SIZE} src="' + urls[mode] + '">';
    }
  </script>`;

test('the batch lists product pictures, but no icons, tracking pixels, sprites or hidden pictures', async () => {
  await scene.show(BODY);
  const panel = await scene.openPanel();
  await listPictures(panel);
  const { items } = await readBatch(panel);
  expect(items.map(({ url }) => url)).toEqual([
    urls.plain,
    urls.large,
    urls.lazy,
    urls.background,
    urls.open,
    urls.closed,
    urls.framed,
  ]);
  expect(items[0]?.label).toBe('Blue mug');
  expect(items[0]?.size).toEqual({ width: 384, height: 384 });
  expect(items[3]?.label).toBe('Background');
  expect(items[6]?.label).toMatch(/\.png$/);
  expect(new Set(items.map(({ frameId }) => frameId)).size).toBe(2);
});

test('the panel does not request the pictures of the page', async () => {
  const src = picture();
  await scene.show(`<img src="${src}" ${SIZE}>`);
  const panel = await scene.openPanel();
  await panel.getByTestId('batch-back').click(); // open from before
  await listPictures(panel);
  await expect.poll(() => panel.getByTestId('batch-row').count()).toBe(1); // the earlier list has gone
  await panel.waitForTimeout(500);
  expect(site.requestsOf(src)).toHaveLength(1); // the page's own
  expect(await panel.locator('img').count()).toBe(0);
});
