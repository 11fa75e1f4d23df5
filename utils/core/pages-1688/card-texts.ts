/** What the short texts of a card on 1688 say. The texts are any page's: what is not understood is absent. */
import { parseFen } from '../model/money';
import type { ListedCard } from './card';

/** Characters; a longer text is no fact of a card. */
const MAX_LENGTH = 40;

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,6})?)`;
/** What goods are counted in: a word that is none of amounts, money, orders, people, time and shares. */
export const UNIT = String.raw`(?:(?!万|亿|元|笔|单|人|天|日|周|年|月|小时|分|秒|折|成|起)\p{Script=Han}{1,2}?)`;

const PRICE = new RegExp(
  `^¥?${NUMBER}(万)?(?:[-~–—]¥?${NUMBER}(万)?)?(?:元)?(?:起)?(?:/${UNIT})?$`,
  'u',
);
const SOLD = new RegExp(
  String.raw`^(已售|已成交|成交|销量|月销|全网销量)?:?${NUMBER}(万|亿)?(\+)?${UNIT}$`,
  'u',
);
/** `12起` could be the end of a price: with that word alone it needs a unit. */
const MOQ = new RegExp(
  String.raw`^(≥|>=)?(\d{1,9})(?:${UNIT}?(起批|起订|起售|起购)|${UNIT}(起)|${UNIT}?)$`,
  'u',
);
/** Pieces without a word. */
const PIECES = /^(\d{1,9})件$/;

const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Without white space; full-width characters as narrow ones. */
export function joined(text: string): string {
  return text.length > 10 * MAX_LENGTH ? '' : text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** `¥12.02`, `¥12.5-18`, `¥12.02起`, `¥1.2万`. Undefined without a sign of the yuan: it could be any number. */
export function priceIn(text: string): ListedCard['price'] {
  const written = joined(text);
  if (written.length > MAX_LENGTH || !/[¥元]/.test(written)) return undefined;
  const [, first = '', isFirstWan, second, isSecondWan] = PRICE.exec(written) ?? [];
  const low = fenOf(first, isFirstWan ?? (second === undefined ? undefined : isSecondWan));
  if (low === undefined) return undefined;
  const high = second === undefined ? undefined : fenOf(second, isSecondWan);
  return high !== undefined && high > low ? { low, high } : { low };
}

function fenOf(yuan: string, unit: string | undefined): number | undefined {
  if (yuan === '') return undefined;
  return unit === undefined ? parseFen(yuan) : Math.round(Number(yuan) * 100 * factorOf(unit));
}

function factorOf(unit: string | undefined): number {
  return (unit === undefined ? undefined : FACTORS[unit]) ?? 1;
}

/** `2.4万+件`, `已售500+件`. A bare number of pieces could be the least that is sold. */
export function soldIn(text: string): ListedCard['sold'] {
  const [, word, number = '', unit, plus] = SOLD.exec(joined(text)) ?? [];
  if (number === '' || (word === undefined && unit === undefined && plus === undefined)) {
    return undefined;
  }
  const count = Math.round(Number(number) * factorOf(unit));
  return Number.isSafeInteger(count) ? { count, isAtLeast: plus !== undefined } : undefined;
}

/** `8件`: sold, where another text of the card says the MOQ. */
export function bareSoldIn(text: string): ListedCard['sold'] {
  const count = PIECES.exec(joined(text))?.[1];
  return count === undefined ? undefined : { count: Number(count), isAtLeast: false };
}

/** `1件起批`, `≥2件`. */
export function moqIn(text: string): number | undefined {
  const [, sign, number = '', ...words] = MOQ.exec(joined(text)) ?? [];
  const isSaid = [sign, ...words].some((one) => one !== undefined);
  return number === '' || !isSaid ? undefined : Number(number);
}
