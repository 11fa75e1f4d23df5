/** Days on which China does not work, and what they do to a dispatch (`docs/order-sheet.md`). Pure. */
import type { Range } from '../model/compared-offer';

/** First day of the lunar year (GB/T 33661-2017; as in the tables of the Hong Kong Observatory). */
const NEW_YEARS = [
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
] as const;
const YEARS = NEW_YEARS.map((day) => Number(day.slice(0, 4)));
/** Mid-Autumn falls into the week, which then has a day more. */
const LONG_GOLDEN_WEEKS: ReadonlySet<number> = new Set([2028, 2031]);

/** The years of the table. */
export const KNOWN_YEARS = { first: Math.min(...YEARS), last: Math.max(...YEARS) };

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** ISO day. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Days since 1970, both included. */
interface Span {
  from: number;
  to: number;
}

interface Holiday {
  id: 'new-year' | 'golden-week';
  /** Days off by law (Regulation on public holidays, revised 2024-11-10), with the weekends that are moved to it. */
  closed: Span;
  /** Practice, an estimate: workers leave earlier, and a factory is complete again later. */
  slow: Span;
}

/** Holidays by rising day. */
export const HOLIDAYS: readonly Holiday[] = NEW_YEARS.flatMap((iso, at): Holiday[] => {
  const first = dayOf(iso);
  const year = YEARS[at] ?? 0;
  const october = dayOf(`${year}-10-01`);
  const last = october + (LONG_GOLDEN_WEEKS.has(year) ? 7 : 6);
  return [
    {
      id: 'new-year',
      // The law closes from the eve to the seventh day; work is slow until the Lantern Festival.
      closed: { from: first - 1, to: first + 6 },
      slow: { from: first - 14, to: first + 14 },
    },
    {
      id: 'golden-week',
      closed: { from: october, to: last },
      slow: { from: october - 1, to: last + 2 },
    },
  ];
});

/** Days of production if a seller states nothing else, and of freight: estimates of 2026-11-25. */
export const PRODUCTION_DAYS: Range = { low: 1, high: 7 };
export const FREIGHT_DAYS = {
  sea: { low: 25, high: 45 },
  air: { low: 7, high: 14 },
  parcel: { low: 7, high: 20 },
} as const satisfies Record<string, Range>;

export interface Crossing {
  id: Holiday['id'];
  /** The factory is closed before even the fastest production is ready. */
  isCertain: boolean;
}

export interface Dispatch {
  /** Days since 1970; holidays are not worked on. */
  ready: Range;
  arrival: Range;
  crossings: readonly Crossing[];
  /** False beyond the table: holidays are then not known. */
  isKnown: boolean;
}

/**
 * @param ordered day since 1970
 * @param production days until dispatch
 * @param freight days from dispatch to arrival; customs and ships do not close
 */
export function dispatchOf(ordered: number, production: Range, freight: Range): Dispatch {
  const ready = {
    low: workedUntil(ordered, production.low, 'closed'),
    high: workedUntil(ordered, production.high, 'slow'),
  };
  const crossings = HOLIDAYS.flatMap(({ id, closed, slow }): Crossing[] => {
    if (ordered > slow.to || ready.high <= slow.from) return [];
    return [{ id, isCertain: ordered <= closed.to && ready.low > closed.from }];
  });
  return {
    ready,
    arrival: { low: ready.low + freight.low, high: ready.high + freight.high },
    crossings,
    isKnown:
      ordered >= dayOf(`${KNOWN_YEARS.first}-01-01`) &&
      ready.high <= dayOf(`${KNOWN_YEARS.last}-12-31`),
  };
}

/** The day on which so many days of work are done, of which none is in a holiday. */
function workedUntil(ordered: number, days: number, of: 'closed' | 'slow'): number {
  let day = ordered;
  let left = Math.ceil(days);
  for (const holiday of HOLIDAYS) {
    const { from, to } = holiday[of];
    if (to < day) continue;
    if (day + left < from) break;
    left -= Math.max(0, from - day);
    day = to + 1;
  }
  return day + left;
}
