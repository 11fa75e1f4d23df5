/** Prices that the page shows. */
import { around } from './name-words';
import { parsePrice, plain, pricesIn, signIn, type ParsedPrice } from './parse-price';
import type { Sighting } from './sighting';
import type { Surroundings } from './surroundings';
import { LABELS } from './words';

const SILENT = 'script, style, noscript, template, textarea, select, svg, iframe';
/** A price with its sign, its cents and a word is not longer. */
const LONGEST = 30;
const LONGEST_LABEL = 60;
const MOST = 400;

interface Shown extends ParsedPrice {
  element: Element;
  text: string;
  hasSign: boolean;
}

export function fromShown(document: Document, surroundings: Surroundings): Sighting[] {
  const shown = shownPrices(document, surroundings);
  const largest = Math.max(...shown.map(({ element }) => sizeOf(element)));
  return shown.map(({ element, text, hasSign, amount, currency }) => ({
    amount,
    ...(currency !== undefined && { currency }),
    from: 'visible',
    rules: [
      ...surroundings.rulesOf(element),
      ...labelRules(element, text),
      ...(hasSign ? ['sign'] : ['no-sign']),
      ...(sizeOf(element) >= largest ? ['largest'] : []),
      ...(text.length > LONGEST ? ['sentence'] : []),
      ...(/H[1-6]|STRONG|B/u.test(element.tagName) ? ['strong'] : []),
      ...(/\d[.,]\d\d(?!\d)/u.test(text) ? ['cents'] : []),
    ],
  }));
}

function shownPrices(document: Document, { hints }: Surroundings): Shown[] {
  const found = new Map<Element, Shown>();
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  while (walker.nextNode() && found.size < MOST) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || !/\d/u.test(plain(textContent ?? '')) || parent.closest(SILENT)) continue;
    const element = wholeOf(parent);
    if (found.has(element)) continue;
    const text = readText(element);
    if (text.length > 200) continue;
    const [price] = pricesIn(text, hints);
    const isNumber = /^[^\d]{0,12}[\d\s.,'’]+[^\d]{0,8}$/u.test(text);
    const parsed = price ?? (isNumber ? parsePrice(text, hints) : undefined);
    if (!parsed || Number(parsed.amount) === 0) continue;
    found.set(element, { ...parsed, element, text, hasSign: price !== undefined });
  }
  return [...found.values()];
}

/** Signs, whole units and cents often have elements of their own. */
function wholeOf(part: Element): Element {
  let whole = part;
  for (const outer of around(part, 5)) {
    if (outer.textContent.length > 200) break;
    const text = readText(outer);
    if (text.length > LONGEST || countOf(text) > 1) break;
    whole = outer;
    if (signIn(text) !== undefined) break;
  }
  return whole;
}

function countOf(text: string): number {
  return (text.match(/\d+(?:[.,' ]\d+)*/gu) ?? []).length;
}

/** Text with a point before cents that only stand higher or smaller. */
function readText(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || parent.closest('script, style, noscript, template')) continue;
    const piece = plain(textContent ?? '');
    const isCents = /^\d\d(?!\d)/u.test(piece) && /\d$/u.test(text) && parent !== element &&
      (parent.tagName === 'SUP' || /cent|decimal|fraction|minor|small|sup/iu.test(parent.className));
    text += isCents ? `.${piece}` : /^[.,]\d/u.test(piece) || /\d[.,]$/u.test(text) ? piece : ` ${piece}`;
  }
  return plain(text);
}

/** What is said beside the price: before it, and in its own words behind it. */
function labelRules(element: Element, text: string): string[] {
  const label = labelOf(element, text);
  return (['now', 'old', 'saving', 'unit', 'instalment', 'shipping'] as const)
    .filter((rule) => LABELS[rule].test(label))
    .map((rule) => `${rule}-label`);
}

function labelOf(element: Element, text: string): string {
  let label = text;
  for (const outer of around(element, 3)) {
    if (outer.textContent.length > 400) break;
    const all = readText(outer);
    if (all.length > LONGEST_LABEL || countOf(all) > 1) break;
    label = all;
  }
  const before = plain(element.previousElementSibling?.textContent ?? '');
  return before.length > 0 && before.length < 25 && !/\d/u.test(before) ? `${before} ${label}` : label;
}

function sizeOf(element: Element): number {
  const view = element.ownerDocument.defaultView;
  return Number.parseFloat(view?.getComputedStyle(element).fontSize ?? '') || 0;
}
