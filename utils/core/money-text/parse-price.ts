/** Prices in texts of a page, as decimals with a currency. Pure. */
import { currencyOfSign, SIGN, type CurrencyHints } from './currencies';
import { NUMBER, normalizeText, normalizeNumber } from './numbers';

export interface ParsedPrice {
  /** Decimal, with a point: `1299.00`. */
  amount: string;
  /** ISO 4217, if known. */
  currency?: string;
}

const FREE = /^\W*(?:free|gratis|kostenlos|gratuit|grátis|免费|無料|бесплатно)\W*$/iu;

const BEFORE = String.raw`(?<before>${SIGN})[\s:.]{0,3}`;
const AFTER = String.raw`(?:[.,][-–—])?\s{0,2}(?<after>${SIGN})`;
/** The sign in `2 $5` and `2 € 5,00` belongs to the second number. */
const OF_NEXT = String.raw`(?! {1,2}[^\d\s]{1,4}(?:\d| \d{1,3}(?:[., ]?\d{3})*[.,]\d{2}(?![\d.,]| ?[\p{Sc}\p{L}])))`;
const BESIDE_SIGN = new RegExp(
  `${BEFORE}(?<number>${NUMBER})|(?<left>${NUMBER})${OF_NEXT}${AFTER}`,
  'gu',
);
const ALONE = new RegExp(String.raw`(?<![A-Za-z\d])${NUMBER}(?![\d]|[A-Za-z]| ?%)`, 'gu');
/** A code as in `CAD $5` and `$5 CAD`; `currencyOfSign` checks that it is one. */
const CODE_BEFORE = /(?<![\p{L}\d])([A-Z]{3})[ :)]{0,2}$/u;
const CODE_BEHIND = /^[ (]{0,2}([A-Z]{3})(?![\p{L}\d])/u;
const ONLY_SIGN = new RegExp(`(?:${SIGN})`, 'u');

/** Characters that are searched: a failing pattern is retried from each digit. */
const MAX_LENGTH = 300;
/** Characters of a text before its white space is normalized. */
const MAX_WRITTEN = 10 * MAX_LENGTH;

/**
 * The first price in a text as a decimal with a point; prices with a currency sign win. Undefined
 * if there is none.
 */
export function parsePrice(text: string, hints: CurrencyHints = {}): ParsedPrice | undefined {
  const start = beginning(text);
  return placesOfPrices(start, hints)[0]?.price ?? bareNumber(start, hints);
}

function beginning(text: string): string {
  return normalizeText(text.slice(0, MAX_WRITTEN)).slice(0, MAX_LENGTH);
}

export interface PlacedPrice {
  price: ParsedPrice;
  start: number;
  end: number;
}

/** All numbers with a currency sign beside them, in order, in a normalized text. */
export function placesOfPrices(text: string, hints: CurrencyHints = {}): PlacedPrice[] {
  const all = text.slice(0, MAX_LENGTH);
  return [...all.matchAll(BESIDE_SIGN)].flatMap(({ 0: match, index, groups = {} }) => {
    const { before, number, left, after } = groups;
    const beside = [
      CODE_BEFORE.exec(all.slice(0, index))?.[1],
      CODE_BEHIND.exec(all.slice(index + match.length))?.[1],
    ];
    const currency = currencyOfSign(before ?? after ?? '', hints, beside);
    const amount = normalizeNumber(number ?? left ?? '', { currency, allowsLakhs: true });
    return amount === undefined
      ? []
      : [{ price: toParsedPrice(amount, currency), start: index, end: index + match.length }];
  });
}

function bareNumber(text: string, hints: CurrencyHints): ParsedPrice | undefined {
  const named = hints.currency === undefined ? undefined : signIn(hints.currency);
  const currency = named === undefined ? undefined : currencyOfSign(named, hints);
  const withCurrency = currency === undefined ? {} : { currency };
  if (FREE.test(text)) return { amount: '0', ...withCurrency };
  for (const [number] of text.matchAll(ALONE)) {
    const amount = normalizeNumber(number, { currency, allowsLakhs: true });
    if (amount !== undefined) return { amount, ...withCurrency };
  }
  return undefined;
}

/** A price with its currency, if known. */
function toParsedPrice(amount: string, currency: string | undefined): ParsedPrice {
  return currency === undefined ? { amount } : { amount, currency };
}

/** The first currency sign or code in a text. */
export function signIn(text: string): string | undefined {
  return ONLY_SIGN.exec(beginning(text))?.[0];
}

/**
 * Parses a number from markup: a point is always the decimal sign. Other texts are parsed like
 * `parsePrice`.
 */
export function parseMachinePrice(value: unknown, currency?: string): ParsedPrice | undefined {
  const text =
    typeof value === 'number' ? `${value}` : typeof value === 'string' ? beginning(value) : '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    return {
      amount: normalizeNumber(text, { decimalSign: '.' }) ?? text,
      ...(currency !== undefined && { currency }),
    };
  }
  return parsePrice(text, { currency });
}
