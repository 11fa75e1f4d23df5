/** A compared offer as it is kept: tolerant of fields of a newer version, which it drops. */
import * as v from 'valibot';
import { COST_LINES, type ComparedOffer } from '../compare/compared';
import { currencySchema } from './fields';
import { offerSchema } from './offer';
import { SERVICE_IDS } from './settings';

const finite = v.pipe(v.number(), v.finite());
const rangeFields = { low: finite, high: finite };
const rangeSchema = v.object(rangeFields);

const foundOfferSchema = v.object({
  ...offerSchema.entries,
  foundBy: v.exactOptional(v.array(v.picklist(SERVICE_IDS))),
});

const unitPriceSchema = v.object({
  perPiece: finite,
  perUnit: finite,
  piecesPerUnit: finite,
  pieces: finite,
  basis: v.unwrap(offerSchema.entries.priceBasis),
  isListOnly: v.boolean(),
  corrections: v.array(finite),
});

const landedSchema = v.object({
  ...rangeFields,
  currency: currencySchema,
  lines: v.array(
    v.object({
      ...rangeFields,
      id: v.picklist(COST_LINES),
      source: v.picklist(['supplier', 'estimate', 'yours', 'rate']),
    }),
  ),
  isAtLeast: v.boolean(),
  estimated: v.array(v.string()),
});

const markSchema = v.object({ rule: finite, word: v.exactOptional(v.string()) });

export const comparedOfferSchema: v.GenericSchema<unknown, ComparedOffer> = v.object({
  key: v.string(),
  offer: foundOfferSchema,
  hasDetails: v.boolean(),
  unitPrice: v.exactOptional(unitPriceSchema),
  landed: v.exactOptional(landedSchema),
  earning: v.exactOptional(
    v.object({ profit: rangeSchema, margin: rangeSchema, roi: rangeSchema }),
  ),
  cash: v.exactOptional(rangeSchema),
  group: v.string(),
  mark: v.exactOptional(markSchema),
  notes: v.array(markSchema),
});
