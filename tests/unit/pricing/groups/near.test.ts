import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitDistance, type Bits } from '@/utils/core/pricing/groups/picture-hash';
import { MAX_NEAR_DISTANCE, nearPairs } from '@/utils/core/pricing/groups/evidence';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
/** Hashes, and variants of them with flipped bits. */
const hashes = fc
  .array(fc.record({ high: word, low: word, turned: fc.array(fc.nat(63), { maxLength: 14 }) }), {
    maxLength: 12,
  })
  .map((all) => all.flatMap(({ turned, ...bits }) => [bits, turned.reduce(turn, bits)]));

function turn({ high, low }: Bits, bit: number): Bits {
  return bit < 32 ? { high: high ^ (1 << bit), low } : { high, low: low ^ (1 << (bit - 32)) };
}

it('the index of hashes finds each near pair once, like a full comparison', () => {
  fc.assert(
    fc.property(hashes, (all) => {
      const found: string[] = [];
      nearPairs(all, (a, b) => found.push(`${a} ${b}`));
      const expected = all.flatMap((b, second) =>
        all.slice(0, second).flatMap((a, first) => {
          return bitDistance(a, b) <= MAX_NEAR_DISTANCE ? [`${first} ${second}`] : [];
        }),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
