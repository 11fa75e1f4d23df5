/** What looking up all watched offers takes of a service: calls a day against those that are allowed. Pure. */
import type { WatchSettings } from '../model/watch';
import { dailyBudget } from './budget';

export interface WatchLoad {
  /** Calls a day that the chosen interval takes. */
  calls: number;
  /** Calls a day that watching may take. */
  allowed: number;
  /** Hours between two looks at the same offer: the chosen interval, or longer where the calls are too few. */
  hours: number;
}

const DAY_HOURS = 24;

/**
 * @param watches of this service
 * @param perDay the user's limit of its calls; absent: none
 * @param ofCheck calls of one look: two where the picture is sent first
 */
export function loadOf(
  watches: number,
  settings: WatchSettings,
  perDay: number | undefined,
  ofCheck = 1,
): WatchLoad {
  const { hours } = settings;
  const allowed = dailyBudget(settings, { perDay }, ofCheck);
  const ofRound = watches * ofCheck;
  const slowest = allowed === 0 ? Infinity : (ofRound * DAY_HOURS) / allowed;
  return { calls: (ofRound * DAY_HOURS) / hours, allowed, hours: Math.max(hours, slowest) };
}
