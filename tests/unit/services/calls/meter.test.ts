import { describe, expect, it } from 'vitest';
import { countCall, isReached, nearLimit, usageOf, type Meter } from '@/utils/core/call-limits';

const at = (...local: [number, number, number, number?, number?]) => new Date(...local);
const NOON = at(2026, 10, 25, 12);

const count = (moments: readonly Date[], meter: Meter = {}) =>
  moments.reduce((counted, moment) => countCall(counted, 'demo', moment), meter);

describe('the meter', () => {
  it('counts by the user’s own days and months', () => {
    const meter = count([
      at(2026, 9, 31, 23, 59), // the last of October
      at(2026, 10, 1),
      at(2026, 10, 24, 23, 59),
      at(2026, 10, 25, 0, 0),
      NOON,
    ]);
    expect(usageOf(meter, 'demo', NOON)).toEqual({ today: 2, month: 4 });
    expect(usageOf(meter, 'demo', at(2026, 10, 26))).toEqual({ today: 0, month: 4 });
    expect(usageOf(meter, 'demo', at(2026, 11, 1))).toEqual({ today: 0, month: 0 });
  });

  it('counts each service separately', () => {
    expect(usageOf(count([NOON]), 'ak', NOON)).toEqual({ today: 0, month: 0 });
  });

  it('drops the days of older months', () => {
    const meter = count([at(2025, 10, 25), at(2026, 9, 31), NOON]);
    expect(meter).toEqual({ demo: { '2026-11-25': 1 } });
  });

  it('keeps today’s count if the clock is set back over midnight', () => {
    const meter = count([NOON, at(2026, 10, 26, 0, 5), NOON]);
    expect(usageOf(meter, 'demo', NOON)).toEqual({ today: 2, month: 3 });
  });
});

describe('a limit', () => {
  it('is near from 90 %, and reached at 100 %', () => {
    const near = (today: number) => nearLimit({ today, month: today }, { perDay: 100 });
    expect(near(89)).toBeUndefined();
    expect(near(90)).toEqual({ span: 'day', used: 90, limit: 100 });
    expect(isReached({ today: 99, month: 99 }, { perDay: 100 })).toBe(false);
    expect(isReached({ today: 100, month: 100 }, { perDay: 100 })).toBe(true);
    expect(isReached({ today: 98, month: 98 }, { perDay: 100 }, 2)).toBe(false);
    expect(isReached({ today: 1, month: 1 }, { perDay: 2 }, 2)).toBe(true);
  });

  it('is the one that is reached sooner', () => {
    const usage = { today: 95, month: 399 };
    expect(nearLimit(usage, { perDay: 100, perMonth: 400 })?.span).toBe('month');
    expect(isReached({ today: 95, month: 400 }, { perDay: 100, perMonth: 400 })).toBe(true);
  });

  it('is undefined if the user has set none', () => {
    expect(nearLimit({ today: 1e6, month: 1e6 }, { price: 5 })).toBeUndefined();
  });
});
