/** Rate limit of requests, and counts and limits of calls per day and month. Pure. */
import type { ServiceId } from './model/settings';

/** Users report limits from three requests a second. */
const PER_SECOND = 3;
const SECOND_MS = 1000;

/** A search that the user waits for, or work in the background: details, watched offers. */
export type RequestPriority = 'search' | 'background';

/** Requests beside a search leave this many slots free for the next click. */
const RESERVED_SLOTS: Record<RequestPriority, number> = { search: 0, background: 1 };

/** Times of the last requests, in epoch milliseconds, the latest last. */
export type Bucket = readonly number[];

/**
 * The earliest time of the next request, in epoch milliseconds; `now` where no wait is needed. A slot is
 * free one second after its use (a sliding window: a continuously refilled bucket would allow six
 * requests in one second).
 */
export function nextSlotAt(bucket: Bucket, now: number, priority: RequestPriority): number {
  // After the clock was set back, later times are ignored.
  const back = bucket.filter((at) => at <= now).at(RESERVED_SLOTS[priority] - PER_SECOND);
  return back === undefined ? now : Math.max(now, back + SECOND_MS);
}

/** The bucket after a request. */
export function recordRequest(bucket: Bucket, now: number): Bucket {
  return [...bucket.filter((at) => at <= now), now].slice(-PER_SECOND);
}

/** Requests by local day: `2026-11-25`. */
type Days = Readonly<Record<string, number>>;
export type Meter = Readonly<Record<string, Days>>;

export interface Usage {
  today: number;
  month: number;
}

/** The meter after one more request. Days before this month are dropped. */
export function countCall(meter: Meter, service: ServiceId, now: Date): Meter {
  const today = dayOf(now);
  const days = meter[service] ?? {};
  const kept = Object.entries(days).filter(([day]) => day >= monthOf(now));
  return {
    ...meter,
    [service]: { ...Object.fromEntries(kept), [today]: (days[today] ?? 0) + 1 },
  };
}

export function usageOf(meter: Meter, service: ServiceId, now: Date): Usage {
  const days = Object.entries(meter[service] ?? {});
  const sum = (begin: string) =>
    days.reduce((total, [day, count]) => (day.startsWith(begin) ? total + count : total), 0);
  return { today: sum(dayOf(now)), month: sum(monthOf(now)) };
}

/** A limit that is nearly or fully used. */
export interface LimitWarning {
  span: 'day' | 'month';
  used: number;
  limit: number;
}

const WARN_AT_SHARE = 0.9;

/** The limit with fewer calls left, where one is at least 90 % used. */
export function nearLimit(
  usage: Usage,
  { perDay, perMonth }: CallLimits,
): LimitWarning | undefined {
  const near = [
    { span: 'day' as const, used: usage.today, limit: perDay },
    { span: 'month' as const, used: usage.month, limit: perMonth },
  ].flatMap(({ span, used, limit }) =>
    limit !== undefined && used >= limit * WARN_AT_SHARE ? [{ span, used, limit }] : [],
  );
  return near.toSorted((a, b) => a.limit - a.used - (b.limit - b.used))[0];
}

/** True where `count` more calls would exceed a limit. */
export function isReached({ today, month }: Usage, terms: CallLimits, count = 1): boolean {
  const { perDay = Infinity, perMonth = Infinity } = terms;
  return today + count > perDay || month + count > perMonth;
}

function dayOf(now: Date): string {
  return `${monthOf(now)}-${twoDigits(now.getDate())}`;
}

function monthOf(now: Date): string {
  return `${String(now.getFullYear()).padStart(4, '0')}-${twoDigits(now.getMonth() + 1)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The user's settings for the calls of one service. */
export interface CallLimits {
  /** Price of one call, in fen. */
  price?: number | undefined;
  /** Maximum of calls. */
  perDay?: number | undefined;
  perMonth?: number | undefined;
}

export type CallLimitsByService = { readonly [Id in ServiceId]?: CallLimits | undefined };

export const NO_CALL_LIMITS: CallLimits = {};
