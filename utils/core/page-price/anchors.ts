/** What a product's price stands beside: its title, the clicked picture, the button that buys it. */
import { ancestorsOf } from './elements';
import { BUY_NAMES, BUY_WORDS } from './words';

/** Matches sums of money. */
export const MONEY_PATTERN =
  /\d[.,]\d{2}(?!\d)|(?:\p{Sc}|Rp)\s?\d|\d\s?(?:\p{Sc}|[元円원]|(?:kr|zł|Kč|Ft|lei|руб|[A-Z]{3})(?!\p{L}))/u;

/** Characters of a button's words. */
const MAX_BUTTON = 60;
/** Buttons that are looked at; the one of the product is among the first. */
const MAX_BUTTONS = 200;
/** Characters of a block that is still said to be around an anchor. */
const MAX_BLOCK = 20_000;

/** The smallest block around an anchor that contains a price. */
export function blockAround(anchor: Element): Element | undefined {
  for (const block of ancestorsOf(anchor)) {
    const { textContent } = block;
    if (textContent.length > MAX_BLOCK) return undefined;
    if (MONEY_PATTERN.test(textContent)) return block;
  }
  return undefined;
}

/**
 * The first button behind the title that buys.
 * @param namesOf words of an element's attributes
 */
export function buyButtonOf(
  document: Document,
  title: Element | undefined,
  namesOf: (element: Element) => string,
): Element | undefined {
  const buttons = document.querySelectorAll(
    'button, input[type="submit"], [role="button"], a[class*="cart" i], a[class*="buy" i]',
  );
  return [...buttons].slice(0, MAX_BUTTONS).find((button) => {
    if (title && (title.compareDocumentPosition(button) & 4) === 0) return false;
    const words = `${button.textContent} ${button.getAttribute('value') ?? ''}`.trim();
    if (words.length > MAX_BUTTON) return false;
    return BUY_NAMES.test(namesOf(button)) || BUY_WORDS.test(words.toLowerCase());
  });
}
