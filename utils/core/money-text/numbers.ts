/** Numbers as people write them, in any script and grouping. Pure. */

export interface NumberHints {
  /** ISO 4217 of the amount. */
  currency?: string | undefined;
  /** Decimal sign of the writer's language, if known. */
  decimalSign?: string | undefined;
  /** Accept Indian grouping: groups of two digits above the first thousand. */
  allowsLakhs?: boolean | undefined;
}

/**
 * Source of a pattern for one number. A space or apostrophe only separates groups of three digits;
 * the decimal sign may be followed by a space.
 */
export const NUMBER = String.raw`(?:(?<![\d.,])[.,])?\d+(?:(?:[.,٫]|[ '’٬](?=\d{3}(?!\d))|[.,] (?=\d{2}(?!\d)))\d+)*`;

/** Currencies with three decimals: three digits after a single sign are no thousands. */
const THREE_DECIMALS = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'LYD', 'IQD']);

/** Most texts of a page: they are as `normalizeText` would make them. */
const NORMAL = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

/** Normalizes digits of other scripts, full-width forms and spaces, and removes bidi marks. */
export function normalizeText(text: string): string {
  if (NORMAL.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u061c\u200b\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${digit.charCodeAt(0) % 16}`)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
}

/**
 * Converts a match of `NUMBER` to a decimal with a point; undefined if the grouping is invalid, as
 * in a date. A single sign before exactly three digits is a thousands separator unless the hints
 * say otherwise.
 */
export function normalizeNumber(written: string, hints: NumberHints = {}): string | undefined {
  const number = written.replace(/(?<=[.,]) /gu, '').replaceAll('’', "'");
  const signs = number.match(/\D/gu) ?? [];
  const parts = number.split(/\D/u);
  const [last, others] = [signs.at(-1), signs.slice(0, -1)];
  if (last === undefined) return trimZeros(number);
  if (new Set(others).size > 1) return undefined;
  if (!isDecimalSign(last, others[0], parts, hints)) {
    return others.every((sign) => sign === last) && isGrouped(parts, hints)
      ? trimZeros(parts.join(''))
      : undefined;
  }
  const whole = parts.slice(0, -1);
  return isGrouped(whole, hints) ? trimZeros(`${whole.join('')}.${parts.at(-1)}`) : undefined;
}

/** Whether the last sign is the decimal sign. */
function isDecimalSign(
  last: string,
  group: string | undefined,
  parts: readonly string[],
  { currency = '', decimalSign }: NumberHints,
): boolean {
  if (!/[.,٫]/u.test(last)) return false;
  if (group !== undefined) return group !== last;
  const [whole = '', fraction = ''] = parts;
  const isThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  return !isThousands || last === '٫' || last === decimalSign || THREE_DECIMALS.has(currency);
}

/** Whether the groups form thousands, or there is only one. */
function isGrouped([first = '', ...groups]: readonly string[], hints: NumberHints): boolean {
  if (groups.length === 0) return true;
  const { allowsLakhs = false } = hints;
  const isGroup = (group: string, at: number) =>
    group.length === 3 || (allowsLakhs && group.length === 2 && at < groups.length - 1);
  return /^\d{1,3}$/u.test(first) && groups.every(isGroup);
}

/** Removes leading zeros, adds one before a point. */
function trimZeros(number: string): string {
  return number.replace(/^0+(?=\d)/u, '').replace(/^\./u, '0.');
}
