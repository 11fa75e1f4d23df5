/** The picture of a saved page that a user would click. Its styles are lost: words and names decide. */
import { MONEY_PATTERN } from '../../utils/core/page-price/anchors';
import { titleOf } from '../../utils/core/page-price/surroundings';

export function pictureOf(document: Document): Element | undefined {
  const pictures = [...document.querySelectorAll('img')].filter((picture) => !isOfCard(picture));
  const shared = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
  const title = titleOf(document);
  const words = wordsOf(title?.textContent ?? document.title);
  const named = (picture: Element) =>
    words.filter((word) => picture.getAttribute('alt')?.toLowerCase().includes(word)).length;
  return (
    pictures.find((picture) => picture.matches('[itemprop~="image"]')) ??
    pictures.find(({ src }) => shared !== '' && pathOf(src) === pathOf(shared)) ??
    pictures.find((picture) => words.length > 0 && named(picture) / words.length > 0.6) ??
    pictures.find((picture) => picture.matches('[id*="main" i], [class*="main" i]'))
  );
}

/** A picture in a list of other products, which has a price of its own. */
function isOfCard(picture: Element): boolean {
  const card = picture.closest('li, article, a[href]');
  return card !== null && MONEY_PATTERN.test(card.textContent);
}

function pathOf(address: string): string {
  return address.replace(/[?#][^]*|^(?:https?:)?\/\/[^/]*/gu, '');
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .slice(0, 200)
      .match(/[\p{L}\d]{2,}/gu) ?? []
  );
}
