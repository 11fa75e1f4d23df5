import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTenth, idsToDrop } from '@/utils/core/history/retention';

const DAY = 86_400_000;
const now = 100 * DAY;

describe('entries to drop', () => {
  it('are too old', () => {
    const kept = [
      { id: 'young', at: now - 7 * DAY, size: 1 },
      { id: 'old', at: now - 7 * DAY - 1, size: 1 },
    ];
    expect(idsToDrop(kept, { days: 7, megabytes: 50 }, now)).toEqual(['old']);
  });

  it('are the oldest beyond the size limit', () => {
    const kept = [1, 2, 3].map((day) => ({ id: `${day}`, at: day * DAY, size: 400_000 }));
    expect(idsToDrop(kept, { days: 365, megabytes: 1 }, now)).toEqual(['1']);
  });

  it('are imported ones before those of the user, however old these are', () => {
    const own = { id: 'own', at: 1 * DAY, size: 400_000 };
    const imported = [8, 9].map((day) => ({
      id: `${day}`,
      at: day * DAY,
      size: 400_000,
      isImported: true,
    }));
    const kept = [own, ...imported];
    expect(idsToDrop(kept, { days: 365, megabytes: 1 }, now)).toEqual(['8']);
    expect(firstTenth(kept)).toEqual(['8']);
  });

  it('keep the rest within the size, and are older than everything kept', () => {
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

  it('are at least a tenth on a full disk', () => {
    const kept = Array.from({ length: 25 }, (_, at) => ({ id: `${at}`, at, size: 1 }));
    expect(firstTenth(kept)).toEqual(['0', '1', '2']);
    expect(firstTenth(kept.slice(24))).toEqual(['24']);
    expect(firstTenth([])).toEqual([]);
  });
});
