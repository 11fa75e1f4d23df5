import * as z from 'zod/mini';
import { comparedOfferSchema } from './compared-offer';
import { currencySchema, momentSchema } from './fields';
import { querySchema } from './query';
import { pictureAreaSchema } from './rectangle';
import { providedPictureSchema } from './search';
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

/** A finished search as it is kept: what was found, at the prices of its day. */

const MAX_OFFERS = 2000;

export const historyEntrySchema = z.object({
  row: sessionRowSchema,
  /** Epoch milliseconds that the prices are of, where they are older than the search. */
  pricesAt: z.exactOptional(momentSchema),
  /** Minor units of the row's currency for one fen, by the rate of then. */
  perFen: z.exactOptional(z.number()),
  offers: z.array(comparedOfferSchema).check(z.maxLength(MAX_OFFERS)),
  /** What was searched, to be searched again. */
  picture: z.exactOptional(
    z.omit(providedPictureSchema, { way: true, pageUrl: true, pageTitle: true }),
  ),
  /** The part of it that was searched; absent: all of it. */
  area: z.exactOptional(pictureAreaSchema),
  /** What was asked for beside it; absent: nothing. */
  query: z.exactOptional(querySchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Retention in days, and what all of it may take on the disk. */
export const DAYS = [7, 30, 90, 365, 1825] as const;
export const MEGABYTES = [50, 100, 200, 400] as const;

export const historySettingsSchema = z.object({
  isOn: z.catch(z.boolean(), true),
  days: z.catch(z.literal(DAYS), 90),
  megabytes: z.catch(z.literal(MEGABYTES), 200),
});
export type HistorySettings = z.infer<typeof historySettingsSchema>;
export const DEFAULT_HISTORY: HistorySettings = { isOn: true, days: 90, megabytes: 200 };
