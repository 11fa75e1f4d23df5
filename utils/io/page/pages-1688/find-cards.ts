/**
 * Finds the cards of a list on a page of 1688. Class names there change with each release: a card is what says one
 * offer's number and is repeated, and what is repeated beside such cards.
 */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { joined } from '@/utils/core/pages-1688/card-texts';
import { readListData } from './list-data';
import { saysNothingAbove } from './nothing-found';
import { attributeOf, NUMBERED, offerNumberOf } from './offer-number';
import {
  bodyOf,
  childrenOf,
  elementsSaying,
  parentOf,
  type Root,
  rootOf,
  withAncestors,
} from './roots';

export interface FoundList {
  /** Cards that stand in the data of a script. */
  inData: ListedCard[];
  /** Cards that stand in the page, in its order. */
  drawn: Element[];
  /** A heading says that what follows it answers no search. */
  hasRecommendations: boolean;
}

/** A longer list is read in parts, as it is scrolled. */
const MAX_CARDS = 500;
const MAX_HEADINGS = 20;
/** As many of one form, without a number, are a list. */
const MIN_LIST = 3;

/** What a list of recommendations is headed by. */
const RECOMMENDING = /猜你喜欢|热门推荐|大家都在搜|为你推荐|相关推荐/;
/** What no card has in it, and no list stands in. */
const AROUND = 'input:not([type=checkbox]), form, nav, header, footer, select, textarea';
const OUTSIDE = 'nav, header, footer, form, aside';

export function findList(page: Document): FoundList {
  const body = bodyOf(page);
  const headings = headingsIn(body);
  const isRecommended = recommendationTest(body, headings);
  const results = withSiblings(numberedCards(body).filter((card) => !isRecommended(card)));
  const inData = results.length === 0 ? readListData(rootOf(page)) : [];
  const isListed = results.length > 0 || inData.length > 0;
  const found = isListed ? results : findUnnumbered(body, isRecommended);
  const drawn = saysNothingAbove(body, found) ? [] : found.slice(0, MAX_CARDS);
  return { inData, drawn, hasRecommendations: headings.length > 0 };
}

const PRICED = /[¥￥]\s*\d|面议/;

/** Where no card says a number: the longest list of what looks like one. */
function findUnnumbered(body: Root, isRecommended: (element: Element) => boolean): Element[] {
  const outer = body instanceof Element ? [body] : [];
  const parents = [...outer, ...elementsSaying(body, PRICED)].filter(
    (one) => one.childElementCount >= MIN_LIST && !one.closest(OUTSIDE) && !isRecommended(one),
  );
  const lists = parents.map((parent) => longestOf([...likeCards(parent).values()]));
  const longest = longestOf(lists);
  const [first] = longest;
  if (!first || longest.length < MIN_LIST) return [];
  // Some of them say neither a price nor show a picture.
  return [...(first.parentElement?.children ?? [])].filter((one) => formOf(one) === formOf(first));
}

const isForm = (element: Element): boolean => element instanceof HTMLFormElement;

/** Elements in the same parent that look like cards, by their form. */
const likeCards = (parent: Element): Map<string, Element[]> =>
  groupByForm(
    childrenOf(parent)
      .slice(0, 2 * MAX_CARDS)
      .filter(looksLikeCard),
  );

const looksLikeCard = (element: Element): boolean =>
  !isForm(element) && PRICED.test(element.textContent) && element.querySelector('img') !== null;

function longestOf(lists: readonly Element[][]): Element[] {
  return lists.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function groupByForm(elements: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const one of elements) {
    const form = formOf(one);
    const group = groups.get(form) ?? [];
    group.push(one);
    groups.set(form, group);
  }
  return groups;
}

/** Tag and first class, without the part of a class name that changes with a release. */
function formOf(element: Element): string {
  const [first = ''] = attributeOf(element, 'class').trim().split(' ');
  const name = first.replace(/(?:--|__)[\w-]{3,}$/, '');
  return `${element.localName} ${name}`;
}

/** The elements around each offer's number that say no other one, from the number outwards. */
function chainsOf(body: Root): Element[][] {
  const tooLarge = aroundFields(body);
  const numbers = new Map<Element, string>();
  const said = new Set<string>();
  const marks: Element[] = [];
  for (const mark of body.querySelectorAll(NUMBERED)) {
    const number = offerNumberOf(mark);
    if (number === undefined) continue;
    if (said.add(number).size > MAX_CARDS) break;
    marks.push(mark);
    for (const around of withAncestors(mark)) {
      if (tooLarge.has(around)) break;
      const other = numbers.get(around);
      if (other === undefined) numbers.set(around, number);
      else if (other !== number) tooLarge.add(around);
    }
  }
  return marks.map((mark) => {
    const around = withAncestors(mark);
    const end = around.findIndex((one) => tooLarge.has(one));
    return end < 0 ? around : around.slice(0, end);
  });
}

/** What has in it what no card has; all that is around such an element does, too. */
function aroundFields(body: Root): Set<Element> {
  const all = new Set<Element>();
  for (const field of body.querySelectorAll(AROUND)) {
    if (isForm(field)) all.add(field);
    for (let at = parentOf(field); at && !all.has(at); at = parentOf(at)) all.add(at);
  }
  return all;
}

/**
 * The outermost element around each number. A row of a grid may have one card: then the card is what most of the
 * others look like.
 */
function numberedCards(body: Root): Element[] {
  const chains = chainsOf(body);
  const isRepeated = repetitionTest();
  const outermost = new Set(chains.flatMap((chain) => cardIn(chain, isRepeated) ?? []));
  const [form = ''] =
    [...groupByForm([...outermost])].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const cards = chains.flatMap(
    (chain) =>
      chain.find((one) => formOf(one) === form && hasContent(one)) ??
      cardIn(chain, isRepeated) ??
      [],
  );
  const distinct = new Set([...new Set(cards)].slice(0, MAX_CARDS));
  const isInner = (card: Element) =>
    withAncestors(card).some((one) => one !== card && distinct.has(one));
  return [...distinct].filter((card) => !isInner(card));
}

/** What is repeated beside it, or all that belongs to its number. */
function cardIn(chain: readonly Element[], isRepeated: (element: Element) => boolean) {
  return chain.findLast(isRepeated) ?? chain.at(-1);
}

/** Whether another of the same form, which looks like a card, stands beside an element. */
function repetitionTest(): (element: Element) => boolean {
  const groups = new Map<Element, ReadonlyMap<string, readonly Element[]>>();
  return (element) => {
    const parent = element.parentElement;
    if (!parent) return false;
    const alike = groups.get(parent) ?? likeCards(parent);
    groups.set(parent, alike);
    return alike.get(formOf(element))?.some((other) => other !== element) === true;
  };
}

const hasContent = (element: Element): boolean => element.childElementCount > 0;

/** With the cards beside them that say no number, as some advertisements do. */
function withSiblings(cards: readonly Element[]): Element[] {
  const all = new Set(cards);
  const parents = new Set(cards.map(({ parentElement }) => parentElement));
  for (const parent of parents) {
    const forms = new Set(cards.filter((one) => one.parentElement === parent).map(formOf));
    for (const child of parent ? childrenOf(parent) : []) {
      if (all.size >= MAX_CARDS) break;
      if (all.has(child) || isForm(child) || !forms.has(formOf(child)) || !hasContent(child))
        continue;
      if (!saysNumber(child)) all.add(child);
    }
  }
  return inOrder([...all]);
}

const saysNumber = (element: Element): boolean =>
  [element, ...element.querySelectorAll(NUMBERED)].some((one) => offerNumberOf(one) !== undefined);

/** Whether an element stands below a heading of recommendations, and in the same part of the page. */
function recommendationTest(
  body: Root,
  headings: readonly Element[],
): (element: Element) => boolean {
  const blocks = headings.map((heading) => {
    const around = withAncestors(heading).filter((one) => !isForm(one));
    const block = around.find((one) => one.querySelector('a[href], img, [data-aplus-report]'));
    return { heading, block: block ?? body };
  });
  return (element) =>
    blocks.some(
      ({ heading, block }) =>
        block.contains(element) && (isBehind(element, heading) || element.contains(heading)),
    );
}

function headingsIn(body: Root): Element[] {
  return elementsSaying(body, RECOMMENDING)
    .filter((one) => one.childElementCount === 0 && !one.closest(OUTSIDE))
    .filter((one) => joined(one.textContent).replace(RECOMMENDING, '') === '')
    .slice(0, MAX_HEADINGS);
}

const isBehind = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function inOrder(elements: readonly Element[]): Element[] {
  return elements.toSorted((one, other) => (isBehind(other, one) ? -1 : 1));
}
