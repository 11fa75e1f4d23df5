/** Amounts of any currency as people read them in the browser's language. */
import type { Range } from './compare/compared';
import { uiLanguage } from './words';

export interface AmountText {
  /** Set lighter than the digits. */
  sign: string;
  digits: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A list shows hundreds of amounts, and making a format takes longer than using it. */
function formatOf(currency: string): Intl.NumberFormat {
  const language = uiLanguage();
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  formats.set(key, format);
  return format;
}

/** Decimals of a currency: JPY 0, KWD 3, most 2. */
function decimalsOf(currency: string): number {
  return formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** @param minor may have a fraction, which is rounded away */
export function formatAmount(minor: number, currency: string): AmountText {
  const parts = formatOf(currency).formatToParts(minor / 10 ** decimalsOf(currency));
  const text = (isSign: boolean) =>
    parts
      .filter(({ type }) => (type === 'currency') === isSign)
      .map(({ value }) => value)
      .join('')
      .trim();
  return { sign: text(true), digits: text(false) };
}

/** For the middle of a sentence. */
export function amountText(minor: number, currency: string): string {
  const { sign, digits } = formatAmount(minor, currency);
  return `${sign}${digits}`;
}

/** "$4.20–5.50"; one amount where both ends read the same. */
export function rangeText({ low, high }: Range, currency: string): string {
  const { digits } = formatAmount(high, currency);
  const first = amountText(low, currency);
  return formatAmount(low, currency).digits === digits ? first : `${first}–${digits}`;
}

/** `1420` USD → `14.20`: for machines, the same in every language. */
export function amountDecimal(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return (minor / 10 ** decimals).toFixed(decimals);
}

/** "31–38 %" in the browser's way; one share where both ends read the same. */
export function shareRangeText({ low, high }: Range): string {
  const format = new Intl.NumberFormat(uiLanguage(), { style: 'percent' });
  const [from, to] = [format.format(low), format.format(high)];
  if (from === to) return from;
  const digits = format
    .formatToParts(low)
    .filter(({ type }) => type !== 'percentSign' && type !== 'literal')
    .map(({ value }) => value)
    .join('');
  return `${digits}–${to}`;
}
