import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('a picture that is refused and gone from the page has a plain cause', async () => {
  const src = scene.site.picture({
    body: await firstProduct.mosaic.png(),
    later: { status: 403, body: 'No', cors: true },
  });
  await scene.show(`<img src="${src}" oncontextmenu="this.style.display = 'none'">`);
  await scene.click();

  const { error, text } = await scene.sidebar.waitFor('failed');
  expect(error).toBe('picture-blocked');
  expect(text).toContain('pictures.test');
  expect(scene.gateway.stats.imageSearches).toBe(0);
});
