import { formatNumber } from './format';
import { t } from './words';

/** Up to two of the next unit. */
const SECONDS_UP_TO = 120;
const MINUTES_UP_TO = 120;
const HOURS_UP_TO = 48;

/** How long, never too short: seconds while one may watch them, else in the largest unit of several. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < SECONDS_UP_TO) return t('seconds', [formatNumber(seconds)]);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < MINUTES_UP_TO) return t('minutes', [formatNumber(minutes)]);
  const hours = Math.ceil(minutes / 60);
  if (hours < HOURS_UP_TO) return t('hours', [formatNumber(hours)]);
  return t('days', [formatNumber(Math.ceil(hours / 24))]);
}
