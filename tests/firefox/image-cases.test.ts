import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../demo/closers';
import { openPictureServer, type PictureServer } from '../e2e/harness/picture-server';
import { loadImageCases } from '../e2e/pages/image-cases';
import { withShared } from '../shared';
import { allowAllSites } from './harness/all-sites';
import { findConstruction } from './harness/construction';
import { openScene, type Scene } from './harness/scene';

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
