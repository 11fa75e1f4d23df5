/** Numbers as people read them in the browser's language. Money is minor units (1 CNY = 100 fen). */
import { type Money, minorDigits, toDecimal } from '../model/money';
import { t, uiLanguage } from './words';

/** Both ends of what may be. */
interface NumberRange {
  low: number;
  high: number;
}

export function formatNumber(value: number): string {
  return numberFormat().format(value);
}

/** @param ratio 0 to 1 */
export function formatPercent(ratio: number): string {
  return numberFormat({ style: 'percent' }).format(ratio);
}

/** A price cut in two, so that the currency sign can be set lighter than the digits. */
interface PriceText {
  sign: string;
  digits: string;
}

/** Money cut in two. Every currency has a sign of its own here: ¥ is the yuan's. */
export function formatMoney({ minor, currency }: Money): PriceText {
  return splitSign(moneyFormat(currency).formatToParts(majorOf(minor, currency)));
}

/** Both ends with the sign once, in minor units; one where they read the same. */
export function formatMoneyRange({ low, high }: NumberRange, currency: string): PriceText {
  const { sign, digits } = formatMoney({ minor: low, currency });
  const last = formatMoney({ minor: high, currency }).digits;
  return { sign, digits: digits === last ? digits : `${digits}${dashFor(low)}${last}` };
}

/** For the middle of a sentence, with the sign where the language has it. */
export function moneyText({ minor, currency }: Money): string {
  return moneyFormat(currency).format(majorOf(minor, currency));
}

export function formatYuan(fen: number): PriceText {
  return formatMoney({ minor: fen, currency: 'CNY' });
}

/** For the middle of a sentence. */
export function yuanText(fen: number): string {
  return moneyText({ minor: fen, currency: 'CNY' });
}

/** "31–38%", as the language has it: the percent sign once. @param ends 0 to 1 */
export function formatPercentRange({ low, high }: NumberRange): string {
  const [first, last] = [formatPercent(low), formatPercent(high)];
  if (first === last) return first;
  const bare = (text: string) => text.replace(/[\s%٪\u200E\u200F]/g, '');
  const isSignLast = !/^\D*%/.test(last); // Turkish has it first
  const dash = dashFor(low);
  return isSignLast ? `${bare(first)}${dash}${last}` : `${first}${dash}${bare(last)}`;
}

/** Beside a minus it would be one line: "−10 … −2 %". */
const dashFor = (low: number) => (low < 0 ? ' … ' : '–');

/** How much one unit of a currency is in another: six digits tell rates apart, large and small. */
export function formatRate(rate: number): string {
  return numberFormat({
    minimumSignificantDigits: 4,
    maximumSignificantDigits: 6,
  }).format(rate);
}

/** "US dollar", in the browser's language; the code where that has no name. */
export function currencyName(currency: string): string {
  return new Intl.DisplayNames(uiLanguage(), { type: 'currency' }).of(currency) ?? currency;
}

/** A day without a time, `2026-05-08`, wherever the browser is; whatever else as it is. */
export function formatDay(day: string): string {
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return day;
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(moment);
}

/** The day of a moment, in epoch milliseconds, where the browser is. */
export function formatDate(moment: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(moment);
}

/** A moment of today, to the minute. */
export function formatTime(moment: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(moment);
}

/** `1420` → `14.20`: for machines, the same in every language. */
export function yuanDecimal(fen: number): string {
  return toDecimal({ minor: fen, currency: 'CNY' });
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
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  }).format(value);
}

function majorOf(minor: number, currency: string): number {
  return Math.round(minor) / 10 ** minorDigits(currency);
}

/** The yuan's narrow sign; who else would show it (the yen, in English) shows its code instead. */
function moneyFormat(currency: string): Intl.NumberFormat {
  const format = (currencyDisplay: 'symbol' | 'narrowSymbol' | 'code') =>
    numberFormat({ style: 'currency', currency, currencyDisplay });
  return format(
    currency === 'CNY' ? 'narrowSymbol' : isLikeYuan(format('symbol')) ? 'code' : 'symbol',
  );
}

const likeYuan = new WeakMap<Intl.NumberFormat, boolean>();

/** Asked for each amount of a list, and the same for all of them. */
function isLikeYuan(format: Intl.NumberFormat): boolean {
  const known = likeYuan.get(format);
  if (known !== undefined) return known;
  const isLike = splitSign(format.formatToParts(0)).sign.normalize('NFKC') === '¥';
  likeYuan.set(format, isLike);
  return isLike;
}

function splitSign(parts: readonly Intl.NumberFormatPart[]): PriceText {
  const text = (isSign: boolean) =>
    parts
      .filter(({ type }) => (type === 'currency') === isSign)
      .map(({ value }) => value)
      .join('')
      .trim();
  return { sign: text(true), digits: text(false) };
}

/** What stands between whole and fraction in the browser's language. */
export function decimalSign(): string {
  const parts = numberFormat().formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

const formats = new Map<string, Intl.NumberFormat>();

/** In the browser's language. A list shows thousands of numbers, and making a format takes longest. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const language = uiLanguage();
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}

/** Up to two of the next unit. */
const SECONDS_UP_TO = 120;
const MINUTES_UP_TO = 120;
const HOURS_UP_TO = 48;

/** How long, never too short: seconds while one may watch them, else in the largest unit of several. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < SECONDS_UP_TO) return t('seconds', [formatNumber(seconds)]);
  const minutes = Math.ceil(seconds / 60);
  if (minutes < MINUTES_UP_TO) return t('minutes', [formatNumber(minutes)]);
  const hours = Math.ceil(minutes / 60);
  if (hours < HOURS_UP_TO) return t('hours', [formatNumber(hours)]);
  return t('days', [formatNumber(Math.ceil(hours / 24))]);
}
