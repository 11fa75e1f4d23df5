/**
 * Offers whose titles were written from the meaning of the rules, by somebody who has not read the
 * lists of words in `utils/core/pricing/misleading`. The rules were developed on
 * `seen` and `unseen`; files of `fresh` are for measuring only: whoever changes those lists does not open
 * them.
 */
import type { Offer } from '../../../utils/core/model/offer';
import type { RuleId } from '../../../utils/core/model/rule-ids';

/** Terms that an offer has in addition to title and price. */
type Terms = Partial<
  Pick<
    Offer,
    | 'priceMax'
    | 'priceBasis'
    | 'moq'
    | 'unit'
    | 'lot'
    | 'quote'
    | 'tiers'
    | 'skus'
    | 'promotionPrice'
    | 'dropship'
    | 'isOnePieceSale'
    | 'isPriceHidden'
    | 'isPostFree'
    | 'mix'
    | 'stock'
    | 'isPublished'
    | 'dispatchHours'
    | 'sold'
  >
>;

export interface Facts extends Terms {
  /**
   * The product whose photo the offer shows, if it is not that product. Absent with `product`
   * absent: a photo of something else.
   */
  shows?: string;
  /** Pieces that the price buys, if more than one. */
  pieces?: number;
}

export interface IndependentOffer extends Facts {
  title: string;
  /** Fen; absent only where the seller shows no price. */
  price?: number;
  /**
   * `honest`: must not be marked; notes and corrections that are true do not count against it.
   * Otherwise the rules that would be right, the best first: one of them is enough.
   */
  expected: 'honest' | readonly RuleId[];
  /**
   * `mark`: the price is not a price of the product, so it must not enter the comparison.
   * `tell`: it is one under a condition, which a note or a correction must state (a mark is no error).
   * Absent for honest offers.
   */
  treatment?: 'mark' | 'tell';
  /** An honest offer with words or terms that look like those of a rule. */
  trap?: true;
  /**
   * Honest offers of one list with the same id are the very same product in the same size. The
   * first letter stands for the looks: 'a30' and 'a15' are photographed alike and differ in size.
   */
  product?: string;
}

export interface IndependentList {
  /** What is traded: unique. */
  trade: string;
  half: 'seen' | 'unseen' | 'fresh';
  /** The page on which the picture was clicked, and the id of the product that it sells. */
  page: { title: string; product: string };
  /** Pieces that the user wants. */
  quantity: number;
  offers: readonly IndependentOffer[];
}
