/** The currency signs of numbers: which sign is whose, and which is none. */
import { currencyOfHost, isSign, type CurrencyHints } from '../money-text/currencies';
import { normalizeText } from '../money-text/numbers';
import type { ParsedPrice } from '../money-text/parse-price';

/** A unit at the end of a label, as in `Price (EUR):` and `Цена, руб.` */
const UNIT = /[(,[] ?([^\s\d(),[\]]{1,8})[)\]]?[ :]{0,3}$/u;
/** Siblings of a number that are searched for its sign, as white space and comments stand between. */
const MAX_SIBLINGS = 4;

/** The sign may be in the neighbouring element or text, or in the label before. */
export function besideSign(element: Element, text: string): string {
  const [after = '', beyond = ''] = textsBeside(element, 'nextSibling');
  const [before = ''] = textsBeside(element, 'previousSibling');
  // The sign before another number belongs to that one if this one has words.
  const isOfNext = /\p{L}/u.test(text) && /^\d/u.test(beyond);
  const units = [before, text.replace(/\d[^]*/u, '')].map((label) => UNIT.exec(label)?.[1]);
  const written = [isOfNext ? undefined : after, before, ...units];
  return written.find((sign) => sign !== undefined && isSign(sign)) ?? '';
}

/** The two texts next to an element, without white space and comments. */
function textsBeside(element: Element, side: 'nextSibling' | 'previousSibling'): string[] {
  const texts: string[] = [];
  let node = element[side];
  for (let count = 0; node && count < MAX_SIBLINGS; count += 1, node = node[side]) {
    const text = node.nodeType === 8 ? '' : node.textContent?.trim().slice(0, 40);
    if (text) texts.push(normalizeText(text));
  }
  return texts;
}

/** Letters that are a sign in their country only, elsewhere a part of a name: `R170`, `LE 32`. */
const RARE_SIGN =
  /^(?:[SB]\/|(?:R|LE|KM|MK|VT|UM|SR|BD)(?![\p{L}/$]))|(?<!\p{L})(?:[SB]\/\.?|R|LE|KM|MK|VT|UM|SR|BD)$/u;

export function isModel(
  written: string,
  { amount, currency }: ParsedPrice,
  { host, lang = '' }: CurrencyHints,
): boolean {
  const country = lang.slice(-2).toUpperCase();
  const isAtHome = currency === currencyOfHost(host ?? '') || currency?.slice(0, 2) === country;
  return RARE_SIGN.test(written) && !isAtHome && !amount.includes('.');
}
