/** Amounts of any currency as people read them in the browser's language. */
import type { Range } from './compare/compared';
import { numberFormat } from './number-format';

export interface AmountText {
  /** Set lighter than the digits. */
  sign: string;
  digits: string;
}

const formatOf = (currency: string): Intl.NumberFormat =>
  numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

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
  return (Math.round(minor) / 10 ** decimals).toFixed(decimals);
}

/** "31–38 %" in the browser's way; one share where both ends read the same. */
export function shareRangeText({ low, high }: Range): string {
  const format = numberFormat({ style: 'percent' });
  const [from, to] = [format.format(low), format.format(high)];
  if (from === to) return from;
  const digits = format
    .formatToParts(low)
    .filter(({ type }) => type !== 'percentSign' && type !== 'literal')
    .map(({ value }) => value)
    .join('');
  return `${digits}–${to}`;
}
