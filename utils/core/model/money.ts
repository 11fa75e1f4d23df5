/**
 * Money is integer minor units. An unreadable price is undefined, never 0. Prices have a grammar of
 * their own, because `Number('')` is 0, `'0x10'` is 16 and `'1e999'` is Infinity.
 */

/** Parses a CNY price ("14.20", "¥14.2", 14.2) to fen, half up; undefined if it is none. */
export function parseFen(price: unknown): number | undefined {
  const text = typeof price === 'number' ? String(price) : price;
  if (typeof text !== 'string') return undefined;
  const match = /^(?:[¥￥]\s*)?(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, yuan = '', fraction = ''] = match;
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3));
  return Number(yuan) * 100 + Math.round(thousandths / 10);
}

/** An amount of one currency; amounts of two currencies are never added. */
export interface Money {
  /** Integer if stored or parsed; computed values may have a fraction. */
  minor: number;
  /** ISO 4217. */
  currency: string;
}

/** Whether a text has the shape of an ISO 4217 code; `Intl` throws for anything else. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/**
 * Currencies whose decimals in ISO 4217 are not 2. Not taken from `Intl`, which reports what is
 * usual (HUF and IDR have 0 in Chrome 150, 2 in ISO): a browser update would change stored amounts.
 */
const MINOR_DIGITS = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((currency) => [currency, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((currency) => [currency, 3] as const),
]);

/** Decimals of a currency: JPY 0, KWD 3, most 2. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS.get(currency) ?? 2;
}

/**
 * A decimal with a point ("19.99", "-0.5") to minor units, half away from zero; undefined if it is
 * no decimal or too large to be exact.
 */
export function toMinor(decimal: string, currency: string): number | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,20}))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = minorDigits(currency);
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const size = kept + (fraction.charAt(digits) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(size)) return undefined;
  return sign && size > 0 ? -size : size;
}

/** Minor units to a decimal with a point and all digits of the currency, for machines. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const size = String(Math.abs(Math.round(minor))).padStart(digits + 1, '0');
  const sign = Math.round(minor) < 0 ? '-' : '';
  if (digits === 0) return sign + size;
  return `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
}
