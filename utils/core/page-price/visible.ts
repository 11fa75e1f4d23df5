/** Prices in the visible text of a page. */
import { GLUED } from './label-words';
import { type Label, labelOf, meaningsOf, type ReadNode } from './label';
import { ancestorsOf } from './elements';
import type { Surroundings } from './surroundings';
import { normalizeText } from '../money-text/numbers';
import { parsePrice, placesOfPrices, type ParsedPrice } from '../money-text/parse-price';
import { ANOTHER, type Sighting } from './candidates';
import { currencyOfMeta } from './markup';
import { besideSign, isModel } from './signs';
import { MAX_PRICE_LENGTH } from './text';
import { piecesInTitle } from './words';

const NON_TEXT = 'script, style, noscript, template, textarea, select, svg, iframe';
/** Longest text beside a price in its element; more is a sentence. */
const MAX_OWN_WORDS = 22;
/** Longest text beside a price, with its white space. */
const MAX_BESIDE = 400;
/** Longest text of an element that shows a price. */
const MAX_TEXT_LENGTH = 1000;
const MAX_SHOWN_PRICES = 400;
/** Text before a surcharge or discount of an option: `(+ 5 €)`. */
const DIFFERENCE = /(?:^|\()[-+−–]\s?$|\+\s?$/u;

interface ShownPrice {
  price: ParsedPrice;
  element: Element;
  /** What stands before and behind it in the element. */
  own: Label;
  hasSign: boolean;
}

/**
 * Prices in visible text with the rules of their locations, in document order. A number without a
 * currency sign may be anything: it is a price only if the page's markup names the same amount.
 * @param markup prices that the page's markup names
 */
export function fromShown(
  document: Document,
  surroundings: Surroundings,
  markup: readonly Sighting[],
): Sighting[] {
  const { title } = surroundings;
  const pieces = piecesInTitle(title?.textContent ?? document.title);
  const read: ReadNode = (node) => textBeside(node, surroundings);
  const isEnd = (outer: Element) => title !== undefined && outer.contains(title);
  const known = new Map<string, string[]>();
  const meanings = (label: Label) => {
    const key = `${label.before}\n${label.behind}`;
    const found = known.get(key) ?? meaningsOf(label, pieces);
    known.set(key, found);
    return found;
  };
  const amounts = new Set(markup.map(({ amount }) => Number(amount)));
  const isNamed = ({ amount }: ParsedPrice) => amounts.has(Number(amount));
  const found = shownPrices(document, surroundings, isNamed);
  const isSilent = found.length + markup.length === 0;
  const prices = isSilent ? pricesByCurrency(document, surroundings) : found;
  const places = prices.map(({ price, element, own, hasSign }) => {
    const rules = new Set(surroundings.rulesOf(element));
    if (hasSign) rules.add('sign');
    if (rules.has('aside') || rules.has('hidden')) return { price, rules };
    for (const meaning of meanings(labelOf(element, own, read, isEnd))) rules.add(meaning);
    if (DIFFERENCE.test(own.before)) rules.add('other-sum');
    if (own.before.length + own.behind.length > MAX_OWN_WORDS) rules.add('sentence');
    return { price, rules };
  });
  const candidates = places.filter(({ rules }) => canBeFirst(rules));
  const first = candidates.find(({ rules }) => !rules.has('loose')) ?? candidates[0];
  first?.rules.add('first');
  return places.map(({ price, rules }) =>
    Object.assign(price, { from: 'visible' as const, rules: [...rules] }),
  );
}

/**
 * Prices of a page that writes no sign anywhere and whose markup names no price, only its currency:
 * numbers alone in elements that are named prices.
 */
function pricesByCurrency(document: Document, surroundings: Surroundings): ShownPrice[] {
  const currency = currencyOfMeta(document);
  if (currency === undefined) return [];
  const hints = { ...surroundings.hints, currency };
  return shownPrices(document, { ...surroundings, hints }, () => true).filter(
    ({ element, own: { before, behind } }) =>
      !/\p{L}/u.test(before + behind) && surroundings.rulesOf(element).includes('price-name'),
  );
}

/** Looks like the product's price, whatever its names are. */
function canBeFirst(rules: ReadonlySet<string>): boolean {
  const isAnother = rules.has('sentence') || ANOTHER.some((rule) => rules.has(rule));
  return rules.has('after-title') && rules.has('sign') && !isAnother;
}

function textBeside(node: Node, { isHidden, lengthOf, textOf }: Surroundings): string | undefined {
  if (isElement(node)) {
    if (node.matches(NON_TEXT) || isHidden(node)) return '';
    return lengthOf(node) > MAX_BESIDE ? undefined : textOf(node);
  }
  if (node.nodeType !== 3) return '';
  const text = node.textContent ?? '';
  return text.length > MAX_BESIDE ? undefined : normalizeText(text);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** @param isPrice whether a number without a sign is one */
function shownPrices(
  document: Document,
  surroundings: Surroundings,
  isPrice: (number: ParsedPrice) => boolean,
): ShownPrice[] {
  const seen = new Set<Element>();
  const found = [...document.querySelectorAll('img')].flatMap((picture) =>
    inPicture(picture, surroundings),
  );
  const hasPictures = found.length > 0;
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  while (walker.nextNode() && found.length < MAX_SHOWN_PRICES) {
    const { parentElement: parent, nodeValue } = walker.currentNode;
    if (!parent || !nodeValue || nodeValue.length > MAX_TEXT_LENGTH) continue;
    if (!/\p{Nd}/u.test(nodeValue) || parent.closest(NON_TEXT)) continue;
    const element = wholeOf(parent, surroundings);
    if (seen.has(element) || surroundings.lengthOf(element) > MAX_TEXT_LENGTH) continue;
    seen.add(element);
    found.push(...pricesOf(element, surroundings, isPrice));
  }
  return hasPictures ? found.toSorted(byPlace) : found;
}

const byPlace = ({ element: one }: ShownPrice, { element: other }: ShownPrice): number =>
  one === other ? 0 : (one.compareDocumentPosition(other) & 4) !== 0 ? -1 : 1;

function pricesOf(
  element: Element,
  { hints, isHidden, textOf }: Surroundings,
  isPrice: (number: ParsedPrice) => boolean,
): ShownPrice[] {
  const text = textOf(element);
  if (text.length > 200) return [];
  const signed = `${text}${besideSign(element, text)}`;
  const places = placesOfPrices(signed, hints).filter(
    ({ price, start, end }) => !isModel(signed.slice(start, end), price, hints),
  );
  if (places.length > 0) {
    return places
      .map(({ price, start, end }, at) => {
        const before = text.slice(places[at - 1]?.end ?? 0, start).trim();
        const next = places[at + 1]?.start;
        const behind = text.slice(end, next).replace(/^[.,][-–—]/u, '');
        const isOwn = next === undefined || GLUED.test(behind.toLowerCase());
        return { price, element, own: { before, behind: isOwn ? behind : '' }, hasSign: true };
      })
      .filter(({ price }) => Number(price.amount) > 0);
  }
  const isDashed = /\d\s?[.,:][-–—]/u.test(text);
  const isNumber = /^[^\d]{0,12}[\d\s.,'’]+[^\d]{0,8}$/u.test(text);
  const price = isNumber && !isHidden(element) ? parsePrice(text, hints) : undefined;
  if (!price || Number(price.amount) === 0 || !(isDashed || isPrice(price))) return [];
  const own = { before: text.replace(/\d[^]*/u, ''), behind: text.replace(/^[^]*\d/u, '') };
  return [{ price, element, own, hasSign: isDashed }];
}

/** Some shops show the price as a picture that is named by it. */
function inPicture(picture: Element, { hints }: Surroundings): ShownPrice[] {
  const named = picture.getAttribute('alt') ?? '';
  if (named.length > MAX_PRICE_LENGTH) return [];
  const text = normalizeText(named);
  const [place, ...others] = placesOfPrices(text, hints);
  if (!place || others.length > 0) return [];
  const own = { before: text.slice(0, place.start), behind: text.slice(place.end) };
  const isNamed = /\p{L} \p{L}|\d/u.test(`${own.before}${own.behind}`);
  return isNamed ? [] : [{ price: place.price, element: picture, own, hasSign: true }];
}

/** Sign, units and cents often have separate elements. */
function wholeOf(part: Element, surroundings: Surroundings): Element {
  const { title, lengthOf, textOf } = surroundings;
  let whole = part;
  for (const outer of ancestorsOf(part, 5)) {
    if (lengthOf(outer) > 200 || (title && outer.contains(title))) break;
    const text = textOf(outer);
    if (text.length > MAX_PRICE_LENGTH || countOf(text) > 1) break;
    whole = outer;
    if (placesOfPrices(text).length > 0) break;
  }
  const { parentElement: outer } = whole;
  return outer && addsCents(outer, whole, surroundings) ? outer : whole;
}

/** A whole part with its sign may be an element beside that of the cents. */
function addsCents(outer: Element, whole: Element, { lengthOf, textOf }: Surroundings): boolean {
  if (lengthOf(outer) > 200) return false;
  const [text, all] = [textOf(whole), textOf(outer)];
  if (all.length > MAX_PRICE_LENGTH || countOf(all) > 1) return false;
  const [number = ''] = text.match(NUMBERS)?.slice(-1) ?? [];
  return number !== '' && !/[.,]/u.test(number) && all.includes(`${number}.`);
}

/** A space behind five digits or more is none between thousands. */
const NUMBERS = /(?<!\d)\d{1,4}(?!\d)(?:[.,' ]\d+)*|\d+(?:[.,']\d+)*/gu;

function countOf(text: string): number {
  return (text.match(NUMBERS) ?? []).length;
}
