/** Other products in lists. */
import { MONEY_PATTERN } from './anchors';

/** One of several similar siblings, each with a picture, a link and a price. */
export function isTile(
  element: Element,
  title: Element | undefined,
  isOne: (other: Element) => boolean,
): boolean {
  const { parentElement: parent } = element;
  const alike = [...(parent?.children ?? [])].filter(
    ({ tagName, className }) => tagName === element.tagName && className === element.className,
  );
  if (alike.length < 2 || !isOne(element)) return false;
  const tiles = alike.filter(isOne);
  // The first tile beside the title is the product itself in a layout of rows.
  const isOwn = title && parent?.contains(title) && tiles[0] === element;
  return tiles.length >= 2 && !isOwn;
}

/** Has a picture, a link and a price. */
export function isCard(element: Element): boolean {
  return (
    element.querySelector('img') !== null &&
    (element.matches('a[href]') || element.querySelector('a[href]') !== null) &&
    MONEY_PATTERN.test(element.textContent)
  );
}
