import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';

const EVERYWHERE = /全国包邮/;

/**
 * Post is paid in all of mainland China for what the offer's own price buys. That for some provinces,
 * from some sum on, or for single pieces at the dropship price is not it (rules 16 and 22).
 */
export function isPostFree(offer: FoundOffer): boolean {
  return offer.isPostFree === true || EVERYWHERE.test(plain(offer.title));
}
