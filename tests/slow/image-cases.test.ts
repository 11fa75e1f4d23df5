import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withShared } from '../support/shared';
import { ALL_SITES } from '../support/browser/build';
import {
  openConstructionScene,
  type ConstructionScene,
} from '../support/browser/construction-scene';
import { loadImageCases } from '../support/pages/image-cases';

const cases = await loadImageCases();

describe('the shared image cases', withShared, () => {
  let scene: ConstructionScene;
  beforeAll(async () => {
    scene = await openConstructionScene({ hosts: [ALL_SITES] });
  });
  afterAll(() => scene.close());

  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(36);
  });

  test.each(cases)('$id', async (construction) => {
    const found = await scene.find(construction);
    expect(found).toMatchObject({ middle: construction.want.colour });
    expect(found.share).toBeGreaterThanOrEqual(0.95);
  });
});
