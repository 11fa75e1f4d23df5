import type { Range, FoundOffer } from '../../model/compared-offer';
import { toPlainText } from '../plain-text';
import { ONE_PIECE_FREE, TAX_EXCLUDED, TAX_INCLUDED, TAX_POINTS } from './words';

/** Not from some sum or number of pieces on, nor of single pieces alone. */
const EVERYWHERE = /(?<!\d[元件个]?起?|代发|[不非])全国包邮/;

/**
 * Post is paid in all of mainland China for what the offer's own price buys. That for some provinces,
 * from some sum on, or for single pieces at the dropship price is not it (rules
 * `dropship-free-shipping` and `conditional-free-shipping`).
 */
export function isPostFree(offer: FoundOffer): boolean {
  return offer.isPostFree === true || EVERYWHERE.test(toPlainText(offer.title));
}

/** The same of the dropship price alone: the title says it where the service does not. */
export function isPostFreeForOne({ dropship, title }: FoundOffer): boolean {
  const text = toPlainText(title);
  return dropship?.isPostFree ?? ONE_PIECE_FREE.some((word) => text.includes(word));
}

const ALL_POINTS = new RegExp(TAX_POINTS, 'g');
/** The points are those of a plain invoice (普票), which is not the one that refunds tax. */
const PLAIN_BEFORE = /(?<!专)普票?[^专\s]{0,2}$/;
const PLAIN_AFTER = /^开?普/;

/**
 * What an invoice adds to the price, as a share of it, where the title says that: 0 with the tax
 * included. Undefined where it is not said, or two shares are (rule `tax-terms`).
 */
export function invoiceShareOf({ title }: FoundOffer): number | undefined {
  const text = toPlainText(title);
  const said = [...text.matchAll(ALL_POINTS)];
  if (said.length > 0) {
    const special = said.filter(
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

/** @param usual what everybody else's invoice adds; absent where none is wanted, and nothing changes */
export function hasOtherInvoiceShare(offer: FoundOffer, usual: Range | undefined): boolean {
  const own = invoiceShareOf(offer);
  return !!usual && own !== undefined && (own !== usual.low || own !== usual.high);
}
