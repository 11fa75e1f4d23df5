import * as z from 'zod/mini';
import { currencySchema } from './fields';
import { type Offer, type PriceBasis, offerSchema, priceBasisSchema } from './offer';
import { RULE_IDS, type RuleId } from './rule-ids';
import { SERVICE_IDS, type ServiceId } from './settings';

/** An offer as the panel has it: of one or several services, with its details if they are known. */
export interface FoundOffer extends Offer {
  /** Absent if only one service was asked. */
  foundBy?: readonly ServiceId[];
  /** The service that names the picture, if it is not `provider`. */
  pictureBy?: string;
  /** Fen: the price of the search, if the details state another. */
  headline?: number;
  /** The unit as the seller writes it ("公斤"), if `unit` is translated. */
  unitAsWritten?: string;
}

/** Ends of an estimate; equal if nothing is estimated. */
export interface Range {
  low: number;
  high: number;
}

/** Price of one piece at the user's quantity. */
export interface UnitPrice {
  /** Fen for one piece; exact, may have a fraction. */
  perPiece: number;
  /** Fen for one unit of the offer (个, 双, 盒 …) as it is sold. */
  perUnit: number;
  /** Pieces in one unit. */
  piecesPerUnit: number;
  /** Pieces that are bought: the user's quantity, raised to the MOQ and to full lots. */
  pieces: number;
  basis: PriceBasis;
  /** No tiers are known: the list price, whatever the quantity. */
  isListOnly: boolean;
  /** Rules by which it differs from the headline price (`docs/misleading-prices.md`). */
  corrections: readonly RuleId[];
}

/** Source of a cost input; `yours` is entered by the user. */
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

/** One line of a landed cost: minor units of the user's currency for one piece. */
export interface CostLine extends Range {
  id: CostLineId;
  source: CostSource;
}

/** Landed cost of one piece in minor units of `currency`; exact. See `docs/landed-cost.md`. */
export interface LandedCost extends Range {
  currency: string;
  lines: readonly CostLine[];
  /** A cost is unknown and missing: the real sum is at least this. */
  isAtLeast: boolean;
  /** Names of the estimated inputs (`weight`, `duty`, `freight` …). */
  estimated: readonly string[];
}

/**
 * What one sold pack earns against the page's price. `profit` in minor units; shares may be
 * negative.
 */
export interface Earning {
  profit: Range;
  margin: Range;
  roi: Range;
  /** The page's price is not certain. */
  isDoubtful?: boolean;
}

/** A rule that applies to an offer. */
export interface Mark {
  rule: RuleId;
  /** The words of the title that matched, as written. */
  word?: string;
}

/** One offer as the panel, exports and history show it. */
export interface ComparedOffer {
  /** `offerKey`. */
  key: string;
  /** The offer with its details, if they are known. */
  offer: FoundOffer;
  hasDetails: boolean;
  /** Absent without a readable price, or if the price is not by the piece. */
  unitPrice?: UnitPrice;
  landed?: LandedCost;
  /** Absent if the landed cost or the page's price is unknown. */
  earning?: Earning;
  /** Minor units of the user's currency for an order of `unitPrice.pieces`. */
  cash?: Range;
  /** Id of its group of the same product. */
  group: string;
  /** Left out of medians, sorted last, never hidden. */
  mark?: Mark;
  /** Notes for information; they change no price. */
  notes: readonly Mark[];
  /** 0 to 1 (same): likeness to the searched picture as seen on this computer (`utils/core/likeness`). */
  likeness?: number;
}

/** Offers of one product, by one or several sellers. Prices in fen a piece. */
export interface OfferGroup {
  id: string;
  /** Keys of its offers in list order. */
  keys: readonly string[];
  sellers: number;
  /** Lowest price of the unmarked offers; absent if none has a price. */
  min?: number;
  median?: number;
  max?: number;
}

/** A compared offer as it is kept: tolerant of fields of a newer version, which it drops. */

const finite = z.number();
/** Amounts are not negative: an order would cost less than nothing. */
const amount = z.number().check(z.minimum(0));
const rangeFields = { low: finite, high: finite };
const rangeSchema = z.lazy(() => z.object(rangeFields));

const foundOfferSchema = z.lazy(() =>
  z.object({
    ...offerSchema.shape,
    foundBy: z.exactOptional(z.array(z.enum(SERVICE_IDS))),
    pictureBy: z.exactOptional(z.string()),
  }),
);

/** A rule unknown to this version is dropped. */
const ruleSchema = z.lazy(() =>
  z.pipe(
    z.string(),
    z.transform((stored) => RULE_IDS.find((id) => id === stored)),
  ),
);

const unitPriceSchema = z.lazy(() =>
  z.object({
    perPiece: amount,
    perUnit: amount,
    piecesPerUnit: z.number().check(z.positive()),
    pieces: amount,
    basis: priceBasisSchema,
    isListOnly: z.boolean(),
    corrections: z.pipe(
      z.array(ruleSchema),
      z.transform((rules) => rules.filter((rule) => rule !== undefined)),
    ),
  }),
);

const landedSchema = z.lazy(() =>
  z.object({
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
  }),
);

/** Empty for an unknown rule. */
const markSchema = z.lazy(() =>
  z.pipe(
    z.object({ rule: ruleSchema, word: z.exactOptional(z.string()) }),
    z.transform(({ rule, ...word }): Mark[] => (rule === undefined ? [] : [{ rule, ...word }])),
  ),
);

const storedSchema = z.lazy(() =>
  z.object({
    key: z.string(),
    offer: foundOfferSchema,
    hasDetails: z.boolean(),
    unitPrice: z.exactOptional(unitPriceSchema),
    landed: z.exactOptional(landedSchema),
    earning: z.exactOptional(
      z.object({
        profit: rangeSchema,
        margin: rangeSchema,
        roi: rangeSchema,
        isDoubtful: z.exactOptional(z.boolean()),
      }),
    ),
    cash: z.exactOptional(rangeSchema),
    group: z.string(),
    mark: z.exactOptional(markSchema),
    notes: z.array(markSchema),
    likeness: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
  }),
);

/** A stored compared offer. Fields and rules of a newer version are dropped. */
export const comparedOfferSchema: z.ZodMiniType<ComparedOffer> = z.lazy(() =>
  z.pipe(
    storedSchema,
    z.transform(({ mark: marks = [], notes, ...offer }): ComparedOffer => {
      const [mark] = marks;
      return { ...offer, ...(mark && { mark }), notes: notes.flat() };
    }),
  ),
);
