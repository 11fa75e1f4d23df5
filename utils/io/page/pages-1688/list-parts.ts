/** Where the cards of a list have their title and their shop: by the names of classes, or by what most of them say. */
import { joined, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import { attributeOf, classOf } from './offer-number';

/** Each finds its part among the lines of a card; undefined where the card lacks it. */
export interface ListParts {
  title: (lines: readonly Element[]) => Element | undefined;
  shop: (lines: readonly Element[]) => Element | undefined;
  /** Names of classes say what the title is; else it is guessed. */
  isTitleNamed: boolean;
}

/** Elements of a card: a form hides what it says behind the names of its fields. */
export const PARTS = ':not(form)';

/** Inside of a line of text. */
const INLINE = new Set(['font', 'em', 'b', 'i', 'strong', 'mark']);
const UNSEEN = new Set(['script', 'style', 'noscript', 'svg']);

const TITLE = /title|subject/i;
const SHOP = /shopName|offer-shop-row|company/i;
/** What a company's name ends in. A title may as well, but few of a list do. */
const COMPANY = /(?:厂|公司|商行|经营部|批发部|门市部|商店)(?:[(（]个体工商户[)）])?$/;
/** Hosts of 1688 that are no shop's. */
const OWN_HOSTS = new Set(['www', 's', 'detail', 'air', 'dj', 'work', 'pages-fast', 'aibuy', 'm']);
/** Services that a card names, which are no part of a title. */
const SERVICE =
  /^(?:退货包运费|先采后付|回头率[\d.]+%|\d+小时发货|成交[\d.]+万?\+?元|面议|广告|包邮)$/;
const FIGURE = /^[¥￥\d.万+起~–-]+$/;

/** As many texts of one class tell what it is for. */
const MIN_TEXTS = 3;
const MOST = 0.7;
const MAX_TITLE = 300;
/** Characters that are looked at, as a page may have any number of blanks. */
const MAX_TEXT = 10 * MAX_TITLE;

/** Lines of text in a card: a coloured part of one is not apart. */
export function linesIn(elements: readonly Element[]): Element[] {
  const texts = elements.filter(
    (one) =>
      !UNSEEN.has(one.localName) &&
      [...one.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      ),
  );
  return [...new Set(texts.map(wholeLine))];
}

function wholeLine(element: Element): Element {
  let line = element;
  for (
    let at: Element | null = element;
    at && !(at instanceof HTMLFormElement);
    at = at.parentElement
  ) {
    line = at;
    if (!INLINE.has(at.localName)) break;
  }
  return line;
}

export const textOf = ({ textContent }: Said): string =>
  textContent.slice(0, MAX_TEXT).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TITLE);

/** An element, or what an attribute says. */
type Said = Pick<Element, 'textContent'>;

export function partsOfList(cards: readonly Element[]): ListParts {
  const lines = cards.flatMap((card) => linesIn([card, ...card.querySelectorAll(PARTS)]));
  const names = namesOf(lines);
  const shop = partBy(SHOP, lines) ?? partOf(names, (texts) => shareOf(texts, isCompany) > MOST);
  const isShop = shop ?? (() => false);
  const others = [...names].filter(([, all]) => !all.some(isShop));
  const titles = others
    .filter(([, all]) => shareOf(all, mayBeTitle) > MOST)
    .toSorted(([, one], [, other]) => lengthOf(other) - lengthOf(one));
  const named = partBy(TITLE, lines);
  const title = named ?? partOf(new Map(titles.slice(0, 1)), () => true);
  return {
    isTitleNamed: named !== undefined,
    shop: (all) =>
      shop ? all.find(shop) : all.find((one) => isLinkToShop(one) || isSureCompany(one)),
    title: (all) => (title ? all.find(title) : longest(all.filter(mayBeTitle))),
  };
}

type IsPart = (line: Element) => boolean;

/** A part whose class, or that of what it stands in, says what it is. */
function partBy(name: RegExp, lines: readonly Element[]): IsPart | undefined {
  const isNamed: IsPart = (line) =>
    name.test(classOf(line)) ||
    (line.parentElement !== null && name.test(classOf(line.parentElement)));
  return lines.some(isNamed) ? isNamed : undefined;
}

/** Lines by the first class that they have. */
function namesOf(lines: readonly Element[]): Map<string, Element[]> {
  const names = new Map<string, Element[]>();
  for (const line of lines) {
    const [name = ''] = classOf(line).split(' ');
    if (name !== '') names.set(name, [...(names.get(name) ?? []), line]);
  }
  return new Map([...names].filter(([, all]) => all.length >= MIN_TEXTS));
}

function partOf(
  names: ReadonlyMap<string, Element[]>,
  test: (all: readonly Element[]) => boolean,
): IsPart | undefined {
  const [name] = [...names].find(([, all]) => test(all)) ?? [];
  return name === undefined ? undefined : (line) => classOf(line).split(' ')[0] === name;
}

const shareOf = (all: readonly Element[], test: IsPart): number =>
  all.filter(test).length / all.length;

const lengthOf = (all: readonly Element[]): number =>
  all.reduce((sum, one) => sum + textOf(one).length, 0) / all.length;

const isCompany: IsPart = ({ textContent }) =>
  textContent.length < 60 && COMPANY.test(joined(textContent));

/** Where a list is too short to tell, an end that no title has. */
const isSureCompany: IsPart = (line) => isCompany(line) && !joined(line.textContent).endsWith('厂');

export function isLinkToShop(line: Element): boolean {
  const link = attributeOf(line, 'href') || attributeOf(line.closest('a[href]') ?? line, 'href');
  const host = /^(?:https?:)?\/\/([\w-]+)\.1688\.com/.exec(link)?.[1];
  return host !== undefined && !OWN_HOSTS.has(host);
}

export function mayBeTitle({ textContent }: Said): boolean {
  const text = joined(textContent);
  const isFact = [priceIn, moqIn, soldIn].some((read) => read(textContent) !== undefined);
  return text.length > 1 && !isFact && !SERVICE.test(text) && !FIGURE.test(text);
}

function longest(lines: readonly Element[]): Element | undefined {
  return lines.toSorted((one, other) => textOf(other).length - textOf(one).length)[0];
}
