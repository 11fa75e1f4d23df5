import { describe, expect, it } from 'vitest';
import { INDEPENDENT_LISTS } from './independent';
import { toList } from './independent/to-list';
import { judgeList, type Way } from './judge-list';
import { describeMistakes, describeVerdicts, figuresOf } from './table';

const WITH_PICTURES: Way = { hasPictures: true };
const WITHOUT: Way = { hasPictures: false };

/** What is reached, rounded down. The rules may be written by the seen half alone. */
const REACHED = [
  ['seen', WITH_PICTURES, 0.98, 0.01],
  ['seen', WITHOUT, 0.97, 0.02],
  ['unseen', WITH_PICTURES, 0.75, 0.025],
  ['unseen', WITHOUT, 0.75, 0.04],
] as const;

describe('misleading offers in titles of an independent hand', () => {
  it.each(REACHED)(
    'are treated by the right rule, and no honest ones are marked: %s, %o',
    (half, way, minRight, maxWronglyMarked) => {
      const lists = INDEPENDENT_LISTS.filter((list) => list.half === half);
      const verdicts = lists.flatMap((list) => judgeList(toList(list), way));
      const name = `${half}, ${lists.length} lists, ${way.hasPictures ? 'with' : 'without'} pictures`;
      console.log(describeVerdicts(name, verdicts));
      // Mistakes of the unseen half would show its titles.
      const mistakes = half === 'seen' ? describeMistakes(verdicts) : '';
      const { right, wronglyMarked } = figuresOf(verdicts);
      expect.soft(right, mistakes).toBeGreaterThanOrEqual(minRight);
      expect.soft(wronglyMarked, mistakes).toBeLessThanOrEqual(maxWronglyMarked);
    },
  );
});
