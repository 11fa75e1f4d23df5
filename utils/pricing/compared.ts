import type { PriceBasis } from '../model/offer';
import type { RuleId } from '../model/rule-ids';
import type { FoundOffer } from './merge-services';

/** Both ends of what may be; the same where nothing is estimated. */
export interface Range {
  low: number;
  high: number;
}

/** What one piece costs at the user's quantity. */
export interface UnitPrice {
  /** Fen for one piece; exact, so it may have a fraction. */
  perPiece: number;
  /** Fen for one unit of the offer (个, 双, 盒 …) as it is sold. */
  perUnit: number;
  /** Pieces in one unit. */
  piecesPerUnit: number;
  /** Pieces that are really bought: the user's quantity, raised to the MOQ and to full lots. */
  pieces: number;
  basis: PriceBasis;
  /** Tiers are unknown: the price of the list, whatever the quantity. */
  isListOnly: boolean;
  /** Rules (`misleading/`) by which it differs from the headline price. */
  corrections: readonly RuleId[];
}

/** Where an input of a cost comes from. */
export type CostSource = 'supplier' | 'estimate' | 'yours' | 'rate';

export const COST_LINES = [
  'goods',
  'domestic',
  'agent',
  'freight',
  'insurance',
  'duty',
  'vat',
  'broker',
  'prep',
] as const;
export type CostLineId = (typeof COST_LINES)[number];

/** One line of a landed cost, in minor units of the user's currency for one piece. */
export interface CostLine extends Range {
  id: CostLineId;
  source: CostSource;
}

/** What one piece costs on the user's shelf, in minor units of `currency`; exact. */
export interface LandedCost extends Range {
  currency: string;
  lines: readonly CostLine[];
  /** A cost is unknown and in no line: the true one is at least this. */
  isAtLeast: boolean;
  /** Names of the inputs that are estimates (`weight`, `duty`, `freight` …). */
  estimated: readonly string[];
}

/** What one sold pack earns against the page's price. Shares are 0 to 1, and may be below 0. */
export interface Earning {
  profit: Range;
  margin: Range;
  roi: Range;
}

/** Why an offer is not to be compared, or not at once. */
export interface Mark {
  rule: RuleId;
  /** The word or words of its title by which it was found, as written there. */
  word?: string;
}

/** One offer as the panel, the exports and the history see it. */
export interface ComparedOffer {
  /** `offerKey`. */
  key: string;
  /** With its details, where they are known. */
  offer: FoundOffer;
  hasDetails: boolean;
  /** Absent: it has no readable price, or one that is not by the piece. */
  unitPrice?: UnitPrice;
  landed?: LandedCost;
  /** Absent as well where the page has no price. */
  earning?: Earning;
  /** Minor units of the user's currency that an order of `unitPrice.pieces` binds. */
  cash?: Range;
  /** Id of the group of offers of the same product. */
  group: string;
  /** Left out of medians and sorted last, never hidden. */
  mark?: Mark;
  /** Worth knowing; it changes nothing. */
  notes: readonly Mark[];
}

/** Offers of one product, by one or many sellers. Prices are fen a piece. */
export interface OfferGroup {
  id: string;
  /** Keys of its offers, in the order of the list. */
  keys: readonly string[];
  sellers: number;
  /** Of the unmarked offers; absent where none has a price. */
  min?: number;
  median?: number;
  max?: number;
}
