import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withShared } from '../shared';
import { ALL_SITES } from '../e2e/harness/build';
import { openConstructionScene, type ConstructionScene } from '../e2e/harness/construction-scene';
import { loadImageCases } from '../e2e/pages/image-cases';

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
