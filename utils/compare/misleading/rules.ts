/**
 * The 35 rules of misleading prices as one table, in the order in which they are tried: the first
 * that marks an offer gives its reason.
 */
import type { RuleId } from '../../model/rule-ids';
import { isByMeasure } from '../unit-price/units';
import { isPostFree, isPostFreeForOne } from './post';
import type { Facts, Rule, Verdict } from './rule';
import { isOtherInvoice } from './tax';
import * as W from './words';

const mark = (): Verdict => 'mark';
const note = (): Verdict => 'note';

/** Marked where it costs less than so much of the median; a note where there is none. */
const below =
  (limit: number, otherwise?: 'note') =>
  ({ share }: Facts): Verdict => {
    if (share === undefined) return 'note';
    return share < limit ? 'mark' : otherwise;
  };

/** The price of a piece was computed by this rule. */
const corrected =
  (rule: RuleId) =>
  ({ unitPrice }: Facts): Verdict =>
    unitPrice?.corrections.includes(rule) ? 'correct' : undefined;

const YUAN = 100;
const ALIKE_DIGITS = /^(\d)\1+$/;
const WEEK_HOURS = 168;

/** "9999", "88888": typed in as no price, where others are fen read as yuan (`wrong-unit`). */
const isTyped = (fen: number) => ALIKE_DIGITS.test(String(fen / YUAN));

export const RULES: readonly Rule[] = [
  {
    rule: 'not-available',
    verdict: ({ offer, stock }) =>
      offer.isPublished === false || stock === 0 ? 'mark' : undefined,
  },
  { rule: 'freight-top-up', words: W.FREIGHT_TOP_UP, verdict: mark },
  { rule: 'price-top-up', words: W.TOP_UP, verdict: mark },
  {
    rule: 'deposit',
    words: W.DEPOSIT,
    verdict: (facts) => (W.PAYMENT_LINK.test(facts.text) ? 'mark' : below(0.5)(facts)),
  },
  { rule: 'sample-fee', words: W.SAMPLE_FEE, verdict: mark },
  { rule: 'sample-fee', words: W.SAMPLE, mayComeAlong: true, verdict: note },
  { rule: 'placeholder-price', words: W.NO_PRICE, verdict: mark },
  {
    rule: 'placeholder-price',
    verdict: ({ unitPrice, share, median = 0 }) => {
      if (!unitPrice || share === undefined) return undefined;
      const { perUnit } = unitPrice;
      const isTiny = perUnit <= 0.1 * YUAN && share < 0.1 && median >= YUAN;
      const isInFen = share >= 80 && share <= 120 && !isTyped(perUnit);
      const isHuge = perUnit >= 9999 * YUAN && share > 10 && !isInFen;
      return isTiny || isHuge ? 'mark' : undefined;
    },
  },
  { rule: 'service', words: W.SERVICE, verdict: mark },
  { rule: 'service', words: W.PROCESSING, verdict: below(0.3) },
  { rule: 'used-or-leftover', words: W.USED, verdict: mark },
  { rule: 'used-or-leftover', words: W.LEFT_OVER, verdict: below(0.7) },
  {
    rule: 'made-to-order',
    words: W.CUSTOM,
    verdict: (facts) => (facts.isFlat ? below(0.3, 'note')(facts) : 'note'),
  },
  { rule: 'model-or-miniature', words: W.MODEL, mayComeAlong: true, verdict: below(0.5) },
  { rule: 'picture-or-plan', words: W.PICTURE_OF, mayComeAlong: true, verdict: below(0.5) },
  { rule: 'kit-or-blank', words: W.KIT, mayComeAlong: true, verdict: below(0.7) },
  { rule: 'empty-box-or-shell', words: W.SHELL, mayComeAlong: true, verdict: below(0.6) },
  { rule: 'empty-box-or-shell', words: W.WITHOUT, mayComeAlong: true, verdict: below(0.6) },
  { rule: 'part-or-accessory', words: W.PART, mayComeAlong: true, verdict: below(0.6, 'note') },
  { rule: 'part-or-accessory', words: W.FITTING, mayComeAlong: true, verdict: below(0.6, 'note') },
  { rule: 'loss-leader', words: W.LOSS_LEADER, verdict: below(0.6) },
  {
    rule: 'loss-leader',
    words: W.LIMITED,
    verdict: (facts, word) =>
      (word?.count ?? Infinity) < facts.quantity ? 'mark' : below(0.6)(facts),
  },
  { rule: 'one-of-a-pair', verdict: corrected('one-of-a-pair') },
  { rule: 'one-of-a-pair', words: W.ONE_OF_PAIR, verdict: note },
  { rule: 'pack-of-several', verdict: corrected('pack-of-several') },
  { rule: 'pack-of-several', verdict: ({ isPackUnsure }) => (isPackUnsure ? 'note' : undefined) },
  { rule: 'set-of-things', words: W.SET, verdict: note },
  {
    rule: 'price-of-another-kind',
    verdict: ({ unmatchedSpread }) => (unmatchedSpread > 5 ? 'mark' : undefined),
  },
  { rule: 'price-of-another-kind', verdict: corrected('price-of-another-kind') },
  { rule: 'new-buyer-price', words: W.NEW_BUYER, isTerm: true, verdict: note },
  {
    rule: 'new-buyer-price',
    verdict: ({ offer: { promotionPrice, price }, unitPrice }) => {
      const isCheaper = (promotionPrice ?? Infinity) < (price ?? 0);
      return isCheaper || unitPrice?.basis === 'promotion' ? 'note' : undefined;
    },
  },
  { rule: 'dropship-price', verdict: corrected('dropship-price') },
  { rule: 'dropship-free-shipping', verdict: corrected('dropship-free-shipping') },
  {
    rule: 'dropship-free-shipping',
    words: W.ONE_PIECE_FREE,
    isTerm: true,
    verdict: ({ offer, unitPrice }) =>
      unitPrice?.basis === 'dropship' && isPostFreeForOne(offer) ? 'correct' : 'note',
  },
  { rule: 'largest-quantity-price', verdict: corrected('largest-quantity-price') },
  {
    rule: 'moq-above-quantity',
    verdict: ({ offer: { moq = 0 }, unitPrice, quantity }) =>
      moq * (unitPrice?.piecesPerUnit ?? 1) > quantity ? 'note' : undefined,
  },
  { rule: 'mixed-lots', words: W.MIXED, isTerm: true, verdict: note },
  { rule: 'mixed-lots', verdict: ({ offer }) => (offer.mix ? 'note' : undefined) },
  { rule: 'sold-in-lots', verdict: corrected('sold-in-lots') },
  { rule: 'sold-in-lots', words: W.LOTS, isTerm: true, verdict: note },
  {
    rule: 'tax-terms',
    words: W.TAX,
    isTerm: true,
    verdict: ({ offer, invoice }) => (isOtherInvoice(offer, invoice) ? 'correct' : 'note'),
  },
  {
    rule: 'conditional-free-shipping',
    words: W.CONDITIONAL_POST,
    isTerm: true,
    verdict: ({ offer }) => (isPostFree(offer) ? 'correct' : 'note'),
  },
  { rule: 'freight-not-included', words: W.COLLECT, isTerm: true, verdict: note },
  { rule: 'pre-order', words: W.PRE_ORDER, isTerm: true, verdict: note },
  {
    rule: 'pre-order',
    verdict: ({ offer }) => ((offer.dispatchHours ?? 0) > WEEK_HOURS ? 'note' : undefined),
  },
  {
    rule: 'by-weight-or-length',
    verdict: ({ offer }) => (isByMeasure(offer) ? 'note' : undefined),
  },
  {
    rule: 'not-available',
    verdict: ({ stock = Infinity, unitPrice, quantity }) =>
      stock * (unitPrice?.piecesPerUnit ?? 1) < quantity ? 'note' : undefined,
  },
  { rule: 'price-on-request', words: W.SIGN_IN, isTerm: true, verdict: note },
  {
    rule: 'price-on-request',
    verdict: ({ offer, unitPrice }) =>
      offer.isPriceHidden === true || (!unitPrice && !isByMeasure(offer)) ? 'note' : undefined,
  },
  {
    rule: 'wrong-unit',
    verdict: ({ share = 0, isOfGroup }) =>
      isOfGroup && share >= 80 && share <= 120 ? 'mark' : undefined,
  },
  {
    rule: 'far-below-same-product',
    verdict: ({ share = 1, isOfGroup, sellers, offer: { sold = 0 } }) => {
      const limit = sold >= 500 ? 0.35 : 0.5;
      return isOfGroup && sellers >= 5 && share < limit ? 'mark' : undefined;
    },
  },
  {
    rule: 'far-above-same-product',
    verdict: ({ share = 1, isOfGroup }) => (isOfGroup && share > 3 ? 'note' : undefined),
  },
];
