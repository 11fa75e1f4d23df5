/** What the place of an element says about a price there: the names of rules. */
import type { CurrencyHints } from './currencies';
import { around, namesOf } from './name-words';
import { BUY, NAMES, RELATED_HEADINGS } from './words';

export interface Surroundings {
  hints: CurrencyHints;
  /** The heading that names the product. */
  title: Element | undefined;
  rulesOf(element: Element): string[];
}

/** Names of what is about the number itself stand near to it. */
const OWN_LEVELS = 3;
/** Names of a block may stand further up. */
const BLOCK_LEVELS = 25;

export function surroundingsOf(document: Document, hints: CurrencyHints, at?: Element): Surroundings {
  const title = titleOf(document);
  const blocks = new Map<Element, string | undefined>();
  const known = new Map<Element, string[]>();
  const name = (element: Element) => {
    const names = known.get(element) ?? namesOf(element);
    known.set(element, names);
    return names;
  };
  const isMain = (element: Element) => title !== undefined && element.contains(title);

  /** What kind of block an element opens, if it is one that is not about the product. */
  function blockOf(element: Element): string | undefined {
    if (isMain(element)) return undefined;
    if (/^(?:HEADER|FOOTER|NAV)$/u.test(element.tagName)) return 'frame';
    const names = name(element);
    if (names.some((word) => /^(?:header|footer|nav|navigation|navbar|topbar|menu)$/u.test(word))) return 'frame';
    if (element.tagName === 'ASIDE' || names.some((word) => NAMES.related.test(word))) return 'related';
    const heading = element.querySelector(':scope > h2, :scope > h3, :scope > h4, :scope > * > h2, :scope > * > h3');
    if (heading && RELATED_HEADINGS.test(heading.textContent)) return 'related';
    return isTile(element) ? 'tile' : undefined;
  }

  function rulesOf(element: Element): string[] {
    const rules = new Set<string>();
    for (const near of around(element, OWN_LEVELS)) {
      const names = isMain(near) ? [] : name(near);
      for (const rule of ['price', 'now', 'old', 'saving', 'unit', 'instalment', 'shipping'] as const) {
        if (names.some((word) => NAMES[rule].test(word))) rules.add(`${rule}-name`);
      }
      if (/^(?:DEL|S|STRIKE)$/u.test(near.tagName)) rules.add('struck');
    }
    if (isStruck(element)) rules.add('struck');
    if (isHidden(element)) rules.add('hidden');
    for (const block of around(element, BLOCK_LEVELS)) {
      if (!blocks.has(block)) blocks.set(block, blockOf(block));
      const kind = blocks.get(block);
      if (kind) rules.add(kind);
    }
    if (title) {
      const isAfter = (title.compareDocumentPosition(element) & 4) !== 0;
      rules.add(isAfter ? 'after-title' : 'before-title');
    }
    if (hasBuyNear(element)) rules.add('near-buy');
    if (at && isNear(element, at)) rules.add('near-picture');
    return [...rules];
  }
  return { hints, title, rulesOf };
}

/** The first heading that the page's own title repeats, else the first. */
function titleOf(document: Document): Element | undefined {
  const headings = [...document.querySelectorAll('h1, [itemprop="name"]:not(meta)')];
  const shown = headings.filter(({ textContent }) => textContent.trim().length > 3);
  const words = document.title.toLowerCase();
  const repeated = shown.find(({ textContent }) => words.includes(textContent.trim().toLowerCase().slice(0, 30)));
  return repeated ?? shown.find(({ tagName }) => tagName === 'H1');
}

/** One of several siblings of a kind, each with a picture and a link. */
function isTile(element: Element): boolean {
  if (!element.querySelector('a[href] img, img')) return false;
  if (element.tagName !== 'A' && !element.querySelector('a[href]')) return false;
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ tagName, className }) => tagName === element.tagName && className === element.className,
  );
  return alike.length >= 2 && alike.filter((other) => other.querySelector('img')).length >= 2;
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

function isStruck(element: Element): boolean {
  return [...around(element, 2)].some((near) => styleOf(near)?.textDecorationLine?.includes('line-through'));
}

function isHidden(element: Element): boolean {
  for (const near of around(element)) {
    const style = styleOf(near);
    if (style?.display === 'none' || style?.visibility === 'hidden') return true;
  }
  return false;
}

function hasBuyNear(element: Element): boolean {
  for (const near of around(element, 7)) {
    if (near.tagName === 'BODY' || near.textContent.length > 3000) return false;
    for (const button of near.querySelectorAll('button, input[type=submit], input[type=button], a, [role=button]')) {
      const text = `${button.textContent.slice(0, 60)} ${button.getAttribute('value') ?? ''} ${button.getAttribute('title') ?? ''}`;
      if (text.length < 70 && BUY.test(text)) return true;
    }
  }
  return false;
}

/** In the smallest block of the picture that says a price at all. */
function isNear(element: Element, at: Element): boolean {
  for (const block of around(at)) {
    if (block.contains(element)) return true;
    if (/\d[.,]\d{2}|[$€£¥₹]\s?\d/u.test(block.textContent)) return false;
  }
  return false;
}
