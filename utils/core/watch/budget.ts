/** How many calls the watch may make: a part of the day's, spread over it, and never beyond the user's limits. */
import type { WatchSettings } from '../model/watch';
import type { CallLimits, Usage } from '../call-limits';

export interface BudgetState {
  settings: Pick<WatchSettings, 'share' | 'perDay'>;
  /** The user's limits of the service. */
  limits: CallLimits;
  /** All calls of the service. */
  usage: Usage;
  /** Calls of the watch today. */
  watched: number;
  /** Milliseconds between two wakes. */
  period: number;
}

/** What is left is spread over so many wakes at least, also shortly before midnight. */
const LEAST_WAKES = 8;

/**
 * Calls of the watch in a whole day: of a share those of one check at least, or nothing would ever be checked, if
 * the user allows so many.
 * @param least calls of one check
 */
export function dailyBudget(
  { share, perDay }: BudgetState['settings'],
  limits: Pick<CallLimits, 'perDay'>,
  least = 1,
): number {
  if (limits.perDay === undefined) return perDay;
  return Math.min(limits.perDay, Math.max(least, Math.floor((limits.perDay * share) / 100)));
}

/**
 * Calls that may be made in this wake. What was not used before is spread over the rest of the day, so that a
 * computer that is switched on in the evening makes no burst.
 */
export function budgetOf(
  { settings, limits, usage, watched, period }: BudgetState,
  now: Date,
): number {
  const total = dailyBudget(settings, limits);
  const { begin, end } = dayAround(now);
  const untilNext = Math.min(1, (now.getTime() + period - begin) / (end - begin));
  const wakes = Math.max(LEAST_WAKES, Math.ceil((end - now.getTime()) / period));
  const { perDay = Infinity, perMonth = Infinity } = limits;
  const least = Math.min(
    total - watched,
    Math.ceil(total * untilNext) - watched,
    Math.ceil((total - watched) / wakes),
    perDay - usage.today,
    perMonth - usage.month,
  );
  return Math.max(0, least);
}

function dayAround(now: Date): { begin: number; end: number } {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  return {
    begin: new Date(year, month, day).getTime(),
    end: new Date(year, month, day + 1).getTime(),
  };
}
