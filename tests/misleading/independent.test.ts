import { describe, expect, it } from 'vitest';
import { INDEPENDENT_LISTS } from './independent';
import { toList } from './independent/to-list';
import { judgeList, type Way } from './judge-list';
import { describeMistakes, describeVerdicts, figuresOf } from './table';

const WITH_PICTURES: Way = { hasPictures: true };
const WITHOUT: Way = { hasPictures: false };

describe('misleading offers in titles of an independent hand', () => {
  it.each([
    ['seen', WITH_PICTURES],
    ['seen', WITHOUT],
    ['unseen', WITH_PICTURES],
    ['unseen', WITHOUT],
  ] as const)(
    'are treated by the right rule, and no honest ones are marked: %s, %o',
    (half, way) => {
      const lists = INDEPENDENT_LISTS.filter((list) => list.half === half);
      const verdicts = lists.flatMap((list) => judgeList(toList(list), way));
      const name = `${half}, ${lists.length} lists, ${way.hasPictures ? 'with' : 'without'} pictures`;
      console.log(describeVerdicts(name, verdicts));
      // Mistakes of the unseen half would show its titles.
      if (half === 'seen') console.log(describeMistakes(verdicts));
      const { right, wronglyMarked } = figuresOf(verdicts);
      expect(right).toBeGreaterThanOrEqual(0);
      expect(wronglyMarked).toBeLessThanOrEqual(1);
    },
  );
});
