/** A rule of misleading prices, and the effects that several of them have. */
import type { RuleId } from '../../model/rule-ids';
import type { FoundOffer, Range, UnitPrice } from '../../model/compared-offer';
import type { FoundWord } from './find-words';
import type { TitleFacts } from './product-words';
import type { Word } from './words';
import type { NounKind } from './words/nouns';

/** Mark and exclude from medians; show a corrected price; or only show a note. */
export type RuleEffect = 'mark' | 'correct' | 'note' | undefined;

/** Input of a rule. */
export interface RuleInput extends TitleFacts {
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
  /** The words say that it is one of a pair. */
  isOneOfPair: boolean;
  /** The median is of the same product or of what it is most like. */
  isLike: boolean;
  /** The median is of no other size. */
  isOfSize: boolean;
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
  /** Applied only if the title is about such a thing. */
  sold?: NounKind;
  /**
   * Terms of sale always hold. Other words do not count if they are common among the offers or in
   * the page's title.
   */
  isTerm?: true;
  /** Words do not count for something that comes along with the product. */
  mayComeAlong?: true;
  /** Honest titles have them too: they make no offer suspect, and leave other words as they are. */
  isWeak?: true;
  /** @param word the match of its words */
  effect: (facts: RuleInput, word?: FoundWord) => RuleEffect;
}

export const mark = (): RuleEffect => 'mark';
/**
 * Marks whatever the price, unless the title ends as those of the product do and the price is fair:
 * then it speaks of a payment that is not asked.
 */
export const unlessProduct = ({ share = 0, endsAsProduct, text }: RuleInput): RuleEffect => {
  const isFair = share > FAIR.from && share < FAIR.to;
  return endsAsProduct && isFair && !PAYMENT_ALONE.test(text) ? undefined : 'mark';
};
/** Marks at a price that is not the product's. */
export const unlessFair = ({ share = 1, isLike, isNamed }: RuleInput): RuleEffect =>
  (isLike || isNamed) && (share <= FAIR.from || share >= FAIR.to) ? 'mark' : undefined;
const FAIR = { from: 0.6, to: 1.6 };
/** A link for the payment, and not the mention of another one. */
const PAYMENT_ALONE = /[价费款金额](?:专拍|专用|链接)(?!.*另)/;

/** Marks at a price that the product cannot have; a note without a median. */
export const unlessNear = ({ share, endsAsProduct }: RuleInput): RuleEffect => {
  if (share === undefined) return 'note';
  return share < NEAR.from || (share > NEAR.to && !endsAsProduct) ? 'mark' : undefined;
};
const NEAR = { from: 0.5, to: 1.8 };

export const note = (): RuleEffect => 'note';

/** Marks below a share of the median; a note without a median. */
export const below =
  (limit: number, otherwise?: 'note') =>
  ({ share, isOfSize }: RuleInput): RuleEffect => {
    if (share === undefined) return 'note';
    return share < (isOfSize ? limit : limit * OF_OTHER_SIZES) ? 'mark' : otherwise;
  };

/** A small size costs less; where the median may be of others, only a far lower price is a sign. */
const OF_OTHER_SIZES = 0.4;
/** Limit where the title alone says that it is about the product. */
const NAMED_LIMIT = 0.3;

/** Effect of a sign that tells nothing where the product is not in the list. */
export const ofAnother =
  (limit: number) =>
  ({ share = 1, isLike, isNamed, isOfSize }: RuleInput): RuleEffect => {
    const least = isOfSize ? limit : limit * OF_OTHER_SIZES;
    if (isLike) return share < least ? 'mark' : undefined;
    return isNamed && share < Math.min(least, NAMED_LIMIT) ? 'mark' : undefined;
  };

/** The unit price was computed by this rule. */
export const corrected =
  (rule: RuleId) =>
  ({ unitPrice }: RuleInput): RuleEffect =>
    unitPrice?.corrections.includes(rule) ? 'correct' : undefined;
