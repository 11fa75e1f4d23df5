/** Numbers as people read them in the browser's language. Money is integer fen (1 CNY = 100 fen). */
import { numberFormat } from './number-format';
import { uiLanguage } from './words';

const FEN_PER_YUAN = 100;

export function formatNumber(value: number): string {
  return numberFormat().format(value);
}

/** @param ratio 0 to 1 */
export function formatPercent(ratio: number): string {
  return numberFormat({ style: 'percent' }).format(ratio);
}

/** A price cut in two, so that the currency sign can be set lighter than the digits. */
export function formatYuan(fen: number): { sign: string; digits: string } {
  const parts = new Intl.NumberFormat(uiLanguage(), {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(fen / FEN_PER_YUAN);
  const text = (isSign: boolean) =>
    parts
      .filter(({ type }) => (type === 'currency') === isSign)
      .map(({ value }) => value)
      .join('')
      .trim();
  return { sign: text(true), digits: text(false) };
}

/** For the middle of a sentence. */
export function yuanText(fen: number): string {
  const { sign, digits } = formatYuan(fen);
  return `${sign}${digits}`;
}

/** A moment of today, to the minute. */
export function formatTime(moment: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(moment);
}

/** `1420` → `14.20`: for machines, the same in every language. */
export function yuanDecimal(fen: number): string {
  return (fen / FEN_PER_YUAN).toFixed(2);
}

/** Grams below a kilogram, kilograms from there. */
export function formatWeight(grams: number): string {
  const isHeavy = grams >= 1000;
  return formatUnit(isHeavy ? grams / 1000 : grams, isHeavy ? 'kilogram' : 'gram');
}

/** Centimetres, the unit once. */
export function formatSize({
  length,
  width,
  height,
}: Record<'length' | 'width' | 'height', number>) {
  return `${formatNumber(length)} × ${formatNumber(width)} × ${formatUnit(height, 'centimeter')}`;
}

function formatUnit(value: number, unit: 'gram' | 'kilogram' | 'centimeter'): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  }).format(value);
}

/** @param day ISO date, such as 2026-11-25; whatever else is shown as it is */
export function formatDay(day: string): string {
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return day;
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(moment);
}

/** What stands between whole and fraction in the browser's language. */
export function decimalSign(): string {
  const parts = numberFormat().formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
