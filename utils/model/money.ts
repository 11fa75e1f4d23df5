/**
 * Money is integer minor units. An unreadable price is no price, never 0: `Number('')` is 0,
 * `'0x10'` is 16 and `'1e999'` Infinity, so that prices have a grammar of their own.
 */

/** A decimal price in CNY ("14.20", "¥14.2", 14.2) → fen; undefined where it is none. */
export function parseFen(price: unknown): number | undefined {
  const text = typeof price === 'number' ? String(price) : price;
  if (typeof text !== 'string') return undefined;
  const match = /^\s*[¥￥]?\s*(\d{1,9})(?:\.(\d{1,6}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, yuan = '', fraction = ''] = match;
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3));
  return Number(yuan) * 100 + Math.round(thousandths / 10);
}

/** An amount of one currency. Two currencies are never added. */
export interface Money {
  /** Integer where it is stored or read; what is computed may have a fraction. */
  minor: number;
  /** ISO 4217. */
  currency: string;
}

/** Whether a text has the shape of an ISO 4217 code, which `Intl` refuses to go without. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/**
 * ISO 4217 where it is not 2. Not asked of `Intl`, which says what is usual to show (HUF and IDR have
 * none in Chrome 150, two in ISO): an update of the browser would change what stored amounts mean.
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
 * A decimal with a point ("19.99", "-0.5") → minor units, halves away from zero; undefined where it
 * is none, or too large to be exact.
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

/** Minor units → a decimal with a point and all the currency's digits: for machines. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const size = String(Math.abs(Math.round(minor))).padStart(digits + 1, '0');
  const sign = Math.round(minor) < 0 ? '-' : '';
  if (digits === 0) return sign + size;
  return `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
}
