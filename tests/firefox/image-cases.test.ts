import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../demo/closers';
import { openPictureServer, type PictureServer } from '../support/browser/picture-server';
import { loadImageCases } from '../support/pages/image-cases';
import { withShared } from '../support/shared';
import { allowAllSites } from '../support/firefox/all-sites';
import { findConstruction } from '../support/firefox/construction';
import { openScene, type Scene } from '../support/firefox/scene';

/** What most shops do. */
const COMMON = [
  'bg',
  'canvas2d',
  'csp-strict',
  'hidden-slides',
  'iframe-srcdoc',
  'img',
  'input-image',
  'lazy-srcset-noscript',
  'modal-over-page-img',
  'overlay-icons',
  'pe-none',
  'shadow-open',
  'wrong-ct',
];

const cases = (await loadImageCases()).filter(({ id }) => COMMON.includes(id));

describe('the common third of the shared image cases', withShared, () => {
  const closers = createClosers();
  let scene: Scene;
  let server: PictureServer;
  beforeAll(async () => {
    server = await closers.keep(openPictureServer());
    scene = await closers.keep(openScene());
    await allowAllSites(scene);
  });
  afterAll(() => closers.closeAll());

  test('is all there', () => {
    expect(cases.map(({ id }) => id).toSorted()).toEqual(COMMON);
  });

  test.each(cases)('$id', async (construction) => {
    const { middle, share } = await findConstruction(scene, server, construction);
    expect(middle).toBe(construction.want.colour);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
