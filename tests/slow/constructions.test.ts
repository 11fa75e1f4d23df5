import { afterAll, expect, test } from 'vitest';
import { ALL_SITES } from '../e2e/harness/build';
import { openConstructionScene } from '../e2e/harness/construction-scene';
import { CONSTRUCTIONS } from '../e2e/pages';

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());

test.each(CONSTRUCTIONS)('$id', async (construction) => {
  const { colour, ...size } = construction.want;
  const found = await scene.find(construction);
  expect(found).toMatchObject({ middle: colour, ...size });
  expect(found.share).toBeGreaterThanOrEqual(0.95);
});
