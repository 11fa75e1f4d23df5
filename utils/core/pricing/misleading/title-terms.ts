import type { Range, FoundOffer } from '../../model/compared-offer';
import { toPlainText } from '../../text/plain-text';
import { TAX_EXCLUDED, TAX_INCLUDED, TAX_POINTS } from './words';

/** Free freight everywhere, not above a minimum sum or number of pieces, nor for single pieces only. */
const EVERYWHERE = /(?<!\d[元件个]?起?|代发|[不非])全国包邮/;

/**
 * Whether freight is free in all of mainland China at the offer's own price. Not if only for some
 * provinces, above a sum, or for single pieces at the dropship price (rules
 * `dropship-free-shipping` and `conditional-free-shipping`).
 */
export function isPostFree(offer: FoundOffer): boolean {
  return offer.isPostFree === true || EVERYWHERE.test(toPlainText(offer.title));
}

const ALL_POINTS = new RegExp(TAX_POINTS, 'g');
/** The points are for a plain invoice (普票), which gives no tax refund. */
const PLAIN_BEFORE = /(?<!专)普票?[^专\s]{0,2}$/;
const PLAIN_AFTER = /^开?普/;

/**
 * Surcharge of an invoice as a share of the price, as the title states it; 0 with tax included.
 * Undefined if unstated or ambiguous (rule `tax-terms`).
 */
export function invoiceShareOf({ title }: FoundOffer): number | undefined {
  const text = toPlainText(title);
  const stated = [...text.matchAll(ALL_POINTS)];
  if (stated.length > 0) {
    const special = stated.filter(
      ({ 0: all, index }) =>
        !PLAIN_BEFORE.test(text.slice(0, index)) &&
        !PLAIN_AFTER.test(text.slice(index + all.length)),
    );
    const [points, ...others] = new Set(special.map(([, digits]) => Number(digits)));
    return points === undefined || others.length > 0 ? undefined : points / 100;
  }
  const isExcluded = TAX_EXCLUDED.some((word) => text.includes(word));
  return TAX_INCLUDED.test(text) && !isExcluded ? 0 : undefined;
}

/**
 * Whether the offer's surcharge for an invoice differs from the user's input.
 * @param usual surcharge of all others as a range; absent if no invoice is wanted
 */
export function hasOtherInvoiceShare(offer: FoundOffer, usual: Range | undefined): boolean {
  const own = invoiceShareOf(offer);
  return !!usual && own !== undefined && (own !== usual.low || own !== usual.high);
}
