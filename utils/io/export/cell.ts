/** Cell types of an export table, and their text for people and machines. */
import { uiLanguage } from '../i18n/words';
import { minorDigits } from '../../core/model/money';
import type { Range } from '../../core/model/compared-offer';
import { type LinkedOffer, canonicalLink } from '../../core/model/offer-link';
import { MAX_TEXT_LENGTH } from './links';

/** An `address` is a foreign one, which is never a link. */
export type Kind = 'text' | 'address' | 'link' | 'number' | 'percent' | 'money' | 'date';

/** Undefined if the value is unknown: exported as an empty cell, never 0. */
export type Cell =
  | { kind: 'text' | 'address'; text: string }
  /** Link to the page of the offer: no other address can become a link. */
  | { kind: 'link'; offer: LinkedOffer }
  /** A percent is a share from 0 to 1; it may be negative. */
  | ({ kind: 'number' | 'percent' } & Range)
  /** Major units: 14.2 is ¥14.20. */
  | ({ kind: 'money'; currency: string } & Range)
  /** Epoch milliseconds. */
  | { kind: 'date'; at: number };

export function textCell(text: string | undefined): Cell | undefined {
  if (text === undefined || text === '') return undefined;
  return { kind: 'text', text: text.slice(0, MAX_TEXT_LENGTH) };
}

export function addressCell(url: string | undefined): Cell | undefined {
  if (url === undefined || url === '') return undefined;
  return { kind: 'address', text: url.slice(0, MAX_TEXT_LENGTH) };
}

export function linkCell(offer: LinkedOffer | undefined): Cell | undefined {
  if (offer === undefined || canonicalLink(offer) === undefined) return undefined;
  return { kind: 'link', offer };
}

export function numberCell(value: number | undefined): Cell | undefined {
  return value === undefined ? undefined : { kind: 'number', low: value, high: value };
}

/** @param share one share, or a range */
export function percentCell(share: number | Range | undefined): Cell | undefined {
  return share === undefined ? undefined : { kind: 'percent', ...rangeOf(share) };
}

/** @param minor minor units of the currency (fen, cents): one amount, or a range */
export function moneyCell(minor: number | Range | undefined, currency: string): Cell | undefined {
  if (minor === undefined) return undefined;
  const { low, high } = rangeOf(minor);
  return { kind: 'money', currency, low: toMajor(low, currency), high: toMajor(high, currency) };
}

/** As `moneyCell`, in all digits: what other cells are computed from. */
export function exactMoneyCell(minor: Range | undefined, currency: string): Cell | undefined {
  const unit = 10 ** minorDigits(currency);
  return minor && { kind: 'money', currency, low: minor.low / unit, high: minor.high / unit };
}

export function dateCell(at: number | undefined): Cell | undefined {
  return at === undefined ? undefined : { kind: 'date', at };
}

/** A piece price of a pack can be a fraction of a fen, so two more digits are kept. */
function toMajor(minor: number, currency: string): number {
  const digits = minorDigits(currency);
  return Number((minor / 10 ** digits).toFixed(digits + 2));
}

function rangeOf(value: number | Range): Range {
  return typeof value === 'number' ? { low: value, high: value } : value;
}

/** `31–38 %`, `¥14.20`, `25 Nov 2026` in the browser's language; empty if unknown. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
    case 'address':
      return cell.text;
    case 'link':
      return canonicalLink(cell.offer) ?? '';
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

/** Date and time to the minute, in the browser's time zone. */
export function dateText(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(uiLanguage(), style).format(at);
}

/** A single number if both ends read the same. */
function rangeText(
  { low, high }: { low: number; high: number },
  options: Intl.NumberFormatOptions,
): string {
  const format = new Intl.NumberFormat(uiLanguage(), options);
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high);
}

/** `2026-11-25 14:20:05 UTC`, the same in every language. */
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
