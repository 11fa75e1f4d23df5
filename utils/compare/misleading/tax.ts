import type { Range } from '../compared';
import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';
import { TAX_EXCLUDED, TAX_INCLUDED, TAX_POINTS } from './words';

const ALL_POINTS = new RegExp(TAX_POINTS, 'g');
/** The points are those of a plain invoice (普票), which is not the one that refunds tax. */
const PLAIN_BEFORE = /(?<!专)普票?[^专\s]{0,2}$/;
const PLAIN_AFTER = /^开?普/;

/**
 * What an invoice adds to the price, as a share of it, where the title says that: 0 with the tax
 * included. Undefined where it is not said, or two shares are (rule `tax-terms`).
 */
export function ownInvoice({ title }: FoundOffer): number | undefined {
  const text = plain(title);
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
export function isOtherInvoice(offer: FoundOffer, usual: Range | undefined): boolean {
  const own = ownInvoice(offer);
  return !!usual && own !== undefined && (own !== usual.low || own !== usual.high);
}
