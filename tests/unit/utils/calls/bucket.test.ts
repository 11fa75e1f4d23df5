import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeToken, type Bucket } from '@/utils/calls/bucket';

/** The moments at which requests leave that are wanted at these. */
function leaves(wanted: readonly number[]): number[] {
  let bucket: Bucket = [];
  return wanted.map((now) => {
    const taken = takeToken(bucket, now);
    bucket = taken.bucket;
    return taken.leaveAt;
  });
}

it('lets three leave at once, and the next a second later', () => {
  expect(leaves([0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 1000, 1000, 1000, 2000]);
});

it('keeps nobody waiting who comes when others have left long ago', () => {
  expect(leaves([0, 0, 0, 1000, 5000])).toEqual([0, 0, 0, 1000, 5000]);
});

it('never lets a fourth leave within a second, and none before it wants to', () => {
  const moments = fc.array(fc.nat(5000), { maxLength: 40 });
  fc.assert(
    fc.property(moments, (unsorted) => {
      const wanted = unsorted.toSorted((a, b) => a - b);
      const left = leaves(wanted);
      for (const [index, at] of left.entries()) {
        expect(at).toBeGreaterThanOrEqual(wanted[index] ?? 0);
        const third = left[index - 3];
        if (third !== undefined) expect(at - third).toBeGreaterThanOrEqual(1000);
      }
    }),
  );
});

it('waits no longer than the queue is, where the clock was set back', () => {
  const [, , , last = 0] = leaves([1e9, 1e9, 1e9, 0]);
  expect(last).toBeLessThanOrEqual(3000);
});
