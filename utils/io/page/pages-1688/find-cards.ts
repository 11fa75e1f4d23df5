/**
 * Finds the cards of a list on a page of 1688. Class names there change with each release: a card is what says one
 * offer's number and is repeated, and what is repeated beside such cards.
 */
import { joined } from '@/utils/core/pages-1688/card-texts';
import { attributeOf, NUMBERED, offerNumberOf } from './offer-number';

export interface FoundCards {
  /** In the order of the page. */
  results: Element[];
  /** Cards that 1688 recommends, which answer no search. */
  recommended: Element[];
}

/** A longer list is read in parts, as it is scrolled. */
const MAX_CARDS = 500;
/** As many of one form, without a number, are a list. */
const MIN_LIST = 3;

/** What a list of recommendations is headed by. */
const RECOMMENDING = new Set(['猜你喜欢', '热门推荐', '大家都在搜', '为你推荐', '相关推荐']);
/** What no card has in it, and no list stands in. */
const AROUND = 'input:not([type=checkbox]), form, nav, header, footer, select, textarea';
const OUTSIDE = 'nav, header, footer, form, aside';

export function findCards(page: Document): FoundCards {
  const isRecommended = recommendationTest(page);
  const numbered = numberedCards(page);
  const recommended = numbered.filter(isRecommended);
  const results = withSiblings(numbered.filter((card) => !isRecommended(card)));
  return { results: results.slice(0, MAX_CARDS), recommended };
}

/** Where no card says a number: the longest list of what looks like one. */
export function findUnnumbered(page: Document): Element[] {
  const isRecommended = recommendationTest(page);
  const parents = [...page.querySelectorAll('body, body *')].filter(
    (one) => one.childElementCount >= MIN_LIST && !one.closest(OUTSIDE) && !isRecommended(one),
  );
  const lists = parents.map((parent) => {
    const byForm = groupByForm([...parent.children].filter(looksLikeCard));
    return longestOf([...byForm.values()]);
  });
  const longest = longestOf(lists);
  const [first] = longest;
  if (!first || longest.length < MIN_LIST) return [];
  // Some of them say neither a price nor show a picture.
  return [...(first.parentElement?.children ?? [])].filter((one) => formOf(one) === formOf(first));
}

const looksLikeCard = (element: Element): boolean =>
  element.querySelector('img') !== null && /[¥￥]|面议/.test(element.textContent);

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
function chainsOf(page: Document): Element[][] {
  const numbers = new Map<Element, Set<string>>();
  const marks: Element[] = [];
  for (const mark of page.querySelectorAll(NUMBERED)) {
    const number = offerNumberOf(mark);
    if (number === undefined) continue;
    marks.push(mark);
    for (const around of withAncestors(mark)) {
      numbers.set(around, (numbers.get(around) ?? new Set()).add(number));
    }
  }
  return marks.map((mark) => {
    const around = withAncestors(mark);
    const end = around.findIndex(
      (one) => (numbers.get(one)?.size ?? 0) > 1 || one.querySelector(AROUND) !== null,
    );
    return end < 0 ? around : around.slice(0, end);
  });
}

/** From the element outwards, without the page's own. */
function withAncestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    all.push(at);
  }
  return all;
}

/**
 * The outermost element around each number. A row of a grid may have one card: then the card is what most of the
 * others look like.
 */
function numberedCards(page: Document): Element[] {
  const chains = chainsOf(page);
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
  const distinct = [...new Set(cards)].slice(0, MAX_CARDS);
  return inOrder(
    distinct.filter((card) => !distinct.some((other) => other !== card && other.contains(card))),
  );
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
    const alike = groups.get(parent) ?? groupByForm([...parent.children].filter(looksLikeCard));
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
    for (const child of parent?.children ?? []) {
      if (all.has(child) || !forms.has(formOf(child)) || !hasContent(child)) continue;
      if (!saysNumber(child)) all.add(child);
    }
  }
  return inOrder([...all]);
}

const saysNumber = (element: Element): boolean =>
  [element, ...element.querySelectorAll(NUMBERED)].some((one) => offerNumberOf(one) !== undefined);

/** Whether an element stands below a heading of recommendations, and in the same part of the page. */
function recommendationTest(page: Document): (element: Element) => boolean {
  const blocks = headingsIn(page).map((heading) => {
    const around = [...withAncestors(heading), page.body];
    const block = around.find((one) => one.querySelector('a[href], img, [data-aplus-report]'));
    return { heading, block: block ?? page.body };
  });
  return (element) =>
    blocks.some(
      ({ heading, block }) =>
        block.contains(element) && (isBehind(element, heading) || element.contains(heading)),
    );
}

export function headingsIn(page: Document): Element[] {
  return [...page.querySelectorAll('body *')].filter(
    (one) =>
      one.childElementCount === 0 &&
      RECOMMENDING.has(joined(one.textContent)) &&
      !one.closest(OUTSIDE),
  );
}

const isBehind = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function inOrder(elements: readonly Element[]): Element[] {
  return elements.toSorted((one, other) => (isBehind(other, one) ? -1 : 1));
}
