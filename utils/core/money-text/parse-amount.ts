/** Amounts or numbers that a person types or pastes. Pure. */
import { currenciesOf, SIGN } from './currencies';
import { NUMBER, normalizeText, normalizeNumber } from './numbers';

export interface TypedAmount {
  /** Decimal with a point. */
  amount: string;
  /** ISO 4217 codes that its sign may mean, most likely first; absent without a sign. */
  currencies?: readonly string[];
}

/** `CAD $5`, `199 Kč`, `1.899,-`: sign and code may stand on either side. */
const AMOUNT = new RegExp(
  String.raw`^(?:(?<first>[A-Za-z]{3})[ :]{0,2})??(?:(?<before>${SIGN})[ :]{0,3})?` +
    String.raw`(?<number>${NUMBER})(?:(?<dashed>[.,])[-–—])?` +
    String.raw`(?: ?(?<after>${SIGN}))?(?: ?\(?(?<last>[A-Za-z]{3})\)?)?$`,
  'u',
);
/** More digits are no plausible amount. */
const SIZE = /^\d{1,12}(?:\.\d{1,6})?$/;
const MAX_LENGTH = 60;

const ISO_CODES = new Set(Intl.supportedValuesOf('currency'));

/**
 * Parses "1,234.50", "1.234,50 €", "NT$100", "EUR 9,99" to a decimal with a point; undefined if the
 * text is no amount or names two currencies. One sign before exactly three digits: with a currency
 * it separates thousands, as prices have two decimals; without one `decimalSign` decides.
 * @param decimalSign decimal sign of the reader's language
 */
export function parseAmount(text: string, decimalSign: string): TypedAmount | undefined {
  const typed = text.length <= 10 * MAX_LENGTH ? normalizeText(text) : text;
  const { groups } = (typed.length <= MAX_LENGTH && AMOUNT.exec(typed)) || {};
  if (!groups) return undefined;
  const { first, before, number = '', dashed, after, last } = groups;
  const names = [before, after, first, last].filter((name) => name !== undefined);
  const [some, ...others] = names.map(codesOf);
  const currencies = some?.filter((code) => others.every((codes) => codes.includes(code)));
  if (currencies?.length === 0) return undefined;
  const amount = normalizeNumber(number, {
    currency: currencies?.[0],
    decimalSign: dashed ?? (currencies ? undefined : decimalSign),
    allowsLakhs: currencies !== undefined,
  });
  if (amount === undefined || !SIZE.test(amount)) return undefined;
  return { amount, ...(currencies && { currencies }) };
}

/** Empty for a word. */
function codesOf(name: string): readonly string[] {
  const known = currenciesOf(name);
  return known.length === 0 && ISO_CODES.has(name) ? [name] : known;
}
