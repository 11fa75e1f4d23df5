/** Days, times and durations in the browser's language. */
import { formatNumber } from './format';
import { t, uiLanguage } from './words';

/** A day without a time, `2026-05-08`, independent of the time zone; other text is unchanged. */
export function formatDay(day: string): string {
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return day;
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(moment);
}

/** The local day of a time in epoch milliseconds. */
export function formatDate(moment: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(moment);
}

/** The shortest that tells a moment before now: the time of today, the day of this year, or the date. */
export function formatEarlier(moment: number, now: number): string {
  const [then, today] = [new Date(moment), new Date(now)];
  if (then.toDateString() === today.toDateString()) return formatTime(moment);
  if (then.getFullYear() !== today.getFullYear()) return formatDate(moment);
  return new Intl.DateTimeFormat(uiLanguage(), { month: 'short', day: 'numeric' }).format(moment);
}

/** A time of today, to the minute. */
export function formatTime(moment: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(moment);
}

/** Upper limits for the use of the smaller unit. */
const SECONDS_UP_TO = 120;
const MINUTES_UP_TO = 120;
const HOURS_UP_TO = 48;

/** A duration, rounded up: seconds if short, else the largest unit with several. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < SECONDS_UP_TO) return t('seconds', [formatNumber(seconds)]);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < MINUTES_UP_TO) return t('minutes', [formatNumber(minutes)]);
  const hours = Math.ceil(minutes / 60);
  if (hours < HOURS_UP_TO) return t('hours', [formatNumber(hours)]);
  const days = Math.ceil(hours / 24);
  return t('days', days, [formatNumber(days)]);
}
