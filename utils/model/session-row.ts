import * as v from 'valibot';
import { SERVICE_IDS } from './settings';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.strictObject({ low: v.number(), high: v.number() });

/** What a user thinks of a product after a look at its offers. */
const VERDICTS = ['worth', 'maybe', 'not', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One picture that was searched today, as its search stood when it was last looked at. */
export const sessionRowSchema = v.strictObject({
  /** Id of the search. */
  id: v.string(),
  /** Epoch milliseconds of the search. */
  at: v.number(),
  pageUrl: v.optional(v.string()),
  pageTitle: v.optional(v.string()),
  host: v.optional(v.string()),
  /** A small data URL of what was searched. */
  thumbnail: v.optional(v.string()),
  service: v.optional(v.picklist(SERVICE_IDS)),
  /** Offers that were read. */
  offers: count,
  /** Offers that the service says there are. */
  total: v.optional(count),
  best: v.optional(
    v.strictObject({
      offerId: v.string(),
      title: v.string(),
      seller: v.optional(v.string()),
      detailUrl: v.optional(v.string()),
      /** Fen for one piece at `quantity`; exact. */
      perPiece: v.optional(v.number()),
      /** Minor units of `currency` for one piece. */
      landed: v.optional(range),
      /** Shares, 0 to 1 or below 0. */
      margin: v.optional(range),
    }),
  ),
  /** ISO 4217: the user's. */
  currency: v.optional(v.string()),
  quantity: v.optional(count),
  /** What the page sells once: a decimal with a point, and pieces in it. */
  sourcePrice: v.optional(
    v.strictObject({
      amount: v.string(),
      currency: v.optional(v.string()),
      pieces: v.optional(count),
    }),
  ),
  verdict: v.optional(v.picklist(VERDICTS)),
});
export type SessionRow = v.InferOutput<typeof sessionRowSchema>;
