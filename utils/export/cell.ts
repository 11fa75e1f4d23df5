/** What stands in a table that leaves the panel, before it takes the form of a file. */
import { uiLanguage } from '../i18n/words';
import { minorDigits } from '../model/money';
import type { Range } from '../model/compared-offer';

export type Kind = 'text' | 'link' | 'number' | 'percent' | 'money' | 'date';

/** Absent where nothing is known: an empty cell, never 0. */
export type Cell =
  | { kind: 'text' | 'link'; text: string }
  /** A share is 0 to 1, or below 0. */
  | ({ kind: 'number' | 'percent' } & Range)
  /** Major units: 14.2 is ¥14.20. */
  | ({ kind: 'money'; currency: string } & Range)
  /** Epoch milliseconds. */
  | { kind: 'date'; at: number };

export function textCell(text: string | undefined): Cell | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'text', text };
}

export function linkCell(url: string | undefined): Cell | undefined {
  return url === undefined || url === '' ? undefined : { kind: 'link', text: url };
}

export function numberCell(value: number | undefined): Cell | undefined {
  return value === undefined ? undefined : { kind: 'number', low: value, high: value };
}

/** @param share one share, or both ends of what it may be */
export function percentCell(share: number | Range | undefined): Cell | undefined {
  return share === undefined ? undefined : { kind: 'percent', ...rangeOf(share) };
}

/** @param minor minor units of the currency (fen, cents): one amount, or both ends of it */
export function moneyCell(minor: number | Range | undefined, currency: string): Cell | undefined {
  if (minor === undefined) return undefined;
  const { low, high } = rangeOf(minor);
  return { kind: 'money', currency, low: toMajor(low, currency), high: toMajor(high, currency) };
}

export function dateCell(at: number | undefined): Cell | undefined {
  return at === undefined ? undefined : { kind: 'date', at };
}

/** The price of one piece of a pack is no whole number of fen: two more digits stay. */
function toMajor(minor: number, currency: string): number {
  const digits = minorDigits(currency);
  return Number((minor / 10 ** digits).toFixed(digits + 2));
}

function rangeOf(value: number | Range): Range {
  return typeof value === 'number' ? { low: value, high: value } : value;
}

/** Cells as people read them, in the browser's language. */

/** `31–38 %`, `¥14.20`, `25 Nov 2026`; nothing where nothing is known. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'date':
      return dateText(cell.at);
    case 'number':
      return rangeText(cell, {});
    case 'percent':
      return rangeText(cell, { style: 'percent', maximumFractionDigits: 1 });
    case 'money':
      return rangeText(cell, { style: 'currency', currency: cell.currency });
  }
}

/** A day and a time, to the minute, where the reader is. */
export function dateText(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(uiLanguage(), style).format(at);
}

/** One number where both ends read the same. */
function rangeText(
  { low, high }: { low: number; high: number },
  options: Intl.NumberFormatOptions,
): string {
  const format = new Intl.NumberFormat(uiLanguage(), options);
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high);
}

/** A moment to the second, the same in every language. */

/** `2026-11-25 14:20:05 UTC` */
export function utcTime(at: number): string {
  return `${plain(at, 'UTC')} UTC`;
}

/** `2026-11-25 22:20:05 +08:00 (Asia/Shanghai)` @param timeZone an IANA name */
export function localTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${plain(at, timeZone)} ${name.replace('GMT', '') || '+00:00'} (${timeZone})`;
}

function plain(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(at);
}
