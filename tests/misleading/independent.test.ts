import { describe, expect, it } from 'vitest';
import { INDEPENDENT_LISTS } from './independent';
import { toList } from './independent/to-list';
import { judgeList, type Way } from './judge-list';
import { describeMistakes, describeVerdicts, figuresOf } from './table';

const WITH_PICTURES: Way = { hasPictures: true };
const WITHOUT: Way = { hasPictures: false };

/**
 * What is reached, rounded down. The rules were developed on the seen and the once unseen lists; only the
 * fresh ones measure titles that whoever wrote the rules has not read.
 */
const REACHED = [
  ['seen', WITH_PICTURES, 0.98, 0.01],
  ['seen', WITHOUT, 0.97, 0.02],
  ['unseen', WITH_PICTURES, 0.98, 0.01],
  ['unseen', WITHOUT, 0.95, 0.02],
  ['fresh', WITH_PICTURES, 0.82, 0.01],
  ['fresh', WITHOUT, 0.81, 0.02],
] as const;
const HELD_OUT = 'fresh';

describe('misleading offers in titles of an independent hand', () => {
  it.each(REACHED)(
    'are treated by the right rule, and no honest ones are marked: %s, %o',
    (half, way, minRight, maxWronglyMarked) => {
      const lists = INDEPENDENT_LISTS.filter((list) => list.half === half);
      const verdicts = lists.flatMap((list) => judgeList(toList(list), way));
      const name = `${half}, ${lists.length} lists, ${way.hasPictures ? 'with' : 'without'} pictures`;
      console.log(describeVerdicts(name, verdicts));
      // The mistakes would show its titles.
      const mistakes = half === HELD_OUT ? '' : describeMistakes(verdicts);
      const { right, wronglyMarked } = figuresOf(verdicts);
      expect.soft(right, mistakes).toBeGreaterThanOrEqual(minRight);
      expect.soft(wronglyMarked, mistakes).toBeLessThanOrEqual(maxWronglyMarked);
    },
  );
});
