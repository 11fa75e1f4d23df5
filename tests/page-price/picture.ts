/** The picture of a saved page that a user would click. Its styles are lost: words and names decide. */
import { titleOf } from '../../utils/core/page-price/surroundings';

export function pictureOf(document: Document): Element | undefined {
  const pictures = [...document.querySelectorAll('img')];
  const shared = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
  const title = titleOf(document);
  const words = wordsOf(title?.textContent ?? document.title);
  const named = (picture: Element) =>
    words.filter((word) => picture.getAttribute('alt')?.toLowerCase().includes(word)).length;
  return (
    pictures.find(({ src }) => shared !== '' && fileOf(src) === fileOf(shared)) ??
    pictures.find((picture) => words.length > 0 && named(picture) / words.length > 0.6) ??
    pictures.find((picture) =>
      picture.matches('[itemprop~="image"], [id*="main" i], [class*="main" i]'),
    )
  );
}

function fileOf(address: string): string {
  return (
    address
      .replace(/[?#][^]*/u, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .slice(0, 200)
      .match(/[\p{L}\d]{2,}/gu) ?? []
  );
}
