import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';
import { ONE_PIECE_FREE } from './words';

/** Not from some sum or number of pieces on, nor of single pieces alone. */
const EVERYWHERE = /(?<!\d[元件个]?起?|代发|[不非])全国包邮/;

/**
 * Post is paid in all of mainland China for what the offer's own price buys. That for some provinces,
 * from some sum on, or for single pieces at the dropship price is not it (rules
 * `dropship-free-shipping` and `conditional-free-shipping`).
 */
export function isPostFree(offer: FoundOffer): boolean {
  return offer.isPostFree === true || EVERYWHERE.test(plain(offer.title));
}

/** The same of the dropship price alone: the title says it where the service does not. */
export function isPostFreeForOne({ dropship, title }: FoundOffer): boolean {
  const text = plain(title);
  return dropship?.isPostFree ?? ONE_PIECE_FREE.some((word) => text.includes(word));
}
