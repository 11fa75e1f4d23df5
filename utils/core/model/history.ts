import * as z from 'zod/mini';
import { comparedOfferSchema } from './compared-offer';
import { currencySchema, momentSchema } from './fields';
import { querySchema } from './query';
import { cropAreaSchema } from './rectangle';
import { providedPictureSchema } from './search';
import { SERVICE_IDS } from './settings';

const count = z.int().check(z.minimum(0));
const finite = z.number();
const rangeSchema = z.lazy(() => z.strictObject({ low: finite, high: finite }));
/** A small picture made by the extension: no URL that loads or runs anything. */
const thumbnailSchema = z
  .string()
  .check(z.maxLength(65_536), z.regex(/^data:image\/(?:jpeg|png|webp);base64,/));
/** Web pages only: the address is shown as a link. */
const pageUrlSchema = z.string().check(z.regex(/^https?:\/\//i));

/**
 * Whether the margin reaches the user's target: with all of its range, a part of it, or not at all.
 */
const VERDICTS = ['worth', 'maybe', 'not', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One searched picture in one line. Ranges of money are minor units of `currency`. */
export const historyRowSchema = z.lazy(() =>
  z.strictObject({
    /** Id of the search. */
    id: z.string(),
    /** Epoch milliseconds of the search. */
    at: momentSchema,
    pageUrl: z.exactOptional(pageUrlSchema),
    pageTitle: z.exactOptional(z.string()),
    host: z.exactOptional(z.string()),
    /** Data URL, small. */
    thumbnail: z.exactOptional(thumbnailSchema),
    service: z.exactOptional(z.enum(SERVICE_IDS)),
    /** Offers that were loaded; absent if the search had no answer. */
    offers: z.exactOptional(count),
    /** Total number that the service reports. */
    total: z.exactOptional(count),
    best: z.exactOptional(
      z.strictObject({
        /** Absent: 1688. */
        market: z.exactOptional(z.literal('taobao')),
        offerId: z.string(),
        title: z.exactOptional(z.string()),
        seller: z.exactOptional(z.string()),
        detailUrl: z.exactOptional(z.string()),
        /** Fen. */
        perPiece: z.exactOptional(finite),
        landed: z.exactOptional(rangeSchema),
        /** `landed` is a lower bound. */
        isAtLeast: z.exactOptional(z.boolean()),
        /** Shares: 0.3 is 30 %. */
        margin: z.exactOptional(rangeSchema),
      }),
    ),
    currency: z.exactOptional(currencySchema),
    quantity: z.exactOptional(count),
    /** The page's price; `amount` is a decimal with a point. */
    sourcePrice: z.exactOptional(
      z.strictObject({
        amount: z.string().check(z.regex(/^(?:\d{1,12}(?:\.\d{1,8})?)?$/)),
        currency: z.exactOptional(currencySchema),
        pieces: z.exactOptional(count),
        /** The price was not certain, nor is what was computed from it. */
        isDoubtful: z.exactOptional(z.boolean()),
      }),
    ),
    verdict: z.exactOptional(z.enum(VERDICTS)),
  }),
);
export type HistoryRow = z.infer<typeof historyRowSchema>;

const MAX_OFFERS = 2000;

/** A finished search in the history, with the prices of its day. */
export const historyEntrySchema = z.lazy(() =>
  z.object({
    row: historyRowSchema,
    /** Epoch milliseconds of the prices, if they are older than the search. */
    pricesAt: z.exactOptional(momentSchema),
    /** Minor units of the row's currency for one fen, at the rate of that day. */
    perFen: z.exactOptional(z.number()),
    offers: z.array(comparedOfferSchema).check(z.maxLength(MAX_OFFERS)),
    /** Picture to repeat the search with. */
    picture: z.exactOptional(
      z.omit(providedPictureSchema, { way: true, pageUrl: true, pageTitle: true }),
    ),
    /** Crop area; absent: the whole picture. */
    area: z.exactOptional(cropAreaSchema),
    /** Absent: no query. */
    query: z.exactOptional(querySchema),
  }),
);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Choices for retention in days and for the size limit. */
export const DAYS = [7, 30, 90, 365, 1825] as const;
export const MEGABYTES = [50, 100, 200, 400] as const;

export const historySettingsSchema = z.lazy(() =>
  z.object({
    isOn: z.catch(z.boolean(), true),
    days: z.catch(z.literal(DAYS), 90),
    megabytes: z.catch(z.literal(MEGABYTES), 200),
  }),
);
export type HistorySettings = z.infer<typeof historySettingsSchema>;
export const DEFAULT_HISTORY: HistorySettings = { isOn: true, days: 90, megabytes: 200 };
