/** Alterations of a page that leave its price what it is. Each is made on top of those before. */
import { hashOf } from './traps/page';
import { placesOfPrices } from '../../utils/core/money-text/parse-price';
import { titleOf } from '../../utils/core/page-price/surroundings';

const NAMES = [
  'class',
  'id',
  'data-testid',
  'data-test',
  'data-qa',
  'data-role',
  'data-price-type',
];
const MARKUP = 'script[type*="ld+json" i], meta[property*="price" i], meta[itemprop*="price" i]';
/** Letters for digits. */
const DIGITS = 'qwxzjkvyhf';
/** Levels above the title whose blocks change places. */
const LEVELS = 4;

export const ALTERATIONS: Readonly<Record<string, (document: Document) => void>> = {
  'classes renamed': (document) => {
    for (const name of NAMES) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.id !== 'clicked')
          element.setAttribute(name, renamed(element.getAttribute(name) ?? ''));
      }
    }
  },
  'signs moved': (document) => {
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const text = node.textContent ?? '';
      if (text.length > 60 || !/\p{Sc}/u.test(text)) continue;
      if (placesOfPrices(text).length !== 1) continue;
      node.textContent = /\d\s?\p{Sc}/u.test(text)
        ? text.replace(/(\d[\d.,\s]*?)\s?(\p{Sc})/u, '$2$1')
        : text.replace(/(\p{Sc})\s?(\d[\d.,]*)/u, '$2 $1');
    }
  },
  'markup dropped': (document) => {
    for (const element of document.querySelectorAll(MARKUP)) element.remove();
    for (const element of document.querySelectorAll('[itemprop]'))
      element.removeAttribute('itemprop');
  },
  'blocks swapped': (document) => {
    let block = titleOf(document)?.parentElement;
    for (let level = 0; block && block !== document.body && level < LEVELS; level += 1) {
      block.append(...[...block.children].toReversed());
      block = block.parentElement;
    }
  },
};

/** Names that say nothing, equal for equal ones. */
function renamed(names: string): string {
  return names.replaceAll(/\S+/gu, (name) =>
    `k${hashOf(name).toString(36)}`.replaceAll(/\d/gu, (digit) => DIGITS.charAt(Number(digit))),
  );
}
