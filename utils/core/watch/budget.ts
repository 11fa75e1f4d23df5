/** How many calls the watch may make today, never beyond the user's limits of a service. */
import type { CallLimits, Usage } from '../call-limits';

export interface BudgetState {
  /** Calls of a day that watching may make of each service. */
  perDay: number;
  /** The user's limits of the service. */
  limits: CallLimits;
  /** All calls of the service. */
  usage: Usage;
  /** Calls of the watch today. */
  watched: number;
}

export function callsLeft({ perDay, limits, usage, watched }: BudgetState): number {
  const { perDay: ofDay = Infinity, perMonth = Infinity } = limits;
  return Math.max(0, Math.min(perDay - watched, ofDay - usage.today, perMonth - usage.month));
}
