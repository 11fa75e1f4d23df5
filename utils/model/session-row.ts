import * as v from 'valibot';
import { currencySchema, momentSchema } from './fields';
import { SERVICE_IDS } from './settings';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const rangeSchema = v.strictObject({ low: finite, high: finite });
/** A picture that was made here, small: nothing that loads or runs. */
const thumbnailSchema = v.pipe(
  v.string(),
  v.maxLength(65_536),
  v.regex(/^data:image\/(?:jpeg|png|webp);base64,/),
);
/** Shown as a link: of a web page, and nothing that runs. */
const pageUrlSchema = v.pipe(v.string(), v.regex(/^https?:\/\//i));

/** Whether the margin reaches the user's target: all of its range, a part of it, or none. */
const VERDICTS = ['worth', 'maybe', 'not', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one searched picture came to, in one line. Money of `Range`s is minor units of `currency`. */
export const sessionRowSchema = v.strictObject({
  /** Of the search. */
  id: v.string(),
  /** Epoch milliseconds of the search. */
  at: momentSchema,
  pageUrl: v.exactOptional(pageUrlSchema),
  pageTitle: v.exactOptional(v.string()),
  host: v.exactOptional(v.string()),
  /** Data URL, small. */
  thumbnail: v.exactOptional(thumbnailSchema),
  service: v.exactOptional(v.picklist(SERVICE_IDS)),
  /** That were read; absent where the search had no answer. */
  offers: v.exactOptional(count),
  /** How many the service says there are. */
  total: v.exactOptional(count),
  best: v.exactOptional(
    v.strictObject({
      /** Absent: 1688. */
      market: v.exactOptional(v.literal('taobao')),
      offerId: v.string(),
      title: v.string(),
      seller: v.exactOptional(v.string()),
      detailUrl: v.exactOptional(v.string()),
      /** Fen. */
      perPiece: v.exactOptional(finite),
      landed: v.exactOptional(rangeSchema),
      /** A cost is missing in `landed`; absent in rows of older versions. */
      isAtLeast: v.exactOptional(v.boolean()),
      /** Shares: 0.3 is 30 %. */
      margin: v.exactOptional(rangeSchema),
    }),
  ),
  currency: v.exactOptional(currencySchema),
  quantity: v.exactOptional(count),
  /** What the page asks, a decimal with a point. */
  sourcePrice: v.exactOptional(
    v.strictObject({
      amount: v.pipe(v.string(), v.regex(/^(?:\d{1,12}(?:\.\d{1,8})?)?$/)),
      currency: v.exactOptional(currencySchema),
      pieces: v.exactOptional(count),
    }),
  ),
  verdict: v.exactOptional(v.picklist(VERDICTS)),
});
export type SessionRow = v.InferOutput<typeof sessionRowSchema>;
