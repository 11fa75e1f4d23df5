/** A compared offer as it is kept: tolerant of fields of a newer version, which it drops. */
import * as z from 'zod/mini';
import { COST_LINES, type ComparedOffer, type Mark } from '../pricing/compared';
import { currencySchema } from './fields';
import { offerSchema, priceBasisSchema } from './offer';
import { readRuleId } from './rule-ids';
import { SERVICE_IDS } from './settings';

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
