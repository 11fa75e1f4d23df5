import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInChina } from '@/utils/core/china-day';
import { HOLIDAYS, dayOf, dispatchOf, isoOf } from '@/utils/core/order/calendar';

/** Month and day of the Chinese calendar, as ICU computes it. */
function lunar(day: number): string {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(day * 86_400_000);
}

/** ICU is not exact to minutes: these new moons are at 23:56 of the 6th and 00:07 of the 3rd in China. */
const OFF_BY: Readonly<Record<string, number>> = { 2027: 1, 2030: -1 };

const spansOf = (id: string) => HOLIDAYS.filter((holiday) => holiday.id === id);

describe('the table of holidays', () => {
  it('has the New Year of the lunar calendar to 2032, from its eve to its seventh day', () => {
    const years = spansOf('new-year');
    expect(years.map(({ closed }) => isoOf(closed.from).slice(0, 4))).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
    ]);
    for (const { closed, slow } of years) {
      const late = OFF_BY[isoOf(closed.from).slice(0, 4)] ?? 0;
      expect(lunar(closed.from + 1 + late)).toBe('1/1');
      expect(lunar(closed.to + late)).toBe('1/7');
      expect(lunar(slow.to + late)).toBe('1/15');
    }
  });

  it('has a Golden Week of seven days, and of eight where Mid-Autumn is in it', () => {
    for (const { closed } of spansOf('golden-week')) {
      expect(isoOf(closed.from).slice(5)).toBe('10-01');
      const days = Array.from({ length: 7 }, (_, at) => closed.from + at);
      expect(closed.to - closed.from + 1).toBe(days.some((day) => lunar(day) === '8/15') ? 8 : 7);
    }
  });
});

const day = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2032-06-30') });
const range = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([low, more]) => ({ low, high: low + more }));
const ids = (ordered: string, low: number, high: number) =>
  dispatchOf(dayOf(ordered), { low, high }, { low: 0, high: 0 }).crossings;

describe('a dispatch', () => {
  it.each([
    ['2027-01-10', 1, 5, []],
    ['2027-01-20', 1, 7, [{ id: 'new-year', isCertain: false }]],
    ['2027-01-20', 20, 25, [{ id: 'new-year', isCertain: true }]],
    ['2027-02-08', 1, 3, [{ id: 'new-year', isCertain: true }]],
    ['2027-02-18', 1, 3, [{ id: 'new-year', isCertain: false }]],
    ['2027-02-21', 1, 3, []],
    ['2028-09-25', 2, 4, []],
    ['2028-09-28', 2, 3, [{ id: 'golden-week', isCertain: false }]],
    ['2028-09-28', 3, 5, [{ id: 'golden-week', isCertain: true }]],
    ['2028-10-08', 1, 2, [{ id: 'golden-week', isCertain: true }]],
  ])('ordered on %s, ready in %i to %i days: %j', (ordered, low, high, expected) => {
    expect(ids(ordered, low, high)).toEqual(expected);
  });

  it('is never sooner than its days, and never ready within a holiday', () => {
    fc.assert(
      fc.property(day, range, range, (ordered, production, freight) => {
        const { ready, arrival } = dispatchOf(ordered, production, freight);
        expect(ready.low).toBeGreaterThanOrEqual(ordered + production.low);
        expect(ready.high).toBeGreaterThanOrEqual(ready.low);
        expect(arrival.low - ready.low).toBe(freight.low);
        expect(arrival.high - ready.high).toBe(freight.high);
        for (const { closed } of HOLIDAYS) {
          expect(ready.low > closed.from && ready.low <= closed.to).toBe(false);
        }
      }),
    );
  });

  it('is later or the same if it is ordered later or takes longer', () => {
    fc.assert(
      fc.property(day, range, (ordered, production) => {
        const none = { low: 0, high: 0 };
        const { ready } = dispatchOf(ordered, production, none);
        const later = dispatchOf(ordered + 1, production, none).ready;
        const longer = dispatchOf(
          ordered,
          { low: production.low + 1, high: production.high + 1 },
          none,
        );
        for (const end of ['low', 'high'] as const) {
          expect(later[end]).toBeGreaterThanOrEqual(ready[end]);
          expect(longer.ready[end]).toBeGreaterThan(ready[end]);
        }
      }),
    );
  });

  it('crosses a holiday exactly if work is lost to it, at one end or at both', () => {
    fc.assert(
      fc.property(day, range, (ordered, production) => {
        const { ready, crossings } = dispatchOf(ordered, production, { low: 0, high: 0 });
        const isLate = ready.high > ordered + production.high;
        expect(isLate).toBe(crossings.length > 0);
        const isSurelyLate = ready.low > ordered + production.low;
        expect(isSurelyLate).toBe(crossings.some(({ isCertain }) => isCertain));
      }),
    );
  });

  it('says that it does not know holidays beyond 2032', () => {
    const known = (iso: string) =>
      dispatchOf(dayOf(iso), { low: 1, high: 5 }, { low: 1, high: 2 }).isKnown;
    expect([known('2032-12-20'), known('2032-12-30')]).toEqual([true, false]);
  });
});

it('the calendar of an order counts the day on which the seller reads the order, wherever it is written', () => {
  const days = ['2026-09-30T15:59:59Z', '2026-09-30T16:00:00Z', '2026-10-01T10:00:00-07:00'];
  expect(days.map((moment) => isoOf(dayInChina(Date.parse(moment))))).toEqual([
    '2026-09-30',
    '2026-10-01',
    '2026-10-02',
  ]);
});
