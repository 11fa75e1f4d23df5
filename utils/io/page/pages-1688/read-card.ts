/** Reads what a card of a list on 1688 says: by what each text means first, by class names as a hint. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { joined, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import { isAdvertised, webAddress } from './addresses';
import { linesIn, type ListParts, PARTS, partsOfList, textOf } from './list-parts';
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
  const pictures = cards.flatMap((card) => [...new Set(picturesIn(card, base))]);
  // A picture that several cards show is a badge.
  const badges = new Set(pictures.filter((url, at) => pictures.indexOf(url) !== at));
  return cards.map((card) => ({
    ...readCard(card, parts),
    ...firstPicture(picturesIn(card, base).filter((url) => !badges.has(url))),
  }));
}

const firstPicture = ([imageUrl]: readonly string[]) =>
  imageUrl === undefined ? {} : { imageUrl };

function readCard(card: Element, parts: ListParts): ListedCard {
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
  const sold = firstOf(facts, (one) => firstOf(partsOf(one), soldIn));
  const likeness = likenessIn(reports);
  return {
    ...(offerId !== undefined && { offerId }),
    ...(title && { title: textOf(title) }),
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

/** Addresses of the pictures of a card, the largest first as far as the card says so. */
function picturesIn(card: Element, base: string): string[] {
  const all = [...card.querySelectorAll('img')].filter(
    (image) =>
      Number(attributeOf(image, 'width') || Infinity) >= MIN_SIDE && !BADGE.test(classOf(image)),
  );
  const main = all.filter((image) => MAIN.test(classOf(image)));
  return [...main, ...all].flatMap((image) => addressOf(image, base) ?? []);
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
