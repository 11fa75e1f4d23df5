/** Reads what a card of a list on 1688 says: by what each text means first, by class names as a hint. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { bareSoldIn, joined, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import { isAdvertised, webAddress } from './addresses';
import { linesIn, type ListParts, mayBeTitle, PARTS, partsOfList, textOf } from './list-parts';
import { attributeOf, classOf, NUMBERED, offerNumberOf } from './offer-number';

/** Elements of a card that are looked at. */
const MAX_ELEMENTS = 400;
/** Characters of a text in which several facts may stand. */
const MAX_TEXT = 300;

/** A price that is struck through is no longer asked. */
const STRUCK = 'del, s, strike';
const ADVERTISEMENT = /offerType:(?:e_)?p4p/;
const LIKENESS = /cosScore[^\d^]{0,10}([01](?:\.\d{1,10})?)/;
const MEMBER = /(b2b-[^_\s]{1,60})_\d+$/;

/** @param base address of the page */
export function readCards(cards: readonly Element[], base: string): ListedCard[] {
  const parts = partsOfList(cards);
  const pictures = cards.map((card) => picturesIn(card, base));
  const urls = pictures.flatMap((all) => [...new Set(all.map(({ url }) => url))]);
  // A picture that several cards show is a badge.
  const badges = new Set(urls.filter((url, at) => urls.indexOf(url) !== at));
  const shown = pictures.map((all) => all.find(({ url }) => !badges.has(url)));
  const names = cards.map((card, at) => nameOf(card, shown[at]));
  const least = Math.max(1, cards.length / 2);
  return cards.map((card, at) => {
    // What most cards have is the name of no product.
    const isOwn = names.filter((one) => one === names[at]).length <= least;
    const { url } = shown[at] ?? {};
    return {
      ...readCard(card, parts, isOwn ? names[at] : undefined),
      ...(url !== undefined && { imageUrl: url }),
    };
  });
}

/** The title that no text of the card shows: of a link to the offer, else of its picture. */
function nameOf(card: Element, picture: CardPicture | undefined): string | undefined {
  const links = [card, ...card.querySelectorAll('a[title]')].filter(
    (one) => offerNumberOf(one) !== undefined || isAdvertised(attributeOf(one, 'href')),
  );
  const texts = [...links.map((link) => attributeOf(link, 'title')), picture?.alt ?? ''];
  const name = texts.find((textContent) => mayBeTitle({ textContent }));
  return name === undefined ? undefined : textOf({ textContent: name });
}

/** @param named by what is not shown: surer than a text whose class does not say that it is the title */
function readCard(card: Element, parts: ListParts, named: string | undefined): ListedCard {
  const elements = [card, ...card.querySelectorAll(PARTS)].slice(0, MAX_ELEMENTS);
  const reports = elements.map((one) => attributeOf(one, 'data-aplus-report')).join(' ');
  const lines = linesIn(elements);
  const name = parts.shop(lines);
  const title = parts.title(lines.filter((one) => !name?.contains(one)));
  const facts = elements.filter((one) => !title?.contains(one) && !one.closest(STRUCK));
  const member = firstOf(elements, (one) => MEMBER.exec(attributeOf(one, 'data-renderkey'))?.[1]);
  const offerId = firstOf([card, ...card.querySelectorAll(NUMBERED)], offerNumberOf);
  const price = firstOf(facts, (one) => priceIn(one.textContent));
  const moq = firstOf(facts, (one) => firstOf(partsOf(one), moqIn));
  const sold = soldOf(facts, moq !== undefined);
  const likeness = likenessIn(reports);
  return {
    ...(offerId !== undefined && { offerId }),
    ...titleOf(title && textOf(title), parts.isTitleNamed, named),
    ...(price && { price }),
    ...(moq !== undefined && { moq }),
    ...(sold && { sold }),
    ...((member ?? name) !== undefined && {
      seller: { ...(member !== undefined && { id: member }), ...(name && { name: textOf(name) }) },
    }),
    ...(likeness !== undefined && { likeness }),
    isAdvertisement: isAdvertisement(elements, reports),
  };
}

function titleOf(shown: string | undefined, isSure: boolean, named: string | undefined) {
  const title = isSure ? (shown ?? named) : (named ?? shown);
  return title !== undefined && { title };
}

function soldOf(facts: readonly Element[], isMoqKnown: boolean): ListedCard['sold'] {
  const said = firstOf(facts, (one) => firstOf(partsOf(one), soldIn));
  return said ?? (isMoqKnown ? firstOf(facts, (one) => bareSoldIn(one.textContent)) : undefined);
}

function firstOf<T, R>(all: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Facts that stand in one text, and the text itself. */
function partsOf({ textContent }: Element): string[] {
  return textContent.length > MAX_TEXT ? [] : [textContent, ...textContent.split(/[·|,，;；]/)];
}

/** Pixels; a smaller picture is a badge. */
const MIN_SIDE = 48;

interface CardPicture {
  url: string;
  alt: string;
}

/** The pictures of a card, the largest first as far as the card says so. */
function picturesIn(card: Element, base: string): CardPicture[] {
  const all = [...card.querySelectorAll('img')].filter(
    (image) =>
      Number(attributeOf(image, 'width') || Infinity) >= MIN_SIDE && !BADGE.test(classOf(image)),
  );
  const main = all.filter((image) => MAIN.test(classOf(image)));
  return [...main, ...all].flatMap((image) => {
    const url = addressOf(image, base);
    return url === undefined ? [] : { url, alt: attributeOf(image, 'alt') };
  });
}

const BADGE = /icon|badge|logo/i;
const MAIN = /mainImg|offerImg|main-img/i;
/** What is shown, or will be once it is scrolled to. */
function addressOf(image: Element, base: string): string | undefined {
  const names = ['data-src', 'data-lazy-src', 'data-lazyload-src', 'src'];
  return firstOf(names, (name) => webAddress(attributeOf(image, name), base));
}

function likenessIn(reports: string): number | undefined {
  const likeness = Number(LIKENESS.exec(reports)?.[1] ?? NaN);
  return likeness >= 0 && likeness <= 1 ? likeness : undefined;
}

function isAdvertisement(elements: readonly Element[], reports: string): boolean {
  return (
    ADVERTISEMENT.test(reports) ||
    elements.some(
      (one) =>
        isAdvertised(attributeOf(one, 'href')) ||
        (one.childElementCount === 0 && joined(one.textContent) === '广告'),
    )
  );
}
