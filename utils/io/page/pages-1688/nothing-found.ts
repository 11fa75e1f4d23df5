/** Sentences by which a page of 1688 says that it has found nothing. */
import { joined } from '@/utils/core/pages-1688/card-texts';
import { elementsSaying, type Root } from './roots';

const NOTHING = /没有?找到|暂无/;
const EMPTY =
  /没有?找到(?:[与和跟][^，,。？?]{1,20})?(?:相关|相似|符合|同款|匹配|您要)|暂无(?:相关|相似|同款)/;
/** Nothing even alike: neither that none is the same, nor a question whether something was found. */
const AT_ALL =
  /^[^？?]*(?:没有?找到(?:[与和跟][^，,。？?]{1,20})?(?:相关|相似|符合|匹配)|暂无(?:相关|相似))[^？?]*$/;
/** Characters of a sentence. */
const MAX_SHORT = 60;

export const saysNothing = (body: Root): boolean => sentences(body, EMPTY).length > 0;

/**
 * Whether the page says above its cards, and in none of them, that it has found nothing: what stands below then answers no
 * search, whether or not it has a heading.
 * @param cards in the page's order
 */
export function saysNothingAbove(body: Root, cards: readonly Element[]): boolean {
  const [first] = cards;
  if (!first) return false;
  return sentences(body, AT_ALL).some(
    (one) => isAbove(one, first) && isShown(one) && !cards.some((card) => card.contains(one)),
  );
}

function sentences(body: Root, words: RegExp): Element[] {
  return elementsSaying(body, NOTHING).filter((one) => {
    const text = joined(one.textContent);
    return text.length <= MAX_SHORT && words.test(text);
  });
}

const isAbove = (one: Element, other: Element): boolean =>
  !one.contains(other) &&
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** A page may keep its words for later. */
const isShown = (one: Element): boolean => !('checkVisibility' in one) || one.checkVisibility();
