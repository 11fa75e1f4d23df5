/** What the place of an element says about a price there: the names of rules. */
import type { CurrencyHints } from '../money-text/currencies';
import { NAMES, OTHER_SUMS, RELATED_HEADINGS } from './words';

export interface Surroundings {
  hints: CurrencyHints;
  /** The heading that names the product. */
  title: Element | undefined;
  /** Characters of all that an element says, scripts included. */
  lengthOf(element: Element): number;
  rulesOf(element: Element): string[];
}

/** Names that are about the number stand near to it, around little else. */
const OWN_LEVELS = 3;
const OWN_TEXT = 60;
/** Names of a block may stand further up. */
const BLOCK_LEVELS = 25;

/** What looks like money. */
const MONEY_PATTERN = /\d[.,]\d{2}(?!\d)|\p{Sc}\s?\d|\d\s?(?:\p{Sc}|[A-Z]{3}(?!\p{L}))/u;

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
  const length = memoizeByElement(({ textContent }) => textContent.length);
  const block = memoizeByElement(isOther);
  const hidden = memoizeByElement(isHidden);

  /** A block that is not about the product: the page's frame, or other products. */
  function isOther(element: Element): boolean {
    if (title && element.contains(title)) return false;
    const names = name(element);
    if (/^(?:HEADER|FOOTER|NAV)$/u.test(element.tagName) || NAMES.frame.test(names)) return true;
    if (!element.querySelector('a[href]')) return false; // other products have their pages
    if (element.tagName === 'ASIDE' || NAMES.related.test(names)) return true;
    const heading = element.querySelector(':scope > :is(h2, h3, h4), :scope > * > :is(h2, h3)');
    return (heading && RELATED_HEADINGS.test(heading.textContent)) || isTile(element);
  }

  function isHidden(element: Element): boolean {
    const own = style(element);
    if (own?.display === 'none' || own?.visibility === 'hidden') return true;
    return element.parentElement !== null && hidden(element.parentElement);
  }

  function nameRules(element: Element): string[] {
    return [...ancestorsOf(element, OWN_LEVELS)].flatMap((near, level) => {
      if (title && near.contains(title)) return [];
      const names = name(near);
      const isOwn = level === 0 || length(near) <= OWN_TEXT;
      const isStruck =
        /^(?:DEL|S|STRIKE)$/u.test(near.tagName) ||
        (level < 3 && style(near)?.textDecorationLine?.includes('line-through'));
      const meanings = isOwn ? meaningsIn(NAMES, names) : [];
      if (NAMES.price.test(names)) meanings.push('price-name');
      if (isStruck) meanings.push('old');
      return meanings;
    });
  }

  function rulesOf(element: Element): string[] {
    const isAside = [...ancestorsOf(element, BLOCK_LEVELS)].some(block);
    const isAfter = title && (title.compareDocumentPosition(element) & 4) !== 0;
    const rules = [
      ...nameRules(element),
      ...(isAside ? ['aside'] : []),
      ...(hidden(element) ? ['hidden'] : []),
      ...(isAfter ? ['after-title'] : []),
      ...(at && isNear(element, at) ? ['near-picture'] : []),
    ];
    return [...new Set(rules)];
  }

  return { hints, title, lengthOf: length, rulesOf };
}

type Meanings = Readonly<Record<'old' | (typeof OTHER_SUMS)[number], RegExp>>;

/** What words say about a number: that it was paid before, or is another sum. */
export function meaningsIn(words: Meanings, text: string): string[] {
  const isOther = OTHER_SUMS.some((sum) => words[sum].test(text));
  return [...(words.old.test(text) ? ['old'] : []), ...(isOther ? ['other-sum'] : [])];
}

/** Asked of the same elements again and again, from each price below them. */
function memoizeByElement<T>(ask: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, { answer: T }>();
  return (element) => {
    const entry = known.get(element) ?? { answer: ask(element) };
    known.set(element, entry);
    return entry.answer;
  };
}

/** The heading of which the page's own title repeats most, else the first. */
export function titleOf(document: Document): Element | undefined {
  const named = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const words = wordsOf(`${document.title} ${named}`);
  let best: Element | undefined;
  let most = 1;
  for (const heading of document.querySelectorAll('h1, h2, h3, [itemprop="name"]:not(meta)')) {
    const own = wordsOf(heading.textContent.slice(0, 300));
    const shared = [...own].filter((word) => words.has(word)).length;
    if (shared > most && shared / own.size > 0.5) [best, most] = [heading, shared];
  }
  return best ?? document.querySelector('h1') ?? undefined;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));
}

/** One of several siblings of a kind, each with a picture, a link and a price. */
function isTile(element: Element): boolean {
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ tagName, className }) => tagName === element.tagName && className === element.className,
  );
  const isOne = (other: Element) =>
    other.querySelector('img') !== null &&
    MONEY_PATTERN.test(other.textContent) &&
    (other.matches('a[href]') || other.querySelector('a[href]') !== null);
  return alike.length >= 2 && isOne(element) && alike.filter(isOne).length >= 2;
}

/** In the smallest block around the picture that says a price at all. */
function isNear(element: Element, at: Element): boolean {
  for (const block of ancestorsOf(at)) {
    if (block.contains(element)) return true;
    if (MONEY_PATTERN.test(block.textContent)) return false;
  }
  return false;
}

/** The words of an element's names: class, id and the attributes that tests and templates use. */
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

/** `productPrice--old` reads `product price old`; one line for each attribute. */
export function namesOf(element: Element): string {
  return ATTRIBUTES.map((name) => split(element.getAttribute(name) ?? '')).join('\n');
}

function split(name: string): string {
  return name
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/prices?/gu, ' price ')
    .replace(/[^\p{L}]+/gu, ' ');
}

/** The element and those around it, the nearest first. */
export function* ancestorsOf(element: Element, levels = Infinity): Generator<Element> {
  let at: Element | null = element;
  for (let level = 0; at && level <= levels; level += 1) {
    yield at;
    at = at.parentElement;
  }
}
