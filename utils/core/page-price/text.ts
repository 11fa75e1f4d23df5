/** The text of an element as a reader sees its sums. */
import { normalizeText } from '../money-text/numbers';
import { ancestorsOf } from './elements';

/** Characters of a price with its sign, cents and a word. */
export const MAX_PRICE_LENGTH = 30;

const INLINE = /^(?:SPAN|B|I|EM|STRONG|SMALL)$/u;
const CODE = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/iu;

/** Text with a decimal point before cents that are only raised or smaller. */
export function readText(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent || isCode(parent, element)) continue;
    const piece = normalizeText(textContent ?? '');
    const isCents =
      /^\d\d(?!\d)/u.test(piece) &&
      /\d$/u.test(text) &&
      parent !== element &&
      (parent.tagName === 'SUP' ||
        /cent|decimal|fraction|minor|small|sup/iu.test(parent.className) ||
        isApart(parent));
    text += isCents
      ? `.${piece}`
      : /^[.,](?:\d|$)/u.test(piece) || /\d[.,]$/u.test(text)
        ? piece
        : ` ${piece}`;
  }
  return normalizeText(text);
}

/** Two digits in an element right behind the whole part, which only a style sets apart. */
function isApart(cents: Element): boolean {
  const { previousSibling: whole, textContent } = cents;
  const units = whole?.textContent ?? '';
  return (
    /^\d\d$/u.test(textContent) &&
    INLINE.test(cents.tagName) &&
    (whole?.nodeType === 3 || whole?.nodeName === cents.tagName) &&
    units.length <= MAX_PRICE_LENGTH &&
    /^\D{0,8}\d{1,3}(?:[., ]?\d{3})*$/u.test(units)
  );
}

function isCode(parent: Element, top: Element): boolean {
  for (const one of ancestorsOf(parent)) {
    if (CODE.test(one.tagName)) return true;
    if (one === top) return false;
  }
  return false;
}
