import { formatNumber } from './format';
import { t } from './words';

const SECONDS_UP_TO = 120;

/** How long to wait, never too short: seconds while one may watch them, else whole minutes. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return seconds < SECONDS_UP_TO
    ? t('seconds', [formatNumber(seconds)])
    : t('minutes', [formatNumber(Math.ceil(seconds / 60))]);
}
