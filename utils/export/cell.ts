/** What stands in a table that leaves the panel, before it takes the form of a file. */
import type { Range } from '../compare/compared';
import { minorDigits } from '../model/money';

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
