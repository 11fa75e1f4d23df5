import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readCatalogue, type ReadCatalogue } from './catalogue';
import { judgeCatalogue, LISTINGS } from './score';
import { describeMistakes, describeVerdicts, figuresOf } from './table';

/** Time limit under load; alone it takes seconds. */
const MAX_MS = 120_000;
const MIN_RIGHT = 0.95;
const MAX_WRONGLY_MARKED = 0.02;

describe('misleading offers of the demo catalogue', () => {
  let read: ReadCatalogue;

  beforeAll(async () => {
    vi.stubGlobal('navigator', { onLine: true }); // Node 20 has none
    read = await readCatalogue(AbortSignal.timeout(MAX_MS));
  }, MAX_MS);

  it.each([LISTINGS.products, LISTINGS.page, LISTINGS.category])(
    'are treated by the right rule, and no honest ones are marked: $name',
    (listing) => {
      const verdicts = judgeCatalogue(read.full, listing);
      console.log(describeVerdicts(listing.name, verdicts));
      const { right, wronglyMarked } = figuresOf(verdicts);
      const mistakes = describeMistakes(verdicts);
      expect(right, mistakes).toBeGreaterThanOrEqual(MIN_RIGHT);
      expect(wronglyMarked, mistakes).toBeLessThanOrEqual(MAX_WRONGLY_MARKED);
    },
    MAX_MS,
  );

  it(
    'leave honest ones unmarked without groups, and with few fields',
    () => {
      for (const [name, offers, listing] of [
        [LISTINGS.ungrouped.name, read.full, LISTINGS.ungrouped],
        ['title, price and MOQ alone, true groups', read.poor, LISTINGS.products],
      ] as const) {
        const verdicts = judgeCatalogue(offers, listing);
        console.log(describeVerdicts(name, verdicts));
        expect(figuresOf(verdicts).wronglyMarked).toBeLessThanOrEqual(MAX_WRONGLY_MARKED);
      }
    },
    MAX_MS,
  );
});
