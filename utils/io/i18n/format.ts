/** Numbers, money and measures in the browser's language. Money is in minor units (1 CNY = 100 fen). */
import { type Money, minorDigits, toDecimal, toMinor } from '../../core/model/money';
import type { OwnMoney } from '../../core/pricing/offer-context';
import { direction, nameLanguage, t, uiLanguage } from './words';

/** Ends of a range. */
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

/** A price split in parts, so that the currency sign can have a lighter style than the digits. */
interface PriceText {
  sign: string;
  digits: string;
}

/** Money split in parts. Every currency has its own sign: ¥ is only used for the yuan. */
export function formatMoney({ minor, currency }: Money): PriceText {
  return splitSign(partsOf(minor, currency));
}

/** A range in minor units with one sign; a single amount if both ends read the same. */
export function formatMoneyRange({ low, high }: NumberRange, currency: string): PriceText {
  const { sign, digits } = formatMoney({ minor: low, currency });
  const last = formatMoney({ minor: high, currency }).digits;
  return { sign, digits: digits === last ? digits : `${digits}${dashFor(low)}${last}` };
}

/** "$3.44–3.79", "3,44–3,79 $": for use within a sentence, with one sign, at the language's position. */
export function moneyRangeText(range: NumberRange, currency: string): string {
  const { sign, digits } = formatMoneyRange(range, currency);
  if (direction() === 'rtl') return fromRight(digits, sign);
  const [first, last] = [partsOf(range.low, currency), partsOf(range.high, currency)];
  const bare = (parts: readonly Intl.NumberFormatPart[]) => splitSign(parts).digits;
  if (bare(first) === bare(last)) return joined(first);
  const at = (part: 'currency' | 'integer') => last.findIndex(({ type }) => type === part);
  const isSignFirst = at('currency') < at('integer'); // a minus may be before both
  const ends = isSignFirst ? [joined(first), bare(last)] : [bare(first), joined(last)];
  return ends.join(dashFor(range.low));
}

/** Money for use within a sentence, with the sign at the language's position. */
export function moneyText({ minor, currency }: Money): string {
  const parts = partsOf(minor, currency);
  if (direction() === 'ltr') return joined(parts);
  const { sign, digits } = splitSign(parts);
  return fromRight(digits, sign);
}

/** A decimal with a point as money; undefined where it is no amount. */
export function amountText(amount: string, currency: string): string | undefined {
  const minor = toMinor(amount, currency);
  return minor === undefined ? undefined : moneyText({ minor, currency });
}

export function formatYuan(fen: number): PriceText {
  return formatMoney({ minor: fen, currency: 'CNY' });
}

/** Yuan for use within a sentence. */
export function yuanText(fen: number): string {
  return moneyText({ minor: fen, currency: 'CNY' });
}

/** "¥12.40/pc at 200": of one piece, at a number of them. */
export function pieceText(fen: number, pieces: number): string {
  return `${yuanText(fen)}${t('offers.perPiece')} ${t('compare.at', [formatNumber(pieces)])}`;
}

export function yuanRangeText(range: NumberRange): string {
  return moneyRangeText(range, 'CNY');
}

/** "1 CNY = 0.1412 USD (2026-11-25)" */
export function rateText(currency: string, { value, date }: NonNullable<OwnMoney['rate']>): string {
  const number = numberFormat({ maximumSignificantDigits: 6 }).format(value);
  return t('compare.rateOf', [number, currency, date]);
}

/** "≈ $3.61 · 1 CNY = …": yuan in the reader's own money; undefined where that is the yuan. */
export function convertedText(fen: number, own: OwnMoney | undefined): string | undefined {
  if (!own?.rate) return undefined;
  const { currency, perFen, rate } = own;
  return `≈ ${moneyText({ minor: fen * perFen, currency })} · ${rateText(currency, rate)}`;
}

const joined = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts.map(({ value }) => value).join('');

/** "31–38%" with one percent sign, in the language's format. @param ends 0 to 1 */
export function formatPercentRange({ low, high }: NumberRange): string {
  const [first, last] = [formatPercent(low), formatPercent(high)];
  if (first === last) return first;
  const bare = (text: string) => text.replace(/[\s%٪\u200E\u200F]/g, '');
  const isSignLast = !/^\D*%/.test(last); // Turkish has it first
  const dash = dashFor(low);
  return asUnit(isSignLast ? `${bare(first)}${dash}${last}` : `${first}${dash}${bare(last)}`);
}

/** "≥ $4.41" where the sum is a lower bound. From right to left the sign alone would be mirrored: "≤". */
export const boundText = (text: string, isAtLeast = false): string =>
  isAtLeast ? asUnit(`≥\u202F${text}`) : text;

/** "38%?" where the page's price that it was computed from, or is, may be wrong: the one sign of that. */
export const doubtText = (text: string, isDoubtful = false): string =>
  isDoubtful ? t('inputs.doubt', [text]) : text;

/** Next to a minus sign an en dash would be unclear: "−10 … −2 %". */
const dashFor = (low: number) => (low < 0 ? ' … ' : '–');

/** Isolated from text that runs from right to left, which would turn its parts around: "4–6". */
function asUnit(text: string): string {
  return direction() === 'rtl' ? `\u2066${text}\u2069` : text;
}

/**
 * Numbers with the name of what they count at their left, as it is read from the right. Both are isolated: "US$" would
 * be turned around, and an Arabic sign would turn the numbers of a range around.
 */
function fromRight(numbers: string, name: string): string {
  return `\u2067\u2066${numbers}\u2069\u00A0\u2068${name}\u2069\u2069`;
}

/** How much one unit of a currency is in another; six digits suit large and small rates. */
export function formatRate(rate: number): string {
  return numberFormat({
    minimumSignificantDigits: 4,
    maximumSignificantDigits: 6,
  }).format(rate);
}

/** "US dollar", in the language of the words; the code if there is no name. */
export function currencyName(currency: string): string {
  return new Intl.DisplayNames(nameLanguage(), { type: 'currency' }).of(currency) ?? currency;
}

/** `1420` → `14.20`: for machines, the same in every language. */
export function yuanDecimal(fen: number): string {
  return toDecimal({ minor: fen, currency: 'CNY' });
}

/** Grams below one kilogram, else kilograms. */
export function formatWeight(grams: number): string {
  const isHeavy = grams >= 1000;
  return formatUnit(isHeavy ? grams / 1000 : grams, isHeavy ? 'kilogram' : 'gram');
}

/** Centimetres, with one unit. */
export function formatSize({
  length,
  width,
  height,
}: Record<'length' | 'width' | 'height', number>) {
  const before = `${formatNumber(length)} × ${formatNumber(width)} × `;
  if (direction() === 'ltr') return `${before}${formatUnit(height, 'centimeter')}`;
  const parts = unitFormat('centimeter').formatToParts(height);
  const isUnit = ({ type }: Intl.NumberFormatPart) => type === 'unit';
  const last = joined(parts.filter((part) => !isUnit(part))).trim();
  return fromRight(`${before}${last}`, joined(parts.filter(isUnit)));
}

type Unit = 'gram' | 'kilogram' | 'centimeter';

function formatUnit(value: number, unit: Unit): string {
  return unitFormat(unit).format(value);
}

function unitFormat(unit: Unit): Intl.NumberFormat {
  return numberFormat({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 2 });
}

function majorOf(minor: number, currency: string): number {
  return Math.round(minor) / 10 ** minorDigits(currency);
}

/**
 * The yuan's sign is the same in every language: in Arabic even the narrow one is `CN¥`, which breaks in two.
 * Without the marks that Arabic has around a sum: put together with another they turn both around.
 */
function partsOf(minor: number, currency: string): Intl.NumberFormatPart[] {
  const parts = moneyFormat(currency).formatToParts(majorOf(minor, currency));
  return parts.map(({ type, value }) => ({
    type,
    value:
      type === 'currency' && currency === 'CNY' ? '¥' : value.replaceAll(/[\u200E\u200F]/g, ''),
  }));
}

/**
 * The narrow sign of the yuan; another currency with that sign (the yen, in English) shows its
 * code.
 */
function moneyFormat(currency: string): Intl.NumberFormat {
  const format = (currencyDisplay: 'symbol' | 'narrowSymbol' | 'code') =>
    numberFormat({ style: 'currency', currency, currencyDisplay });
  return format(
    currency === 'CNY' ? 'narrowSymbol' : isLikeYuan(format('symbol')) ? 'code' : 'symbol',
  );
}

const likeYuan = new WeakMap<Intl.NumberFormat, boolean>();

/** Cached, because it is needed for each amount of a list. */
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

/** The decimal separator of the browser's language. */
export function decimalSign(): string {
  const parts = numberFormat().formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** Digits with a point, as they stand in a field of the language: `1.5` → "1,5". */
export function decimalText(digits: string): string {
  return digits.replace('.', decimalSign());
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Number format in the browser's language. Cached, because a list shows thousands of numbers and
 * creating a format is slow.
 */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const language = uiLanguage();
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}
