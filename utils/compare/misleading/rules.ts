/**
 * The 35 rules of misleading prices as one table, in the order in which they are tried: the first
 * that marks an offer gives its reason.
 */
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

/** The price of a piece was reckoned by this rule. */
const reckoned =
  (rule: number) =>
  ({ unitPrice }: Facts): Verdict =>
    unitPrice?.corrections.includes(rule) ? 'correct' : undefined;

const YUAN = 100;
const ALIKE_DIGITS = /^(\d)\1+$/;
const WEEK_HOURS = 168;

/** "9999", "88888": typed in as no price, where others are fen read as yuan (rule 33). */
const isTyped = (fen: number) => ALIKE_DIGITS.test(String(fen / YUAN));

export const RULES: readonly Rule[] = [
  {
    rule: 31,
    verdict: ({ offer, stock }) =>
      offer.isPublished === false || stock === 0 ? 'mark' : undefined,
  },
  { rule: 2, words: W.FREIGHT_TOP_UP, verdict: mark },
  { rule: 1, words: W.TOP_UP, verdict: mark },
  {
    rule: 3,
    words: W.DEPOSIT,
    verdict: (facts) => (W.PAYMENT_LINK.test(facts.text) ? 'mark' : below(0.5)(facts)),
  },
  { rule: 4, words: W.SAMPLE_FEE, verdict: mark },
  { rule: 4, words: W.SAMPLE, mayComeAlong: true, verdict: note },
  { rule: 5, words: W.NO_PRICE, verdict: mark },
  {
    rule: 5,
    verdict: ({ unitPrice, share, median = 0 }) => {
      if (!unitPrice || share === undefined) return undefined;
      const { perUnit } = unitPrice;
      const isTiny = perUnit <= 0.1 * YUAN && share < 0.1 && median >= YUAN;
      const isInFen = share >= 80 && share <= 120 && !isTyped(perUnit);
      const isHuge = perUnit >= 9999 * YUAN && share > 10 && !isInFen;
      return isTiny || isHuge ? 'mark' : undefined;
    },
  },
  { rule: 27, words: W.SERVICE, verdict: mark },
  { rule: 27, words: W.PROCESSING, verdict: below(0.3) },
  { rule: 25, words: W.USED, verdict: mark },
  { rule: 25, words: W.LEFT_OVER, verdict: below(0.7) },
  {
    rule: 6,
    words: W.CUSTOM,
    verdict: (facts) => (facts.isFlat ? below(0.3, 'note')(facts) : 'note'),
  },
  { rule: 26, words: W.MODEL, mayComeAlong: true, verdict: below(0.5) },
  { rule: 28, words: W.PICTURE_OF, mayComeAlong: true, verdict: below(0.5) },
  { rule: 29, words: W.KIT, mayComeAlong: true, verdict: below(0.7) },
  { rule: 8, words: W.SHELL, mayComeAlong: true, verdict: below(0.6) },
  { rule: 8, words: W.WITHOUT, mayComeAlong: true, verdict: below(0.6) },
  { rule: 7, words: W.PART, mayComeAlong: true, verdict: below(0.6, 'note') },
  { rule: 7, words: W.FITTING, mayComeAlong: true, verdict: below(0.6, 'note') },
  { rule: 13, words: W.LOSS_LEADER, verdict: below(0.6) },
  {
    rule: 13,
    words: W.LIMITED,
    verdict: (facts, word) =>
      (word?.count ?? Infinity) < facts.quantity ? 'mark' : below(0.6)(facts),
  },
  { rule: 9, verdict: reckoned(9) },
  { rule: 9, words: W.ONE_OF_PAIR, verdict: note },
  { rule: 10, verdict: reckoned(10) },
  { rule: 10, verdict: ({ isPackUnsure }) => (isPackUnsure ? 'note' : undefined) },
  { rule: 11, words: W.SET, verdict: note },
  { rule: 12, verdict: ({ unmatchedSpread }) => (unmatchedSpread > 5 ? 'mark' : undefined) },
  { rule: 12, verdict: reckoned(12) },
  { rule: 14, words: W.NEW_BUYER, isTerm: true, verdict: note },
  {
    rule: 14,
    verdict: ({ offer: { promotionPrice, price }, unitPrice }) => {
      const isCheaper = (promotionPrice ?? Infinity) < (price ?? 0);
      return isCheaper || unitPrice?.basis === 'promotion' ? 'note' : undefined;
    },
  },
  { rule: 15, verdict: reckoned(15) },
  { rule: 16, verdict: reckoned(16) },
  {
    rule: 16,
    words: W.ONE_PIECE_FREE,
    isTerm: true,
    verdict: ({ offer, unitPrice }) =>
      unitPrice?.basis === 'dropship' && isPostFreeForOne(offer) ? 'correct' : 'note',
  },
  { rule: 17, verdict: reckoned(17) },
  {
    rule: 18,
    verdict: ({ offer: { moq = 0 }, unitPrice, quantity }) =>
      moq * (unitPrice?.piecesPerUnit ?? 1) > quantity ? 'note' : undefined,
  },
  { rule: 19, words: W.MIXED, isTerm: true, verdict: note },
  { rule: 19, verdict: ({ offer }) => (offer.mix ? 'note' : undefined) },
  { rule: 20, verdict: reckoned(20) },
  { rule: 20, words: W.LOTS, isTerm: true, verdict: note },
  {
    rule: 21,
    words: W.TAX,
    isTerm: true,
    verdict: ({ offer, invoice }) => (isOtherInvoice(offer, invoice) ? 'correct' : 'note'),
  },
  {
    rule: 22,
    words: W.CONDITIONAL_POST,
    isTerm: true,
    verdict: ({ offer }) => (isPostFree(offer) ? 'correct' : 'note'),
  },
  { rule: 23, words: W.COLLECT, isTerm: true, verdict: note },
  { rule: 24, words: W.PRE_ORDER, isTerm: true, verdict: note },
  {
    rule: 24,
    verdict: ({ offer }) => ((offer.dispatchHours ?? 0) > WEEK_HOURS ? 'note' : undefined),
  },
  { rule: 30, verdict: ({ offer }) => (isByMeasure(offer) ? 'note' : undefined) },
  {
    rule: 31,
    verdict: ({ stock = Infinity, unitPrice, quantity }) =>
      stock * (unitPrice?.piecesPerUnit ?? 1) < quantity ? 'note' : undefined,
  },
  { rule: 32, words: W.SIGN_IN, isTerm: true, verdict: note },
  {
    rule: 32,
    verdict: ({ offer, unitPrice }) =>
      offer.isPriceHidden === true || (!unitPrice && !isByMeasure(offer)) ? 'note' : undefined,
  },
  {
    rule: 33,
    verdict: ({ share = 0, isOfGroup }) =>
      isOfGroup && share >= 80 && share <= 120 ? 'mark' : undefined,
  },
  {
    rule: 34,
    verdict: ({ share = 1, isOfGroup, sellers, offer: { sold = 0 } }) => {
      const limit = sold >= 500 ? 0.35 : 0.5;
      return isOfGroup && sellers >= 5 && share < limit ? 'mark' : undefined;
    },
  },
  {
    rule: 35,
    verdict: ({ share = 1, isOfGroup }) => (isOfGroup && share > 3 ? 'note' : undefined),
  },
];
