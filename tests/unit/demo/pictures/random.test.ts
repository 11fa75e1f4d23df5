import { expect, it } from 'vitest';
import { seededRandom } from '../../../../demo/pictures/random';

it('seededRandom gives the same numbers in every run', () => {
  const random = seededRandom(1);

  expect([random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736']);
});
