/** How often each service was asked, by the user's own days. Pure. */
import type { ServiceId } from '../model/settings';
import type { Terms } from './terms';

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
export interface Nearness {
  span: 'day' | 'month';
  used: number;
  limit: number;
}

const NEAR = 0.9;

/** The limit that ends sooner, where one is near or reached. */
export function nearLimit(usage: Usage, { perDay, perMonth }: Terms): Nearness | undefined {
  const near = [
    { span: 'day' as const, used: usage.today, limit: perDay },
    { span: 'month' as const, used: usage.month, limit: perMonth },
  ].flatMap(({ span, used, limit }) =>
    limit !== undefined && used >= limit * NEAR ? [{ span, used, limit }] : [],
  );
  return near.toSorted((a, b) => a.limit - a.used - (b.limit - b.used))[0];
}

/** So many more are not sent then. */
export function isReached({ today, month }: Usage, terms: Terms, count = 1): boolean {
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
