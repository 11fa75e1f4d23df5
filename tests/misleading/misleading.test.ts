import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readCatalogue, type ReadCatalogue } from './catalogue';
import { judgeList, type Way } from './judge-list';
import { catalogueLists, LISTINGS } from './listings';
import { describeMistakes, describeVerdicts, figuresOf } from './table';

/** Time limit under load; alone it takes seconds. */
const MAX_MS = 120_000;
const MIN_RIGHT = 0.98;
const MAX_WRONGLY_MARKED = 0.005;

const WITH_PICTURES: Way = { hasPictures: true };
const WITHOUT: Way = { hasPictures: false };

describe('misleading offers of the demo catalogue', () => {
  let read: ReadCatalogue;

  beforeAll(async () => {
    vi.stubGlobal('navigator', { onLine: true }); // Node 20 has none
    read = await readCatalogue(AbortSignal.timeout(MAX_MS));
  }, MAX_MS);

  it.each([
    ['products', WITH_PICTURES],
    ['products', WITHOUT],
    ['page', WITH_PICTURES],
    ['page', WITHOUT],
    ['category', WITH_PICTURES],
    ['category', WITHOUT],
  ] as const)(
    'are treated by the right rule, and no honest ones are marked: %s, %o',
    (name, way) => {
      const verdicts = catalogueLists(read.full, LISTINGS[name]).flatMap((list) =>
        judgeList(list, way),
      );
      console.log(
        describeVerdicts(
          `${LISTINGS[name].name}, ${way.hasPictures ? 'with' : 'without'} pictures`,
          verdicts,
        ),
      );
      const { right, wronglyMarked } = figuresOf(verdicts);
      const mistakes = describeMistakes(verdicts);
      expect.soft(right, mistakes).toBeGreaterThanOrEqual(MIN_RIGHT);
      expect.soft(wronglyMarked, mistakes).toBeLessThanOrEqual(MAX_WRONGLY_MARKED);
    },
    MAX_MS,
  );

  it(
    'leave honest ones unmarked without groups, and with few fields',
    () => {
      for (const [name, offers, listing, way] of [
        [
          'all of one category, each a group of its own',
          read.full,
          LISTINGS.category,
          { hasPictures: false, isGrouped: false },
        ],
        ['title, price and MOQ alone', read.poor, LISTINGS.products, WITH_PICTURES],
      ] as const) {
        const verdicts = catalogueLists(offers, listing).flatMap((list) => judgeList(list, way));
        console.log(describeVerdicts(name, verdicts));
        expect(figuresOf(verdicts).wronglyMarked).toBeLessThanOrEqual(MAX_WRONGLY_MARKED);
      }
    },
    MAX_MS,
  );
});
