import * as z from 'zod/mini';
import { currencySchema, momentSchema } from './fields';
import { SERVICE_IDS } from './settings';

const count = z.int().check(z.minimum(0));
const finite = z.number();
const rangeSchema = z.strictObject({ low: finite, high: finite });
/** A picture that was made here, small: nothing that loads or runs. */
const thumbnailSchema = z
  .string()
  .check(z.maxLength(65_536), z.regex(/^data:image\/(?:jpeg|png|webp);base64,/));
/** Shown as a link: of a web page, and nothing that runs. */
const pageUrlSchema = z.string().check(z.regex(/^https?:\/\//i));

/** Whether the margin reaches the user's target: all of its range, a part of it, or none. */
const VERDICTS = ['worth', 'maybe', 'not', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one searched picture came to, in one line. Money of `Range`s is minor units of `currency`. */
export const sessionRowSchema = z.strictObject({
  /** Of the search. */
  id: z.string(),
  /** Epoch milliseconds of the search. */
  at: momentSchema,
  pageUrl: z.exactOptional(pageUrlSchema),
  pageTitle: z.exactOptional(z.string()),
  host: z.exactOptional(z.string()),
  /** Data URL, small. */
  thumbnail: z.exactOptional(thumbnailSchema),
  service: z.exactOptional(z.enum(SERVICE_IDS)),
  /** That were read; absent where the search had no answer. */
  offers: z.exactOptional(count),
  /** How many the service says there are. */
  total: z.exactOptional(count),
  best: z.exactOptional(
    z.strictObject({
      /** Absent: 1688. */
      market: z.exactOptional(z.literal('taobao')),
      offerId: z.string(),
      title: z.string(),
      seller: z.exactOptional(z.string()),
      detailUrl: z.exactOptional(z.string()),
      /** Fen. */
      perPiece: z.exactOptional(finite),
      landed: z.exactOptional(rangeSchema),
      /** A cost is missing in `landed`; absent in rows of older versions. */
      isAtLeast: z.exactOptional(z.boolean()),
      /** Shares: 0.3 is 30 %. */
      margin: z.exactOptional(rangeSchema),
    }),
  ),
  currency: z.exactOptional(currencySchema),
  quantity: z.exactOptional(count),
  /** What the page asks, a decimal with a point. */
  sourcePrice: z.exactOptional(
    z.strictObject({
      amount: z.string().check(z.regex(/^(?:\d{1,12}(?:\.\d{1,8})?)?$/)),
      currency: z.exactOptional(currencySchema),
      pieces: z.exactOptional(count),
    }),
  ),
  verdict: z.exactOptional(z.enum(VERDICTS)),
});
export type SessionRow = z.infer<typeof sessionRowSchema>;
