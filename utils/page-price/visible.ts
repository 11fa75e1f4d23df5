/** Prices in the visible text of a page. */
import { type Surroundings, ancestorsOf, meaningsIn } from './surroundings';
import { normalizeText } from '../money-text/numbers';
import {
  parsePrice,
  toParsedPrice,
  pricesIn,
  signIn,
  type ParsedPrice,
} from '../money-text/parse-price';
import type { Sighting } from './choose';
import { LABELS } from './words';

const NON_TEXT = 'script, style, noscript, template, textarea, select, svg, iframe';
/** Characters of a price with its sign, cents and a word. */
const MAX_PRICE_LENGTH = 30;
const MAX_LABEL_LENGTH = 60;
/** Of the text before a price, with its white space. */
const MAX_BEFORE = 200;
/** Of an element that shows a price. */
const MAX_TEXT_LENGTH = 1000;
const MAX_SHOWN_PRICES = 400;
/** Surcharge or discount of an option: `(+ 5 €)`. */
const DIFFERENCE = /^\(?[-+−]\s?[^\d\s]{0,3}\s?\d/u;

interface ShownPrice extends ParsedPrice {
  element: Element;
  text: string;
  hasSign: boolean;
}

/** Prices in visible text with the rules of their locations, in document order. */
export function fromShown(document: Document, surroundings: Surroundings): Sighting[] {
  const shown = shownPrices(document, surroundings);
  const places = shown.map(({ element, text, hasSign, amount, currency }) => ({
    price: toParsedPrice(amount, currency),
    rules: new Set([
      ...surroundings.rulesOf(element),
      ...meaningsIn(LABELS, labelOf(element, text, surroundings)),
      ...(DIFFERENCE.test(text) ? ['other-sum'] : []),
      ...(hasSign ? ['sign'] : []),
      ...(text.length > MAX_PRICE_LENGTH ? ['sentence'] : []),
    ]),
  }));
  places.find(({ rules }) => canBeFirst(rules))?.rules.add('first');
  return places.map(({ price, rules }) =>
    Object.assign(price, { from: 'visible' as const, rules: [...rules] }),
  );
}

/** Looks like the product's price, whatever its names are. */
function canBeFirst(rules: ReadonlySet<string>): boolean {
  const isAnother = ['aside', 'hidden', 'old', 'other-sum', 'sentence'].some((rule) =>
    rules.has(rule),
  );
  return rules.has('after-title') && rules.has('sign') && !isAnother;
}

function shownPrices(document: Document, surroundings: Surroundings): ShownPrice[] {
  const { hints } = surroundings;
  const found = new Map<Element, ShownPrice>();
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  while (walker.nextNode() && found.size < MAX_SHOWN_PRICES) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || !textContent || textContent.length > MAX_TEXT_LENGTH) continue;
    if (!/\d/u.test(normalizeText(textContent)) || parent.closest(NON_TEXT)) continue;
    const element = wholeOf(parent, surroundings);
    if (found.has(element) || surroundings.lengthOf(element) > MAX_TEXT_LENGTH) continue;
    const text = readText(element);
    if (text.length > 200) continue;
    const [price] = pricesIn(`${text}${besideSign(element)}`, hints);
    const isNumber = /^[^\d]{0,12}[\d\s.,'’]+[^\d]{0,8}$/u.test(text);
    const parsed = price ?? (isNumber ? parsePrice(text, hints) : undefined);
    if (!parsed || Number(parsed.amount) === 0) continue;
    found.set(element, { ...parsed, element, text, hasSign: price !== undefined });
  }
  return [...found.values()];
}

/** Sign, units and cents often have separate elements. */
function wholeOf(part: Element, surroundings: Surroundings): Element {
  let whole = part;
  for (const outer of ancestorsOf(part, 5)) {
    if (surroundings.lengthOf(outer) > 200) break;
    const text = readText(outer);
    if (text.length > MAX_PRICE_LENGTH || countOf(text) > 1) break;
    whole = outer;
    if (signIn(text) !== undefined) break;
  }
  return whole;
}

/** The sign may be in the neighbouring element or text. */
function besideSign({ nextSibling, previousSibling }: Element): string {
  const [after = '', before = ''] = [nextSibling, previousSibling].map((node) =>
    normalizeText(node?.textContent?.slice(0, 40) ?? ''),
  );
  return (
    [after, before]
      .map((text) => signIn(text))
      .find((sign, i) => sign !== undefined && sign === [after, before][i]) ?? ''
  );
}

function countOf(text: string): number {
  return (text.match(/\d+(?:[.,' ]\d+)*/gu) ?? []).length;
}

/** Text with a decimal point before cents that are only raised or smaller. */
function readText(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || parent.closest('script, style, noscript, template')) continue;
    const piece = normalizeText(textContent ?? '');
    const isCents =
      /^\d\d(?!\d)/u.test(piece) &&
      /\d$/u.test(text) &&
      parent !== element &&
      (parent.tagName === 'SUP' ||
        /cent|decimal|fraction|minor|small|sup/iu.test(parent.className));
    text += isCents
      ? `.${piece}`
      : /^[.,]\d/u.test(piece) || /\d[.,]$/u.test(text)
        ? piece
        : ` ${piece}`;
  }
  return normalizeText(text);
}

/** Label of a price: text before it and around it. */
function labelOf(element: Element, text: string, surroundings: Surroundings): string {
  let label = text;
  for (const outer of ancestorsOf(element, 3)) {
    if (surroundings.lengthOf(outer) > 400) break;
    const all = readText(outer);
    if (all.length > MAX_LABEL_LENGTH || countOf(all) > 1) break;
    label = all;
  }
  const before = normalizeText(
    element.previousElementSibling?.textContent.slice(0, MAX_BEFORE) ?? '',
  );
  return before.length > 0 && before.length < 25 && !/\d/u.test(before)
    ? `${before} ${label}`
    : label;
}
