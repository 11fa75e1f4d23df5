import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIDE, differences } from '../support/browser/pictures';
import { firstProduct } from '../support/browser/gateway';
import { openScene, type Scene } from '../support/firefox/scene';

const png = await firstProduct.mosaic.png();

describe.each([1, 2])('cropping at %i device pixels a CSS pixel', (scale) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ scale });
  });
  afterAll(() => scene.close());

  test('a screenshot shows the picture and nothing else, though the sidebar moves it', async () => {
    const src = scene.site.picture({ body: png });
    await scene.show(`<img src="${src}" width="${SIDE / scale}" style="margin: 30px auto">`);
    await scene.click();

    const { picture } = await scene.sidebar.waitFor('done');
    expect(picture).toEqual({ way: 'crop', width: SIDE, height: SIDE });
    const [query = new Uint8Array()] = scene.gateway.queries;
    expect(await differences(query, firstProduct.mosaic)).toEqual([]);
  });
});
