import { afterAll, expect, test } from 'vitest';
import { openConstructionScene } from './harness/construction-scene';
import { CONSTRUCTIONS } from './pages';

const scene = await openConstructionScene({ hosts: ['*://*/*'] });
afterAll(() => scene.close());

test.each(CONSTRUCTIONS)('$id', async (construction) => {
  const { colour, ...size } = construction.want;
  const found = await scene.find(construction);
  expect(found).toMatchObject({ middle: colour, ...size });
  expect(found.share).toBeGreaterThanOrEqual(0.95);
});
