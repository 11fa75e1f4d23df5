/**
 * The 35 rules of misleading prices as a table (`docs/misleading-prices.md`), in the order of
 * application: the first that marks an offer gives its reason.
 */
import { isByMeasure } from '../units';
import {
  type Rule,
  below,
  corrected,
  mark,
  note,
  ofAnother,
  unlessFair,
  unlessNear,
  unlessProduct,
} from './rule';
import { isPostFreeForOne } from './free-for-one';
import { hasOtherInvoiceShare, isPostFree } from './title-terms';
import { WEAK_RULES } from './weak-rules';
import * as W from './words';

const YUAN = 100;
const REPEATED_DIGIT = /^(\d)\1+$/;
const WEEK_HOURS = 168;

/**
 * "9999" and "88888" are placeholders; other huge prices may be fen read as yuan (`wrong-unit`).
 */
const isRepeatedDigit = (fen: number) => REPEATED_DIGIT.test(String(fen / YUAN));

export const RULES: readonly Rule[] = [
  {
    rule: 'not-available',
    effect: ({ offer, stock }) => (offer.isPublished === false || stock === 0 ? 'mark' : undefined),
  },
  { rule: 'freight-top-up', words: W.FREIGHT_TOP_UP, effect: unlessProduct },
  {
    rule: 'freight-top-up',
    words: W.TOP_UP,
    effect: (facts) => (W.FREIGHT_TALK.test(facts.text) ? unlessProduct(facts) : undefined),
  },
  {
    rule: 'deposit',
    words: W.DEPOSIT,
    effect: (facts) => (W.PAYMENT_LINK.test(facts.text) ? unlessProduct(facts) : unlessNear(facts)),
  },
  { rule: 'price-top-up', words: W.TOP_UP, effect: unlessProduct },
  { rule: 'price-top-up', words: W.BY_THE_YUAN, effect: below(0.5) },
  { rule: 'sample-fee', words: W.SAMPLE_FEE, effect: unlessProduct },
  {
    rule: 'sample-fee',
    words: W.MADE_SAMPLE,
    effect: (facts) => (W.GIVEN_BACK.test(facts.text) ? unlessProduct(facts) : undefined),
  },
  { rule: 'sample-fee', sold: 'sample', effect: unlessFair },
  { rule: 'sample-fee', words: W.SWATCH, mayComeAlong: true, effect: below(0.5) },
  { rule: 'sample-fee', words: W.SAMPLE, mayComeAlong: true, effect: note },
  { rule: 'placeholder-price', words: W.NO_PRICE, effect: mark },
  {
    rule: 'placeholder-price',
    effect: ({ unitPrice, share, median = 0 }) => {
      if (!unitPrice || share === undefined) return undefined;
      const { perUnit } = unitPrice;
      const isTiny = perUnit <= 0.1 * YUAN && share < 0.1 && median >= YUAN;
      const isInFen = share >= 60 && share <= 150 && !isRepeatedDigit(perUnit);
      const isHuge = perUnit >= 9999 * YUAN && share > 10 && !isInFen;
      return isTiny || isHuge ? 'mark' : undefined;
    },
  },
  {
    rule: 'freight-top-up',
    words: W.MONEY_PHRASE,
    effect: (facts) => (W.FREIGHT_TALK.test(facts.text) ? unlessProduct(facts) : undefined),
  },
  {
    rule: 'sample-fee',
    words: W.MONEY_PHRASE,
    effect: (facts) => (W.SAMPLE_TALK.test(facts.text) ? unlessProduct(facts) : undefined),
  },
  { rule: 'not-available', words: W.SOLD_OUT, effect: mark },
  { rule: 'service', words: W.SERVICE, effect: unlessProduct },
  { rule: 'service', words: W.FEE, effect: unlessProduct },
  { rule: 'price-top-up', words: W.MONEY_PHRASE, effect: unlessProduct },
  { rule: 'used-or-leftover', words: W.USED, effect: mark },
  { rule: 'used-or-leftover', words: W.LEFT_OVER, effect: below(0.7) },
  {
    rule: 'price-of-another-kind',
    effect: ({ unmatchedSpread }) =>
      unmatchedSpread > 5 ? 'mark' : unmatchedSpread > 2 ? 'note' : undefined,
  },
  { rule: 'price-of-another-kind', words: W.LEAST_KIND, isTerm: true, effect: note },
  { rule: 'made-to-order', words: W.QUOTED, effect: below(0.4) },
  { rule: 'service', sold: 'work', effect: ofAnother(0.6) },
  {
    rule: 'part-or-accessory',
    effect: (facts) =>
      facts.lacksProduct && !facts.endsAsProduct && facts.sold !== 'packaging'
        ? below(0.6)(facts)
        : undefined,
  },
  { rule: 'empty-box-or-shell', words: W.WITHOUT, effect: below(0.6) },
  {
    rule: 'empty-box-or-shell',
    effect: (facts) => (facts.lacksThing ? ofAnother(0.6)(facts) : undefined),
  },
  { rule: 'picture-or-plan', words: W.VIRTUAL, effect: unlessProduct },
  { rule: 'model-or-miniature', sold: 'likeness', effect: ofAnother(0.6) },
  { rule: 'picture-or-plan', sold: 'paper', effect: ofAnother(0.6) },
  {
    rule: 'picture-or-plan',
    sold: 'paper',
    effect: ({ text }) => (W.FILE.test(text) ? 'mark' : undefined),
  },
  { rule: 'kit-or-blank', sold: 'material', effect: ofAnother(0.6) },
  { rule: 'model-or-miniature', words: W.MODEL, mayComeAlong: true, effect: below(0.6) },
  { rule: 'kit-or-blank', words: W.KIT, mayComeAlong: true, effect: below(0.7) },
  { rule: 'empty-box-or-shell', sold: 'packaging', effect: ofAnother(0.6) },
  { rule: 'part-or-accessory', words: W.PART, mayComeAlong: true, effect: below(0.6, 'note') },
  { rule: 'part-or-accessory', words: W.FITTING, mayComeAlong: true, effect: below(0.6, 'note') },
  { rule: 'part-or-accessory', sold: 'part', effect: ofAnother(0.6) },
  { rule: 'part-or-accessory', sold: 'goods', effect: ofAnother(0.35) },
  {
    rule: 'part-or-accessory',
    effect: (facts) => (facts.lacksProduct ? ofAnother(0.6)(facts) : undefined),
  },
  {
    rule: 'made-to-order',
    words: W.CUSTOM,
    effect: (facts) => (facts.isFlat ? below(0.3, 'note')(facts) : 'note'),
  },
  { rule: 'made-to-order', words: W.CUSTOM_TALK, effect: below(0.25, undefined) },
  { rule: 'service', words: W.PROCESSING, effect: below(0.3) },
  { rule: 'picture-or-plan', words: W.PICTURE_OF, mayComeAlong: true, effect: below(0.5) },
  { rule: 'empty-box-or-shell', words: W.SHELL, mayComeAlong: true, effect: below(0.6) },
  { rule: 'loss-leader', words: W.LOSS_LEADER, effect: below(0.6) },
  {
    rule: 'loss-leader',
    words: W.LIMITED,
    effect: (facts, word) =>
      (word?.count ?? Infinity) < facts.quantity ? 'mark' : below(0.6)(facts),
  },
  { rule: 'one-of-a-pair', effect: corrected('one-of-a-pair') },
  { rule: 'one-of-a-pair', words: W.ONE_OF_PAIR, effect: note },
  { rule: 'pack-of-several', effect: corrected('pack-of-several') },
  { rule: 'pack-of-several', effect: ({ isPackUnsure }) => (isPackUnsure ? 'note' : undefined) },
  { rule: 'set-of-things', words: W.SET, effect: note },
  { rule: 'price-of-another-kind', effect: corrected('price-of-another-kind') },
  { rule: 'new-buyer-price', words: W.NEW_BUYER, isTerm: true, effect: note },
  {
    rule: 'new-buyer-price',
    effect: ({ offer: { promotionPrice, price }, unitPrice }) => {
      const isCheaper = (promotionPrice ?? Infinity) < (price ?? 0);
      return isCheaper || unitPrice?.basis === 'promotion' ? 'note' : undefined;
    },
  },
  { rule: 'dropship-price', effect: corrected('dropship-price') },
  { rule: 'dropship-free-shipping', effect: corrected('dropship-free-shipping') },
  {
    rule: 'dropship-free-shipping',
    words: W.ONE_PIECE_FREE,
    isTerm: true,
    effect: ({ offer, unitPrice }) =>
      unitPrice?.basis === 'dropship' && isPostFreeForOne(offer) ? 'correct' : 'note',
  },
  { rule: 'largest-quantity-price', effect: corrected('largest-quantity-price') },
  {
    rule: 'moq-above-quantity',
    effect: ({ offer: { moq = 0 }, unitPrice, quantity }) =>
      moq * (unitPrice?.piecesPerUnit ?? 1) > quantity ? 'note' : undefined,
  },
  {
    rule: 'moq-above-quantity',
    words: W.MIN_ORDER,
    isTerm: true,
    effect: ({ quantity, offer: { moq } }, word) =>
      moq === undefined && (word?.count ?? 0) > quantity ? 'note' : undefined,
  },
  { rule: 'mixed-lots', words: W.MIXED, isTerm: true, effect: note },
  { rule: 'mixed-lots', effect: ({ offer }) => (offer.mix ? 'note' : undefined) },
  { rule: 'sold-in-lots', effect: corrected('sold-in-lots') },
  { rule: 'sold-in-lots', words: W.LOTS, isTerm: true, effect: note },
  {
    rule: 'tax-terms',
    words: W.TAX,
    isTerm: true,
    effect: ({ offer, invoice }) => (hasOtherInvoiceShare(offer, invoice) ? 'correct' : 'note'),
  },
  {
    rule: 'conditional-free-shipping',
    words: W.CONDITIONAL_POST,
    isTerm: true,
    effect: ({ offer }) => (isPostFree(offer) ? 'correct' : 'note'),
  },
  { rule: 'freight-not-included', words: W.COLLECT, isTerm: true, effect: note },
  { rule: 'pre-order', words: W.PRE_ORDER, isTerm: true, effect: note },
  {
    rule: 'pre-order',
    effect: ({ offer }) => ((offer.dispatchHours ?? 0) > WEEK_HOURS ? 'note' : undefined),
  },
  { rule: 'by-weight-or-length', words: W.MEASURED, isTerm: true, effect: note },
  {
    rule: 'by-weight-or-length',
    effect: ({ offer }) => (isByMeasure(offer) ? 'note' : undefined),
  },
  {
    rule: 'not-available',
    effect: ({ stock = Infinity, unitPrice, quantity }) =>
      stock * (unitPrice?.piecesPerUnit ?? 1) < quantity ? 'note' : undefined,
  },
  { rule: 'price-on-request', words: W.SIGN_IN, isTerm: true, effect: note },
  {
    rule: 'price-on-request',
    effect: ({ offer, unitPrice }) =>
      offer.isPriceHidden === true || (!unitPrice && !isByMeasure(offer)) ? 'note' : undefined,
  },
  {
    rule: 'wrong-unit',
    effect: ({ share = 0, isLike, isNamed }) =>
      (isLike || isNamed) && share >= 60 && share <= 150 ? 'mark' : undefined,
  },
  {
    rule: 'placeholder-price',
    words: W.NO_PRICE_SIGNS,
    effect: ({ share = 1 }) => (share < 0.3 || (share > 3 && share < 80) ? 'mark' : undefined),
  },
  ...WEAK_RULES,
  {
    rule: 'far-below-same-product',
    effect: ({ share = 1, isOfLook, sellers, isOneOfPair, offer: { sold = 0 } }) => {
      const limit = sold >= 500 || isOneOfPair ? 0.35 : 0.5;
      return isOfLook && sellers >= 5 && share < limit ? 'mark' : undefined;
    },
  },
  {
    rule: 'far-above-same-product',
    effect: ({ share = 1, isLike }) => (isLike && share > 3 ? 'note' : undefined),
  },
];
