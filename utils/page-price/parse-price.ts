/** Any text of a price to a decimal number and a currency. */
import { currencyOf, SIGN, type CurrencyHints } from './currencies';

export interface ParsedPrice {
  /** Decimal, with a point: `1299.00`. */
  amount: string;
  /** ISO 4217, where it can be told. */
  currency?: string;
}

/** Two letters of a decimal fraction are wrong here: these have three. */
const THREE_DECIMALS = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'LYD', 'IQD']);

const FREE = /^\W*(?:free|gratis|kostenlos|gratuit|grátis|免费|無料|бесплатно)\W*$/iu;

/** Groups of three may be divided by a space; a sign of decimals may have one behind it. */
const NUMBER = String.raw`(?:(?<![\d.,])[.,])?\d+(?:(?:[.,'’٫٬]| (?=\d{3}(?!\d))|[.,] (?=\d{2}(?!\d)))\d+)*`;
const BEFORE = String.raw`(?<before>${SIGN})[\s:.]{0,3}`;
const AFTER = String.raw`(?:[.,][-–—])?\s{0,2}(?<after>${SIGN})`;
const BESIDE_SIGN = new RegExp(`${BEFORE}(?<number>${NUMBER})|(?<left>${NUMBER})${AFTER}`, 'gu');
const ALONE = new RegExp(String.raw`(?<![A-Za-z\d])${NUMBER}(?![\d]|[A-Za-z]| ?%)`, 'gu');
/** `CAD $5` and `$5 CAD`: whether it is one is known where the signs are. */
const CODE_BEFORE = /(?<![\p{L}\d])([A-Z]{3})[ :)]{0,2}$/u;
const CODE_BEHIND = /^[ (]{0,2}([A-Z]{3})(?![\p{L}\d])/u;
const ONLY_SIGN = new RegExp(`(?:${SIGN})`, 'u');

/** What is longer is no price: a pattern that fails tries each of its digits anew. */
const LONGEST_TEXT = 300;

/** Digits of other scripts and the many spaces as the plain ones. */
export function plain(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${digit.charCodeAt(0) % 16}`)
    .replace(/[\uff10-\uff19]/gu, (digit) => `${digit.charCodeAt(0) - 0xff10}`)
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
}

/** The first price in a text, one beside a sign of money before any other; undefined: none. */
export function parsePrice(text: string, hints: CurrencyHints = {}): ParsedPrice | undefined {
  return pricesIn(text, hints)[0] ?? bareNumber(beginning(text), hints);
}

function beginning(text: string): string {
  return plain(text).slice(0, LONGEST_TEXT);
}

/** All numbers of a text that have a sign of money beside them, in order. */
export function pricesIn(text: string, hints: CurrencyHints = {}): ParsedPrice[] {
  const all = beginning(text);
  return [...all.matchAll(BESIDE_SIGN)].flatMap(({ 0: match, index, groups = {} }) => {
    const { before, number, left, after } = groups;
    const beside = [
      CODE_BEFORE.exec(all.slice(0, index))?.[1],
      CODE_BEHIND.exec(all.slice(index + match.length))?.[1],
    ];
    const currency = currencyOf(before ?? after ?? '', hints, beside);
    const amount = decimal(number ?? left ?? '', currency);
    return amount === undefined ? [] : pay(amount, currency);
  });
}

function bareNumber(text: string, hints: CurrencyHints): ParsedPrice | undefined {
  const named = hints.currency === undefined ? undefined : signIn(hints.currency);
  const currency = named === undefined ? undefined : currencyOf(named, hints);
  const withCurrency = currency === undefined ? {} : { currency };
  if (FREE.test(text)) return { amount: '0', ...withCurrency };
  for (const [number] of text.matchAll(ALONE)) {
    const amount = decimal(number, currency);
    if (amount !== undefined) return { amount, ...withCurrency };
  }
  return undefined;
}

export function pay(amount: string, currency: string | undefined): ParsedPrice {
  return currency === undefined ? { amount } : { amount, currency };
}

/** The first sign or code of money in a text. */
export function signIn(text: string): string | undefined {
  return ONLY_SIGN.exec(plain(text))?.[0];
}

/** A number that a person wrote; undefined where it is none, such as a date. */
function decimal(written: string, currency: string | undefined): string | undefined {
  const digits = written.replace(/[ '’٬]/gu, '').replace(/٫/gu, '.');
  const last = digits.at(Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(',')));
  const parts = digits.split(/[.,]/u);
  if (parts.length === 1) return digits;
  const fraction = parts.at(-1) ?? '';
  const isMixed = digits.includes('.') && digits.includes(',');
  const isSole = last !== undefined && digits.split(last).length === 2;
  const [first = ''] = parts;
  const isThousands =
    fraction.length === 3 &&
    /^[1-9]\d{0,2}$/u.test(first) &&
    !isMixed &&
    !(isSole && THREE_DECIMALS.has(currency ?? ''));
  if (isSole && !isThousands) {
    const whole = parts.slice(0, -1);
    return isGrouped(whole) ? tidy(`${whole.join('')}.${fraction}`) : undefined;
  }
  return isGrouped(parts) ? tidy(parts.join('')) : undefined;
}

/** In thousands, or as in India in hundreds above the first thousand. */
function isGrouped([, ...groups]: readonly string[]): boolean {
  return groups.every(
    (group, i) => group.length === 3 || (group.length === 2 && i < groups.length - 1),
  );
}

function tidy(number: string): string {
  return number.replace(/^0+(?=\d)/u, '').replace(/^\./u, '0.');
}

/** A number that a program wrote: a point divides the decimals, however many there are. */
export function parseMachine(value: unknown, currency?: string): ParsedPrice | undefined {
  const text =
    typeof value === 'number' ? `${value}` : typeof value === 'string' ? plain(value) : '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    return { amount: tidy(text), ...(currency !== undefined && { currency }) };
  }
  return parsePrice(text, { currency });
}
