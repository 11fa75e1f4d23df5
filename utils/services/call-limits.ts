import type { ServiceId } from '../model/settings';

/** How fast a service is asked. Pure. */

/** Users report limits from three requests a second. */
const PER_SECOND = 3;
const SECOND_MS = 1000;

/** Whom a request serves: somebody who waits for it, or what is asked for beside a search. */
export type RequestPriority = 'search' | 'aside';

/** What is asked for beside a search leaves this many tokens to the next click. */
const RESERVED_SLOTS: Record<RequestPriority, number> = { search: 0, aside: 1 };

/** The moments at which the last requests left, in epoch milliseconds, the latest last. */
export type Bucket = readonly number[];

/**
 * The earliest moment at which another may leave, `now` where that is at once. A token is back one
 * second after it was used. (A bucket that fills up all the time would let six leave within a second:
 * three that were saved, and three that came meanwhile.)
 */
export function nextSlotAt(bucket: Bucket, now: number, lane: RequestPriority): number {
  // A clock that was set back must not keep anybody waiting for it.
  const back = bucket.filter((at) => at <= now).at(RESERVED_SLOTS[lane] - PER_SECOND);
  return back === undefined ? now : Math.max(now, back + SECOND_MS);
}

/** After one has left. */
export function recordRequest(bucket: Bucket, now: number): Bucket {
  return [...bucket.filter((at) => at <= now), now].slice(-PER_SECOND);
}

/** How often each service was asked, by the user's own days. Pure. */

/** Requests by local day: `2026-11-25`. */
type Days = Readonly<Record<string, number>>;
export type Meter = Readonly<Record<string, Days>>;

export interface Usage {
  today: number;
  month: number;
}

/** One request more. Days before this month are dropped. */
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

/** How much of a limit is used. */
export interface LimitWarning {
  span: 'day' | 'month';
  used: number;
  limit: number;
}

const WARN_AT_SHARE = 0.9;

/** The limit that ends sooner, where one is near or reached. */
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

/** So many more are not sent then. */
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

/** What the user has said about the calls of one service. */
export interface CallLimits {
  /** Fen for one call. */
  price?: number | undefined;
  /** No more calls than this. */
  perDay?: number | undefined;
  perMonth?: number | undefined;
}

export type CallLimitsByService = { readonly [Id in ServiceId]?: CallLimits | undefined };

export const NO_CALL_LIMITS: CallLimits = {};
