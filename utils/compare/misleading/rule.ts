/** What a rule of misleading prices is. */
import type { RuleId } from '../../model/rule-ids';
import type { Range, UnitPrice } from '../compared';
import type { FoundOffer } from '../merge';
import type { FoundWord } from './find-words';
import type { Word } from './words';

/** Marked and left out of medians; told with a corrected price; or told alone. */
export type Verdict = 'mark' | 'correct' | 'note' | undefined;

/** What a rule may look at. */
export interface Facts {
  offer: FoundOffer;
  /** Pieces that the user wants. */
  quantity: number;
  /** What an invoice adds to prices, as a share; absent where none is wanted. */
  invoice: Range | undefined;
  unitPrice: UnitPrice | undefined;
  /** Its price of a piece as a share of the median; unknown without a median. */
  share: number | undefined;
  /** Fen a piece. */
  median: number | undefined;
  /** The median is of the same product, and so many sellers have that. */
  isOfGroup: boolean;
  sellers: number;
  /** Title and name of the kind, as plain text. */
  text: string;
  /** How far prices of its kinds differ, where none of them is the one that is meant. */
  unmatchedSpread: number;
  /** Several counts of pieces, or a box without one. */
  isPackUnsure: boolean;
  /** Units in stock, of the kind that is meant. */
  stock: number | undefined;
  /** Hardly dearer or cheaper for any quantity or kind. */
  isFlat: boolean;
}

export interface Rule {
  rule: RuleId;
  /** It is tried only where one of them is found. */
  words?: readonly Word[];
  /**
   * Terms of sale hold however many offers have them. Other words are no reason where the page's title
   * or many offers have them: then that is what is looked for.
   */
  isTerm?: true;
  /** The words mean nothing of what comes along with the goods. */
  mayComeAlong?: true;
  /** @param word that was found of its words */
  verdict: (facts: Facts, word?: FoundWord) => Verdict;
}
