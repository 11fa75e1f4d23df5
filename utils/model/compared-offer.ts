import * as z from 'zod/mini';
import { currencySchema } from './fields';
import { type Offer, type PriceBasis, offerSchema, priceBasisSchema } from './offer';
import { type RuleId, readRuleId } from './rule-ids';
import { SERVICE_IDS, type ServiceId } from './settings';

/** An offer as the panel has it. */
export interface FoundOffer extends Offer {
  /** Absent where one service alone was asked. */
  foundBy?: readonly ServiceId[];
  /** Fen: the price that the search showed, where the details say another one. */
  headline?: number;
  /** The unit in the seller's words ("公斤"), where `unit` is translated. */
  unitAsWritten?: string;
}

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

/** A compared offer as it is kept: tolerant of fields of a newer version, which it drops. */

const finite = z.number();
const rangeFields = { low: finite, high: finite };
const rangeSchema = z.object(rangeFields);

const foundOfferSchema = z.object({
  ...offerSchema.shape,
  foundBy: z.exactOptional(z.array(z.enum(SERVICE_IDS))),
});

/** A rule that this version does not know is dropped. */
const ruleSchema = z.pipe(
  z.union([finite, z.string()]),
  z.transform((stored) => readRuleId(stored)),
);

const unitPriceSchema = z.object({
  perPiece: finite,
  perUnit: finite,
  piecesPerUnit: finite,
  pieces: finite,
  basis: priceBasisSchema,
  isListOnly: z.boolean(),
  corrections: z.pipe(
    z.array(ruleSchema),
    z.transform((rules) => rules.filter((rule) => rule !== undefined)),
  ),
});

const landedSchema = z.object({
  ...rangeFields,
  currency: currencySchema,
  lines: z.array(
    z.object({
      ...rangeFields,
      id: z.enum(COST_LINES),
      source: z.enum(['supplier', 'estimate', 'yours', 'rate']),
    }),
  ),
  isAtLeast: z.boolean(),
  estimated: z.array(z.string()),
});

/** Of a rule that is known; else none. */
const markSchema = z.pipe(
  z.object({ rule: ruleSchema, word: z.exactOptional(z.string()) }),
  z.transform(({ rule, ...word }): Mark[] => (rule === undefined ? [] : [{ rule, ...word }])),
);

const storedSchema = z.object({
  key: z.string(),
  offer: foundOfferSchema,
  hasDetails: z.boolean(),
  unitPrice: z.exactOptional(unitPriceSchema),
  landed: z.exactOptional(landedSchema),
  earning: z.exactOptional(
    z.object({ profit: rangeSchema, margin: rangeSchema, roi: rangeSchema }),
  ),
  cash: z.exactOptional(rangeSchema),
  group: z.string(),
  mark: z.exactOptional(markSchema),
  notes: z.array(markSchema),
});

export const comparedOfferSchema: z.ZodMiniType<ComparedOffer> = z.pipe(
  storedSchema,
  z.transform(({ mark: marks = [], notes, ...offer }): ComparedOffer => {
    const [mark] = marks;
    return { ...offer, ...(mark && { mark }), notes: notes.flat() };
  }),
);
