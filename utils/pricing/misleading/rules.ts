/**
 * The 35 rules of misleading prices as a table (`docs/misleading-prices.md`), in the order of
 * application: the first that marks an offer gives its reason.
 */
import type { RuleId } from '../../model/rule-ids';
import type { Range, UnitPrice, FoundOffer } from '../../model/compared-offer';
import { isByMeasure } from '../units';
import type { FoundWord } from './find-words';
import { hasOtherInvoiceShare, isPostFree, isPostFreeForOne } from './title-terms';
import * as W from './words';
import type { Word } from './words';

const mark = (): RuleEffect => 'mark';
const note = (): RuleEffect => 'note';

/** Marks below a share of the median; a note without a median. */
const below =
  (limit: number, otherwise?: 'note') =>
  ({ share }: RuleInput): RuleEffect => {
    if (share === undefined) return 'note';
    return share < limit ? 'mark' : otherwise;
  };

/** The unit price was computed by this rule. */
const corrected =
  (rule: RuleId) =>
  ({ unitPrice }: RuleInput): RuleEffect =>
    unitPrice?.corrections.includes(rule) ? 'correct' : undefined;

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
  { rule: 'freight-top-up', words: W.FREIGHT_TOP_UP, effect: mark },
  { rule: 'price-top-up', words: W.TOP_UP, effect: mark },
  {
    rule: 'deposit',
    words: W.DEPOSIT,
    effect: (facts) => (W.PAYMENT_LINK.test(facts.text) ? 'mark' : below(0.5)(facts)),
  },
  { rule: 'sample-fee', words: W.SAMPLE_FEE, effect: mark },
  { rule: 'sample-fee', words: W.SAMPLE, mayComeAlong: true, effect: note },
  { rule: 'placeholder-price', words: W.NO_PRICE, effect: mark },
  {
    rule: 'placeholder-price',
    effect: ({ unitPrice, share, median = 0 }) => {
      if (!unitPrice || share === undefined) return undefined;
      const { perUnit } = unitPrice;
      const isTiny = perUnit <= 0.1 * YUAN && share < 0.1 && median >= YUAN;
      const isInFen = share >= 80 && share <= 120 && !isRepeatedDigit(perUnit);
      const isHuge = perUnit >= 9999 * YUAN && share > 10 && !isInFen;
      return isTiny || isHuge ? 'mark' : undefined;
    },
  },
  { rule: 'service', words: W.SERVICE, effect: mark },
  { rule: 'service', words: W.PROCESSING, effect: below(0.3) },
  { rule: 'used-or-leftover', words: W.USED, effect: mark },
  { rule: 'used-or-leftover', words: W.LEFT_OVER, effect: below(0.7) },
  {
    rule: 'made-to-order',
    words: W.CUSTOM,
    effect: (facts) => (facts.isFlat ? below(0.3, 'note')(facts) : 'note'),
  },
  { rule: 'model-or-miniature', words: W.MODEL, mayComeAlong: true, effect: below(0.5) },
  { rule: 'picture-or-plan', words: W.PICTURE_OF, mayComeAlong: true, effect: below(0.5) },
  { rule: 'kit-or-blank', words: W.KIT, mayComeAlong: true, effect: below(0.7) },
  { rule: 'empty-box-or-shell', words: W.SHELL, mayComeAlong: true, effect: below(0.6) },
  { rule: 'empty-box-or-shell', words: W.WITHOUT, mayComeAlong: true, effect: below(0.6) },
  { rule: 'part-or-accessory', words: W.PART, mayComeAlong: true, effect: below(0.6, 'note') },
  { rule: 'part-or-accessory', words: W.FITTING, mayComeAlong: true, effect: below(0.6, 'note') },
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
  {
    rule: 'price-of-another-kind',
    effect: ({ unmatchedSpread }) => (unmatchedSpread > 5 ? 'mark' : undefined),
  },
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
    effect: ({ share = 0, isOfLook }) =>
      isOfLook && share >= 80 && share <= 120 ? 'mark' : undefined,
  },
  {
    rule: 'far-below-same-product',
    effect: ({ share = 1, isOfLook, sellers, offer: { sold = 0 } }) => {
      const limit = sold >= 500 ? 0.35 : 0.5;
      return isOfLook && sellers >= 5 && share < limit ? 'mark' : undefined;
    },
  },
  {
    rule: 'far-above-same-product',
    effect: ({ share = 1, isOfLook }) => (isOfLook && share > 3 ? 'note' : undefined),
  },
];

/** Mark and exclude from medians; show a corrected price; or only show a note. */
export type RuleEffect = 'mark' | 'correct' | 'note' | undefined;

/** Input of a rule. */
export interface RuleInput {
  offer: FoundOffer;
  /** Pieces that the user wants. */
  quantity: number;
  /** Surcharge of an invoice as a share; absent if none is wanted. */
  invoice: Range | undefined;
  unitPrice: UnitPrice | undefined;
  /** Unit price as a share of the median; undefined without a median. */
  share: number | undefined;
  /** Fen a piece. */
  median: number | undefined;
  /** The median is of the same product, which has `sellers` sellers. */
  isOfLook: boolean;
  sellers: number;
  /** Title and SKU name as plain text. */
  text: string;
  /** Highest SKU price as a multiple of the lowest if no SKU matches, else 1. */
  unmatchedSpread: number;
  /** Several counts of pieces, or a box without a count. */
  isPackUnsure: boolean;
  /** Units in stock of the wanted SKU. */
  stock: number | undefined;
  /** One price for every SKU and quantity. */
  isFlat: boolean;
}

export interface Rule {
  rule: RuleId;
  /** Applied only if one of these words is found. */
  words?: readonly Word[];
  /**
   * Terms of sale always hold. Other words do not count if they are common among the offers or in
   * the page's title.
   */
  isTerm?: true;
  /** Words do not count for something that comes along with the product. */
  mayComeAlong?: true;
  /** @param word the match of its words */
  effect: (facts: RuleInput, word?: FoundWord) => RuleEffect;
}
