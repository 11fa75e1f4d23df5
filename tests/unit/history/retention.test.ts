import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldestTenth, idsToDrop } from '@/utils/history/retention';

const DAY = 86_400_000;
const now = 100 * DAY;

describe('what is no longer kept', () => {
  it('is too old', () => {
    const kept = [
      { id: 'young', at: now - 7 * DAY, size: 1 },
      { id: 'old', at: now - 7 * DAY - 1, size: 1 },
    ];
    expect(idsToDrop(kept, { days: 7, megabytes: 50 }, now)).toEqual(['old']);
  });

  it('is the oldest beyond the size', () => {
    const kept = [1, 2, 3].map((day) => ({ id: `${day}`, at: day * DAY, size: 400_000 }));
    expect(idsToDrop(kept, { days: 365, megabytes: 1 }, now)).toEqual(['1']);
  });

  it('leaves no more than the size, and drops nothing younger than what it keeps', () => {
    const sizes = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        at: fc.integer({ min: 0, max: now }),
        size: fc.integer({ min: 1, max: 800_000 }),
      }),
      { selector: ({ at }) => at },
    );
    fc.assert(
      fc.property(sizes, (kept) => {
        const dropped = new Set(idsToDrop(kept, { days: 10_000, megabytes: 2 }, now));
        const left = kept.filter(({ id }) => !dropped.has(id));
        expect(left.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
        const oldestLeft = Math.min(...left.map(({ at }) => at));
        const gone = kept.filter(({ id }) => dropped.has(id));
        expect(gone.every(({ at }) => at < oldestLeft)).toBe(true);
      }),
    );
  });

  it('is a tenth where the disk is full, and never nothing', () => {
    const kept = Array.from({ length: 25 }, (_, at) => ({ id: `${at}`, at, size: 1 }));
    expect(oldestTenth(kept)).toEqual(['0', '1', '2']);
    expect(oldestTenth(kept.slice(24))).toEqual(['24']);
    expect(oldestTenth([])).toEqual([]);
  });
});
