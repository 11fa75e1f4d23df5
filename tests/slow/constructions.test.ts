import { afterAll, expect, test } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { openConstructionScene } from '../support/browser/construction-scene';
import { CONSTRUCTIONS } from '../support/pages';

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());

test.each(CONSTRUCTIONS)('$id', async (construction) => {
  const { colour, ...size } = construction.want;
  const found = await scene.find(construction);
  expect(found).toMatchObject({ middle: colour, ...size });
  expect(found.share).toBeGreaterThanOrEqual(0.95);
});
