import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  nextSlotAt,
  recordRequest,
  type Bucket,
  type RequestPriority,
} from '@/utils/core/call-limits';

/** The times at which requests are sent, for these requested times in order. */
function leaves(wanted: readonly number[], priority: RequestPriority = 'search'): number[] {
  let bucket: Bucket = [];
  let last = 0;
  return wanted.map((now) => {
    last = nextSlotAt(bucket, Math.max(now, last), priority);
    bucket = recordRequest(bucket, last);
    return last;
  });
}

it('the rate limit allows three requests at once, and the next a second later', () => {
  expect(leaves([0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 1000, 1000, 1000, 2000]);
});

it('a request after a pause is not delayed', () => {
  expect(leaves([0, 0, 0, 1000, 5000])).toEqual([0, 0, 0, 1000, 5000]);
});

it('no fourth request leaves within a second, and none before its time', () => {
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

it('the rate limit allows two low-priority requests a second', () => {
  expect(leaves([0, 0, 0, 0, 0], 'background')).toEqual([0, 0, 1000, 1000, 2000]);
});

it('low-priority requests do not delay a search', () => {
  const bucket = [0, 0].reduce<Bucket>(recordRequest, []);
  expect(nextSlotAt(bucket, 10, 'background')).toBe(1000);
  expect(nextSlotAt(bucket, 10, 'search')).toBe(10);
});

it('no request waits for a clock that was set back', () => {
  const bucket = [1e9, 1e9, 1e9].reduce<Bucket>(recordRequest, []);
  expect(nextSlotAt(bucket, 0, 'search')).toBe(0);
});
