/** Rules about the location of an element that may hold a price. */
import type { CurrencyHints } from '../money-text/currencies';
import { blockAround, buyButtonOf, MONEY_PATTERN } from './anchors';
import { isCard, isTile } from './cards';
import { ancestorsOf, headingOf, lengthIn } from './elements';
import { readText } from './text';
import { NAMES, OTHER_SUMS, RELATED_HEADINGS } from './words';

export interface Surroundings {
  hints: CurrencyHints;
  /** Heading with the product's name. */
  title: Element | undefined;
  /** Length of the element's text, scripts included; not counted beyond `MAX_LENGTH`. */
  lengthOf: (element: Element) => number;
  /** Text of the element, as `readText` reads it. */
  textOf: (element: Element) => string;
  isHidden: (element: Element) => boolean;
  rulesOf: (element: Element) => string[];
}

/** Class names apply to a number up to this many levels above it, around little other text. */
const OWN_LEVELS = 3;
const OWN_TEXT = 60;
/** Levels to search for names of blocks. */
const BLOCK_LEVELS = 25;

/** Characters of a heading, and of the page's two titles. */
const MAX_HEADING = 300;
const MAX_TITLE = 1000;

/**
 * Creates the evaluation of locations in a document, memoized by element.
 * @param at clicked picture
 */
export function surroundingsOf(
  document: Document,
  hints: CurrencyHints,
  at?: Element,
): Surroundings {
  const title = titleOf(document);
  const name = memoizeByElement(namesOf);
  const style = memoizeByElement((element) =>
    element.ownerDocument.defaultView?.getComputedStyle(element),
  );
  const length = memoizeByElement(lengthIn);
  const card = memoizeByElement(isCard);
  const block = memoizeByElement(isOther);
  const hidden = memoizeByElement(isHidden);
  const option = memoizeByElement(meaningOfOption);
  const button = buyButtonOf(document, title, name);
  const near = Object.entries({ title, button, picture: at }).map(([anchor, element]) => ({
    rule: `near-${anchor}`,
    block: element && blockAround(element),
  }));

  /** A block that is not about the product: navigation, or other products. */
  function isOther(element: Element): boolean {
    if (title && element.contains(title)) return false;
    const names = name(element);
    if (/^(?:HEADER|FOOTER|NAV)$/u.test(element.tagName) || NAMES.frame.test(names)) return true;
    if (!element.querySelector('a[href]')) return false; // other products have their pages
    if (element.tagName === 'ASIDE' || NAMES.related.test(names)) return true;
    const heading = headingOf(element);
    return (
      (heading && RELATED_HEADINGS.test(heading.textContent.slice(0, MAX_HEADING).toLowerCase())) ||
      isTile(element, title, card)
    );
  }

  function isHidden(element: Element): boolean {
    const own = style(element);
    if (own?.display === 'none' || own?.visibility === 'hidden') return true;
    return element.parentElement !== null && hidden(element.parentElement);
  }

  function nameRules(element: Element): string[] {
    return [...ancestorsOf(element, OWN_LEVELS)].flatMap((outer, level) => {
      if (title && outer.contains(title)) return [];
      const names = name(outer);
      const isOwn = level === 0 || length(outer) <= OWN_TEXT;
      const isStruck =
        /^(?:DEL|S|STRIKE)$/u.test(outer.tagName) ||
        (level < 3 && style(outer)?.textDecorationLine?.includes('line-through'));
      const meanings = isOwn ? meaningsIn(names) : [];
      if (NAMES.price.test(names)) meanings.push('price-name');
      if (isStruck) meanings.push('old');
      return meanings;
    });
  }

  function rulesOf(element: Element): string[] {
    const blocks = [...ancestorsOf(element, BLOCK_LEVELS)].filter(block);
    // The block of another product is meant if its picture was clicked.
    const isAside = blocks.some((other) => !at || !other.contains(at));
    const isAfter = title && (title.compareDocumentPosition(element) & 4) !== 0;
    const after = isAfter ? ['after-title'] : [];
    // What another product's block, or nobody, shows is not looked at any closer.
    const elsewhere = [...(isAside ? ['aside'] : []), ...(hidden(element) ? ['hidden'] : [])];
    if (elsewhere.length > 0) return [...elsewhere, ...after];
    const rules = [
      ...nameRules(element),
      ...[...ancestorsOf(element, OWN_LEVELS)].flatMap(option),
      ...after,
      ...(at && blocks.length > 0 ? ['of-clicked'] : []),
      ...near.filter(({ block: around }) => around?.contains(element)).map(({ rule }) => rule),
      ...(isLink(element, document) ? ['linked'] : []),
    ];
    return [...new Set(rules)];
  }

  return {
    hints,
    title,
    lengthOf: length,
    textOf: memoizeByElement(readText),
    isHidden: hidden,
    rulesOf,
  };
}

/** Leads to another page, as the price of another product does. */
function isLink(element: Element, { location }: Document): boolean {
  const link = element.closest('a[href]')?.getAttribute('href') ?? '#';
  return !/^(?:#|(?!https?:)[a-z]+:)/iu.test(link) && !link.endsWith(location?.pathname ?? '');
}

/** Rules by names: a previous price (`old`), or another sum. */
function meaningsIn(names: string): string[] {
  const isOther = OTHER_SUMS.some((sum) => NAMES[sum].test(names));
  return [...(NAMES.old.test(names) ? ['old'] : []), ...(isOther ? ['other-sum'] : [])];
}

/** Memoizes by element, because each price below it asks again. */
function memoizeByElement<T>(ask: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, { answer: T }>();
  return (element) => {
    const entry = known.get(element) ?? { answer: ask(element) };
    known.set(element, entry);
    return entry.answer;
  };
}

/** The heading that shares most words with the page's title, main headings first. */
export function titleOf(document: Document): Element | undefined {
  const named = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const words = wordsOf(`${document.title} ${named}`);
  const mains = [...document.querySelectorAll('h1')];
  return (
    mostAlike(mains, words) ??
    mostAlike(document.querySelectorAll('h2, h3, [itemprop="name"]:not(meta)'), words) ??
    mains.find((heading) => heading.textContent.trim() !== '' && !isFramed(heading)) ??
    mains[0]
  );
}

function mostAlike(headings: Iterable<Element>, words: ReadonlySet<string>): Element | undefined {
  let best: Element | undefined;
  let most = 1;
  for (const heading of headings) {
    const own = wordsOf(heading.textContent.slice(0, MAX_HEADING));
    const shared = [...own].filter((word) => words.has(word)).length;
    if (shared > most && shared / own.size > 0.5) [best, most] = [heading, shared];
  }
  return best;
}

/** Belongs to the frame of all pages of the shop. */
function isFramed(heading: Element): boolean {
  return heading.closest('header, footer, nav') !== null || NAMES.frame.test(namesOf(heading));
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, MAX_TITLE)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu),
  );
}

const OPTION = 'label, button, [role="radio"], [role="option"], [role="tab"]';
const CHOICE = 'input[type="radio"]';
const CHOSEN = ':checked, [aria-checked="true"], [aria-selected="true"], [aria-pressed="true"]';
const CHOSEN_NAMES = /\b(?:selected|active|current|checked|chosen)\b/u;

/** One of several options that each have a price: only the chosen one is the price. */
function meaningOfOption(element: Element): string[] {
  const isOption = (other: Element) =>
    other.matches(OPTION) || other.querySelector(CHOICE) !== null;
  if (!isOption(element)) return [];
  const options = [...(element.parentElement?.children ?? [])].filter(
    (other) =>
      other.tagName === element.tagName && isOption(other) && MONEY_PATTERN.test(other.textContent),
  );
  const isChosen = (other: Element) =>
    other.matches(CHOSEN) ||
    other.querySelector(CHOSEN) !== null ||
    CHOSEN_NAMES.test(namesOf(other));
  if (options.length < 2 || isChosen(element)) return [];
  return [options.some(isChosen) ? 'other-sum' : 'loose'];
}

/** Attributes whose words describe an element: class, id, and those used by tests and templates. */
const ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-role',
  'data-price-type',
];

/** `productPrice--old` becomes `product price old`; one line per attribute. */
function namesOf(element: Element): string {
  const names = ATTRIBUTES.map((name) => element.getAttribute(name) ?? '');
  return names.filter(Boolean).map(split).join('\n');
}

function split(name: string): string {
  return name
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/prices?/gu, ' price ')
    .replace(/[^\p{L}]+/gu, ' ');
}
